package org.torimatome.evaluation;

import java.util.Optional;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Rational;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.rating.RatingName;
import org.torimatome.rating.RollupMeasure;

/**
 * The result of a vision or a project over the KPIs below it.
 *
 * @param number the vision's or project's 番号
 * @param rollup its own rating; empty when the scheme has no 集約区分 or none held
 * @param finalRating 最終判定 of a project's review, beside the mechanical one
 */
public record GroupEvaluation(
    String number,
    String name,
    Headline headline,
    Optional<RollupResult> rollup,
    Optional<TypedRating> finalRating,
    Optional<Previous> previous) {

  /**
   * A roll-up row that held.
   *
   * @param value what was tested: a fraction for 割合, else points or percent
   * @param counted KPIs in the named bands for 割合, else the KPIs added up
   * @param of rated KPIs below, 再掲 left out
   */
  public record RollupResult(
      String symbol, String label, RollupMeasure measure, Rational value, int counted, int of) {

    public RatingName name() {
      return new RatingName(symbol, label);
    }
  }

  /** The same group in the cycle compared with; the symbol is empty without a roll-up. */
  public record Previous(ReportingPeriod period, int achieved, String symbol) {}
}
