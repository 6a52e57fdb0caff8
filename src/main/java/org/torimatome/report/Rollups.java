package org.torimatome.report;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.torimatome.evaluation.GroupEvaluation;
import org.torimatome.evaluation.GroupEvaluation.RollupResult;
import org.torimatome.evaluation.GroupEvaluation.Tested;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.RatingName;
import org.torimatome.rating.RollupMeasure;

/** Roll-up ratings as printed. */
final class Rollups {

  private Rollups() {}

  static RollupView view(GroupEvaluation group) {
    return new RollupView(
        group.rollup().map(RollupResult::symbol).orElse(""),
        group.rollup().map(result -> result.rollup().name().meaning()).orElse(""),
        group.rollup().map(result -> inWords(result, Rollups::value)).orElse(""),
        group.rollup().map(result -> inWords(result, Rollups::basis)).orElse(""),
        group.previous().map(previous -> previous.period().table()).orElse(""),
        group.previous().map(GroupEvaluation.PreviousGroup::symbol).orElse(""),
        group
            .previous()
            .flatMap(GroupEvaluation.PreviousGroup::rating)
            .map(RatingName::meaning)
            .orElse(""),
        group.finalRating().map(TypedRating::symbol).orElse(""),
        group.finalRating().map(TypedRating::reason).orElse(""));
  }

  private static String inWords(RollupResult result, Function<Tested, String> words) {
    return result.tested().stream().map(words).collect(Collectors.joining("、"));
  }

  private static String value(Tested tested) {
    return switch (tested.measure()) {
      case SHARE, POINT_RATE -> Figures.number(tested.value().times(Rational.HUNDRED), 1) + "%";
      case MEAN_RATE -> Figures.number(tested.value(), 1) + "%";
      case MEAN_POINTS -> Figures.number(tested.value(), 2) + "点";
      case TOTAL_POINTS -> tested.value().toPlainString() + "点";
    };
  }

  private static String basis(Tested tested) {
    String what = tested.criterion().inWords();
    return tested.measure() == RollupMeasure.SHARE
        ? what + " " + tested.counted() + "/" + tested.of() + "項目"
        : what + "（" + tested.of() + "項目）";
  }
}
