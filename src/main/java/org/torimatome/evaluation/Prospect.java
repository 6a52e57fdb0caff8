package org.torimatome.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.torimatome.evaluation.KpiEvaluation.Outlook;
import org.torimatome.kpi.KpiCode;
import org.torimatome.period.ReportingPeriod;

/**
 * Where the counted KPIs' outlooks lead, such as 到達 11, 未達 12 by R5; never mixed into the rating.
 *
 * @param period the plan's last year; where the plan names none, the last of its final targets'
 * @param reached KPIs that reach their final target at this pace, in the plan's order
 * @param missed KPIs that do not
 * @param achievedButMissed those of them that are rated in a band marked 達成 today
 */
public record Prospect(
    ReportingPeriod period,
    List<KpiCode> reached,
    List<KpiCode> missed,
    List<KpiCode> achievedButMissed) {

  public Prospect {
    reached = List.copyOf(reached);
    missed = List.copyOf(missed);
    achievedButMissed = List.copyOf(achievedButMissed);
  }

  /** Empty where no counted KPI has an outlook, as in the plan's last year. */
  static Optional<Prospect> of(List<KpiEvaluation> kpis) {
    List<KpiEvaluation> told =
        kpis.stream()
            .filter(kpi -> kpi.definition().isCounted())
            .filter(kpi -> kpi.outlook().isPresent())
            .toList();
    return told.stream()
        .flatMap(kpi -> kpi.outlook().stream())
        .map(Outlook::period)
        .max(ReportingPeriod::compareTo)
        .map(
            last ->
                new Prospect(
                    last,
                    codes(told, Prospect::isReached),
                    codes(told, kpi -> !isReached(kpi)),
                    codes(told, kpi -> kpi.isAchieved() && !isReached(kpi))));
  }

  private static List<KpiCode> codes(List<KpiEvaluation> kpis, Predicate<KpiEvaluation> wanted) {
    return kpis.stream().filter(wanted).map(kpi -> kpi.definition().code()).toList();
  }

  private static boolean isReached(KpiEvaluation kpi) {
    return kpi.outlook().map(Outlook::reached).orElse(false);
  }
}
