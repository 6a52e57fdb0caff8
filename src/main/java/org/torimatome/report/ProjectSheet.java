package org.torimatome.report;

import java.util.List;

/**
 * One project's PDCA sheet.
 *
 * @param plan 計画 in words, lines as typed
 * @param progress 実施状況
 * @param assessment 評価
 * @param policy 今後の方針
 * @param budgets this project's amounts, the fiscal year of judging first
 */
public record ProjectSheet(
    String number,
    String name,
    String vision,
    String visionName,
    String section,
    HeadlineView headline,
    RollupView rollup,
    List<KpiLine> kpis,
    List<String> plan,
    List<String> progress,
    List<String> assessment,
    List<String> policy,
    List<BudgetAmount> budgets) {

  /** An amount of one year as printed, such as R5, 当初, 3.2億円. */
  public record BudgetAmount(PeriodForms year, String stage, String display, String undertakings) {}
}
