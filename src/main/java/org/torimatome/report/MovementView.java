package org.torimatome.report;

import java.util.List;

/**
 * How the ratings moved since the cycle compared with, such as 改善 5, 維持 15, 後退 2 since R4上半期; each
 * counted KPI is in exactly one group.
 *
 * @param added of KPIs that the plan did not have then
 * @param notComparable of KPIs without a rating in one of the two cycles, or rated by other rules
 */
public record MovementView(
    PeriodForms against,
    Group improved,
    Group unchanged,
    Group declined,
    Group added,
    Group notComparable) {

  /**
   * The KPIs of one change.
   *
   * @param word such as 改善
   * @param arrow such as ↗; empty where nothing is compared
   * @param codes in the plan's order
   */
  public record Group(String word, String arrow, int count, List<String> codes) {}
}
