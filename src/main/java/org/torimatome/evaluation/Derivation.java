package org.torimatome.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.evaluation.derivation.DerivationStep;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.evaluation.derivation.Exact;
import org.torimatome.evaluation.derivation.Notation;
import org.torimatome.evaluation.figure.Rate;
import org.torimatome.evaluation.figure.RatePrinter;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.evaluation.target.TargetOnLine;
import org.torimatome.kpi.AsOf;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.Source;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Message;

/** Writes down how a KPI was judged: cell, value, target, arithmetic, band, printed form. */
final class Derivation {

  private final RatingScheme scheme;
  private final List<DerivationStep> steps = new ArrayList<>();

  Derivation(RatingScheme scheme) {
    this.scheme = scheme;
  }

  void scheme(KpiDefinition kpi, CalculationMethod method) {
    Message name = Message.plain(scheme.name());
    Message inForce =
        scheme
            .validFrom()
            .map(from -> DerivationWords.of("scheme.since", name, Message.plain(from.table())))
            .orElse(name);
    add(
        "step.scheme",
        scheme.turns(kpi) ? DerivationWords.of("scheme.turned", inForce) : inForce,
        DerivationWords.word(method, method.label()));
  }

  void actual(KpiDefinition kpi, KpiReturn returned) {
    Message from =
        returned.source().equals(Source.NONE)
            ? DerivationWords.DASH
            : Message.plain(returned.source().at().toString());
    Message value =
        returned
            .measurement()
            .fold(
                reported -> Message.plain(Exact.term(Rational.of(reported.value())) + kpi.unit()),
                described -> Message.plain(described.text()),
                missing -> orDash(missing.remark()));
    ValueStatus status = returned.measurement().status();
    add(
        "step.actual",
        from,
        DerivationWords.of("actual.status", value, DerivationWords.word(status, status.label())));
    AsOf asOf = returned.asOf();
    if (!asOf.printed().equals(asOf.typed())) {
      add("step.as-of", Message.plain(asOf.typed()), Message.plain(asOf.printed()));
    }
  }

  void target(Optional<TargetInForce> target, Message whyNone) {
    add(
        "step.target",
        target.map(TargetInForce::derivation).orElse(whyNone),
        target
            .map(of -> of.bounds().map(TargetBounds::exactly).orElse(of.text()))
            .map(Message::plain)
            .orElse(DerivationWords.DASH));
    target
        .flatMap(TargetInForce::bounds)
        .filter(TargetBounds::range)
        .ifPresent(
            bounds ->
                add(
                    "step.range",
                    bounds.isTwoSided()
                        ? DerivationWords.of(
                            "range.by-scheme",
                            DerivationWords.word(scheme.rangeBound(), scheme.rangeBound().label()))
                        : DerivationWords.of("range.one-sided"),
                    result(bounds.against(scheme.rangeBound()))));
  }

  void figures(Measures measures, Optional<TargetOnLine> guide) {
    if (measures.asked().containsKey(Measure.GUIDE_RATE)) {
      guide.ifPresent(
          point -> add("step.guide", point.derivation(), Message.plain(point.bounds().exactly())));
    }
    measures
        .asked()
        .forEach(
            (measure, computed) -> add(DerivationWords.word(measure, measure.label()), computed));
  }

  void bands(BandSelector selector) {
    steps.addAll(selector.steps());
  }

  void rating(Rating rating) {
    rating.fold(
        rated ->
            add(
                "step.rating",
                DerivationWords.of(
                    "rated.by", DerivationWords.word(rated.measure(), rated.measure().label())),
                BandSelector.named(rated.band())),
        unrated -> add("step.rating", unrated.reason(), DerivationWords.of("unrated")));
  }

  /** How the rate is printed, and where a bound called for more digits. */
  void printed(Rate rate) {
    add("step.printed", new RatePrinter(scheme).rule(rate), Message.plain(rate.text()));
  }

  /** Progress to another target, which is shown and not rated. */
  void toward(String step, MeasureResult rate) {
    boolean isAsked =
        rate.fold(value -> true, undefined -> !undefined.reason().equals(Message.NONE));
    if (isAsked) {
      add(DerivationWords.of(step), rate);
    }
  }

  /** What a person typed, with the reason given. */
  void typed(String step, KpiReturn.TypedRating rating) {
    add(step, orDash(rating.reason()), Message.plain(rating.symbol()));
  }

  void outlook(DerivationStep step) {
    steps.add(step);
  }

  List<DerivationStep> steps() {
    return List.copyOf(steps);
  }

  private boolean add(Message label, MeasureResult computed) {
    return computed.fold(
        value ->
            steps.add(
                new DerivationStep(
                    label, value.expression().in(Notation.EXACT), result(value.value()))),
        undefined ->
            steps.add(new DerivationStep(label, undefined.reason(), DerivationWords.DASH)));
  }

  private boolean add(String step, Message expression, Message result) {
    return steps.add(new DerivationStep(DerivationWords.of(step), expression, result));
  }

  private static Message result(Rational number) {
    return Message.plain(Exact.result(number));
  }

  private static Message orDash(String typed) {
    return typed.isEmpty() ? DerivationWords.DASH : Message.plain(typed);
  }
}
