package org.torimatome.report;

import org.torimatome.evaluation.GroupEvaluation;
import org.torimatome.evaluation.GroupEvaluation.RollupResult;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.Rollup;
import org.torimatome.rating.RollupMeasure;

/** Roll-up ratings as printed. */
final class Rollups {

  private Rollups() {}

  static RollupView view(GroupEvaluation group, RatingScheme scheme) {
    return new RollupView(
        group.rollup().map(RollupResult::symbol).orElse(""),
        group.rollup().map(result -> result.name().meaning()).orElse(""),
        group.rollup().map(Rollups::value).orElse(""),
        group.rollup().map(result -> basis(result, scheme)).orElse(""),
        group.previous().map(previous -> previous.period().table()).orElse(""),
        group.previous().map(GroupEvaluation.Previous::symbol).orElse(""),
        group.finalRating().map(TypedRating::symbol).orElse(""),
        group.finalRating().map(TypedRating::reason).orElse(""));
  }

  private static String value(RollupResult result) {
    return switch (result.measure()) {
      case SHARE -> Figures.number(result.value().times(Rational.HUNDRED), 1) + "%";
      case MEAN_RATE -> Figures.number(result.value(), 1) + "%";
      case MEAN_POINTS -> Figures.number(result.value(), 2) + "点";
      case TOTAL_POINTS -> result.value().toPlainString() + "点";
    };
  }

  private static String basis(RollupResult result, RatingScheme scheme) {
    if (result.measure() != RollupMeasure.SHARE) {
      return result.measure().label() + "（" + result.of() + "項目）";
    }
    String symbols =
        scheme.rollups().stream()
            .filter(rollup -> rollup.symbol().equals(result.symbol()))
            .map(Rollup::counted)
            .map(counted -> String.join("・", counted))
            .findFirst()
            .orElse("");
    return symbols + "の割合 " + result.counted() + "/" + result.of() + "項目";
  }
}
