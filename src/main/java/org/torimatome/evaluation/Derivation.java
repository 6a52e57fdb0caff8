package org.torimatome.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.evaluation.KpiEvaluation.Step;
import org.torimatome.kpi.AsOf;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.Source;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;

/** Writes down how a KPI was judged: cell, value, target, arithmetic, band, printed form. */
final class Derivation {

  private final RatingScheme scheme;
  private final List<Step> steps = new ArrayList<>();

  Derivation(RatingScheme scheme) {
    this.scheme = scheme;
  }

  void scheme(KpiDefinition kpi, CalculationMethod method) {
    Phrase name = Phrase.plain(scheme.name());
    Phrase inForce =
        scheme
            .validFrom()
            .map(from -> Phrase.of("scheme.since", name, Phrase.plain(from.table())))
            .orElse(name);
    add(
        "step.scheme",
        scheme.turns(kpi) ? Phrase.of("scheme.turned", inForce) : inForce,
        Phrase.word(method, method.label()));
  }

  void actual(KpiDefinition kpi, KpiReturn returned) {
    Phrase from =
        returned.source().equals(Source.NONE)
            ? Phrase.DASH
            : Phrase.plain(returned.source().at().toString());
    Phrase value =
        returned
            .measurement()
            .fold(
                reported -> Phrase.plain(Exact.term(Rational.of(reported.value())) + kpi.unit()),
                described -> Phrase.plain(described.text()),
                missing -> orDash(missing.remark()));
    ValueStatus status = returned.measurement().status();
    add(
        "step.actual",
        from,
        Phrase.of("actual.status", value, Phrase.word(status, status.label())));
    AsOf asOf = returned.asOf();
    if (!asOf.printed().equals(asOf.typed())) {
      add("step.as-of", Phrase.plain(asOf.typed()), Phrase.plain(asOf.printed()));
    }
  }

  void target(Optional<TargetInForce> target, Phrase whyNone) {
    add(
        "step.target",
        target.map(TargetInForce::derivation).orElse(whyNone),
        target
            .map(inForce -> TargetBounds.of(inForce).map(Exact::bounds).orElse(inForce.text()))
            .map(Phrase::plain)
            .orElse(Phrase.DASH));
    target
        .filter(TargetInForce::range)
        .flatMap(TargetBounds::of)
        .ifPresent(
            aim ->
                add(
                    "step.range",
                    aim.isTwoSided()
                        ? Phrase.of(
                            "range.by-scheme",
                            Phrase.word(scheme.rangeBound(), scheme.rangeBound().label()))
                        : Phrase.of("range.one-sided"),
                    result(aim.against(scheme.rangeBound()))));
  }

  void figures(Measures measures, Optional<TargetLine.Point> guide) {
    if (measures.asked().containsKey(Measure.GUIDE_RATE)) {
      guide.ifPresent(
          point -> add("step.guide", point.derivation(), Phrase.plain(Exact.bounds(point.aim()))));
    }
    measures
        .asked()
        .forEach((measure, computed) -> add(Phrase.word(measure, measure.label()), computed));
  }

  void bands(BandSelector selector) {
    steps.addAll(selector.steps());
  }

  void rating(Rating rating) {
    rating.fold(
        rated ->
            add(
                "step.rating",
                Phrase.of("rated.by", Phrase.word(rated.measure(), rated.measure().label())),
                BandSelector.named(rated.band())),
        unrated -> add("step.rating", unrated.reason(), Phrase.of("unrated")));
  }

  /** How the rate is printed, and where a bound called for more digits. */
  void printed(MeasureResult rate, String display) {
    RateDisplay form = new RateDisplay(scheme);
    rate.number()
        .ifPresent(
            percent ->
                add(
                    "step.printed",
                    form.isPlain(percent) ? form.rule() : Phrase.of("rate.rule-more", form.rule()),
                    Phrase.plain(display)));
  }

  /** Progress to another target, which is shown and not rated. */
  void toward(String step, MeasureResult rate) {
    boolean isAsked =
        rate.fold(value -> true, undefined -> !undefined.reason().equals(Phrase.NONE));
    if (isAsked) {
      add(Phrase.of(step), rate);
    }
  }

  /** What a person typed, with the reason given. */
  void typed(String step, KpiReturn.TypedRating rating) {
    add(step, orDash(rating.reason()), Phrase.plain(rating.symbol()));
  }

  void outlook(Step step) {
    steps.add(step);
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  private boolean add(Phrase label, MeasureResult computed) {
    return computed.fold(
        value -> steps.add(new Step(label, value.expression(), result(value.value()))),
        undefined -> steps.add(new Step(label, undefined.reason(), Phrase.DASH)));
  }

  private boolean add(String step, Phrase expression, Phrase result) {
    return steps.add(new Step(Phrase.of(step), expression, result));
  }

  private static Phrase result(Rational number) {
    return Phrase.plain(Exact.result(number));
  }

  private static Phrase orDash(String typed) {
    return typed.isEmpty() ? Phrase.DASH : Phrase.plain(typed);
  }
}
