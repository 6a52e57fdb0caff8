package org.torimatome.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.evaluation.KpiEvaluation.Step;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.Source;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;

/** Writes down how a KPI was judged: cell, value, target, arithmetic, band, printed form. */
final class Derivation {

  private static final String NOTHING = "―";

  private final RatingScheme scheme;
  private final List<Step> steps = new ArrayList<>();

  Derivation(RatingScheme scheme) {
    this.scheme = scheme;
  }

  void scheme(String method) {
    String version = scheme.validFrom().map(from -> "（" + from.table() + "から適用）").orElse("");
    add("評価方式", scheme.name() + version, method);
  }

  void actual(KpiDefinition kpi, KpiReturn returned) {
    String from =
        returned.source().equals(Source.NONE) ? NOTHING : returned.source().at().toString();
    String value =
        returned
            .measurement()
            .fold(
                reported -> Exact.term(Rational.of(reported.value())) + kpi.unit(),
                described -> described.text(),
                missing -> missing.reason().isEmpty() ? NOTHING : missing.reason());
    add("実績値", from, value + "（" + returned.measurement().status().label() + "）");
  }

  void target(Optional<TargetInForce> target, String whyNone) {
    add(
        "目標値",
        target.map(TargetInForce::derivation).orElse(whyNone),
        target
            .map(inForce -> Aim.of(inForce).map(Exact::bounds).orElse(inForce.text()))
            .orElse(NOTHING));
    target
        .filter(TargetInForce::range)
        .flatMap(Aim::of)
        .ifPresent(
            aim ->
                add(
                    "範囲目標",
                    aim.isTwoSided()
                        ? "評価方式により" + scheme.rangeBound().label() + "と比べる"
                        : "示された一方の端と比べる",
                    Exact.result(aim.against(scheme.rangeBound()))));
  }

  void figures(Measures measures, Optional<TargetLine.Point> guide) {
    if (measures.asked().containsKey(Measure.GUIDE_RATE)) {
      guide.ifPresent(point -> add("目安値", point.derivation(), Exact.bounds(point.aim())));
    }
    measures
        .asked()
        .forEach(
            (measure, computed) ->
                computed.fold(
                    value -> add(measure.label(), value.expression(), Exact.result(value.value())),
                    undefined -> add(measure.label(), undefined.reason(), NOTHING)));
  }

  void bands(BandChoice choice) {
    steps.addAll(choice.steps());
  }

  void rating(Rating rating) {
    rating.fold(
        rated -> add("評価", rated.measure().label() + "による", BandChoice.named(rated.band())),
        unrated -> add("評価", unrated.reason(), "評価なし"));
  }

  /** How the rate is printed, and where a bound called for more digits. */
  void printed(Computed rate, String display) {
    RateDisplay form = new RateDisplay(scheme);
    rate.number()
        .ifPresent(
            percent ->
                add(
                    "達成率の表示",
                    form.rule() + (form.isPlain(percent) ? "" : "（区分の境をまたがない桁まで）"),
                    display));
  }

  /** Progress to another target, which is shown and not rated. */
  void toward(String label, Computed rate) {
    rate.fold(
        value -> add(label, value.expression(), Exact.result(value.value())),
        undefined -> undefined.reason().isEmpty() || add(label, undefined.reason(), NOTHING));
  }

  /** What a person typed, with the reason given. */
  void typed(String label, KpiReturn.TypedRating rating) {
    add(label, rating.reason().isEmpty() ? NOTHING : rating.reason(), rating.symbol());
  }

  void outlook(Step step) {
    steps.add(step);
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  private boolean add(String label, String expression, String result) {
    return steps.add(new Step(label, expression, result));
  }
}
