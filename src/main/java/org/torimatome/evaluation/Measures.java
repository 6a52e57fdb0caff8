package org.torimatome.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.IntermediateRounding;
import org.torimatome.rating.Measure;

/** Computes what bands test of one KPI (SPEC §4 測度). */
final class Measures {

  private static final Phrase NO_FINAL_TARGET = Phrase.of("none.final-target");

  private final Facts facts;
  private final Map<Measure, Computed> known = new LinkedHashMap<>();

  Measures(Facts facts) {
    this.facts = facts;
  }

  /** In percent or in the KPI's unit; 手入力 and 評価なし are no figures. */
  Computed of(Measure measure) {
    return known.computeIfAbsent(measure, this::compute);
  }

  /** Every figure that was asked for, in that order. */
  Map<Measure, Computed> asked() {
    return Collections.unmodifiableMap(known);
  }

  private Computed compute(Measure measure) {
    return switch (measure) {
      case ACHIEVEMENT_RATE -> rate(facts.target(), facts.whyNoTarget());
      case TARGET_DIFFERENCE -> difference(facts.target(), facts.whyNoTarget());
      case BASELINE_DIFFERENCE -> improvementOverBaseline();
      case BASELINE_CHANGE -> improvementOverBaseline().then(this::inPercentOfBaseline);
      case PREVIOUS_DIFFERENCE ->
          facts
              .previous()
              .map(
                  before ->
                      improvement(
                          before.number(),
                          Phrase.of(
                              "improvement.previous",
                              Phrase.term(before.number()),
                              Phrase.plain(before.period().table()))))
              .orElseGet(() -> Computed.none("previous"));
      case FINAL_TARGET_DIFFERENCE -> difference(facts.last(), NO_FINAL_TARGET);
      case FINAL_TARGET_RATE -> rate(facts.last(), NO_FINAL_TARGET);
      case GUIDE_RATE -> rate(facts.guide(), Phrase.of("none.guide"));
      case BY_HAND -> Computed.none("hand-rating");
      case UNRATED -> new Computed.Undefined(Phrase.of("unrated"));
    };
  }

  /** 達成率 against any target, rounded only where the scheme says 中間丸め. */
  Computed rate(Optional<Aim> against, Phrase otherwise) {
    return against
        .map(
            aim ->
                new AchievementRate(facts.method(), facts.kpi().direction(), facts.earlier())
                    .of(facts.actual(), aim, aim.against(facts.scheme().rangeBound()))
                    .then(this::rounded))
        .orElseGet(() -> new Computed.Undefined(otherwise));
  }

  private Computed rounded(Computed.Value exact) {
    if (facts.scheme().intermediateRounding() == IntermediateRounding.NO) {
      return exact;
    }
    RateDisplay display = new RateDisplay(facts.scheme());
    Rational rounded = display.roundedRate(exact.value());
    return new Computed.Value(
        rounded,
        Phrase.of(
            "rounded",
            exact.expression(),
            Phrase.plain(Exact.result(exact.value())),
            display.rule()));
  }

  private Computed difference(Optional<Aim> against, Phrase otherwise) {
    Direction direction = facts.kpi().direction();
    return against
        .<Computed>map(
            aim ->
                new Computed.Value(
                    aim.difference(facts.actual(), direction), differenceExpression(aim)))
        .orElseGet(() -> new Computed.Undefined(otherwise));
  }

  private Phrase differenceExpression(Aim aim) {
    Phrase actual = Phrase.term(facts.actual());
    Phrase target = Phrase.plain(Exact.bounds(aim));
    if (aim.range()) {
      return Phrase.of("difference.range", actual, target);
    }
    return isLessBetter() ? minus(target, actual) : minus(actual, target);
  }

  private static Phrase minus(Phrase from, Phrase what) {
    return Phrase.of("minus", from, what);
  }

  private Computed improvementOverBaseline() {
    return facts
        .baseline()
        .map(
            baseline ->
                improvement(baseline, Phrase.of("improvement.baseline", Phrase.term(baseline))))
        .orElseGet(() -> Computed.none("baseline"));
  }

  private Computed improvement(Rational from, Phrase before) {
    Phrase actual = Phrase.term(facts.actual());
    return isLessBetter()
        ? new Computed.Value(from.minus(facts.actual()), minus(before, actual))
        : new Computed.Value(facts.actual().minus(from), minus(actual, before));
  }

  private Computed inPercentOfBaseline(Computed.Value improvement) {
    Rational size = facts.baseline().orElseThrow().abs();
    return size.isZero()
        ? Computed.none("baseline-zero")
        : rounded(
            new Computed.Value(
                improvement.value().dividedBy(size).times(Rational.HUNDRED),
                Phrase.of("percent-of", improvement.expression(), Phrase.term(size))));
  }

  private boolean isLessBetter() {
    return facts.kpi().direction() == Direction.DECREASE;
  }
}
