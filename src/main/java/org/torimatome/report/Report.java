package org.torimatome.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.problem.Problem;

/**
 * One revision of one cycle's report, such as 富山県 R4 rev1, as finished lines.
 *
 * <p>Templates see this as their model: they lay out, order and colour, and decide nothing. Texts
 * are empty where there is nothing to say; numbers for charts may be missing ({@code ??} in a
 * template).
 *
 * @param problems the 注意 of this input as they are told, for the open data; the annex has them as
 *     printed
 * @param evaluation the exact figures behind the lines, for the open data
 */
public record Report(
    Masthead masthead,
    Terms terms,
    Frame frame,
    Results results,
    YearWork work,
    Annex annex,
    List<Problem> problems,
    CycleEvaluation evaluation) {

  /**
   * What was found.
   *
   * @param headline over all KPIs
   * @param provisional how many ratings rest on provisional values, such as 判定のうち2項目は※暫定値による; empty
   *     where none does
   * @param movement missing for a cycle without one to compare with
   * @param prospect missing where no KPI has an outlook, as in the plan's last year
   * @param kpis every KPI in the plan's order
   * @param mainReached 主なKPI that reached their target
   * @param lagging KPIs below the lowest threshold, or rated and not met: neither in a class marked
   *     達成 nor by the exact figures
   * @param behind those that a meeting looks at first
   * @param withoutResult KPIs that could not be rated, with the reason
   * @param trendPeriods the periods of every KPI's trend, earliest first
   */
  public record Results(
      HeadlineView headline,
      String provisional,
      @Nullable MovementView movement,
      @Nullable ProspectView prospect,
      List<VisionResult> visions,
      List<ProjectSheet> projects,
      List<KpiLine> kpis,
      List<KpiLine> mainReached,
      List<KpiLine> lagging,
      Behind behind,
      List<KpiLine> withoutResult,
      List<PeriodForms> trendPeriods) {}

  /** A vision's result with those of its projects. */
  public record VisionResult(
      String number,
      String name,
      HeadlineView headline,
      RollupView rollup,
      List<ProjectSheet> projects) {}

  /**
   * The KPIs that lag most, the furthest first.
   *
   * @param threshold the lowest 総括の閾値 in percent, which all of them miss, such as 80; empty where
   *     none misses it, and they are those not met
   */
  public record Behind(String threshold, List<KpiLine> kpis) {}
}
