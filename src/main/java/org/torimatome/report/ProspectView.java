package org.torimatome.report;

import java.util.List;

/**
 * Where the KPIs' outlooks lead, such as 到達 11, 未達 12 by R5.
 *
 * @param period the plan's last year
 * @param reached numbers of the KPIs that reach their final target at this pace
 * @param achievedButMissed those of {@code missed} that are in a class marked 達成 today
 * @param achievedSymbols the symbols they have today, such as ◎; empty where there are none
 */
public record ProspectView(
    PeriodForms period,
    List<String> reached,
    List<String> missed,
    List<String> achievedButMissed,
    List<String> achievedSymbols) {}
