package org.torimatome.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.evaluation.derivation.Expression;
import org.torimatome.evaluation.derivation.Notation;
import org.torimatome.evaluation.figure.RatePrinter;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.IntermediateRounding;
import org.torimatome.rating.Measure;
import org.torimatome.text.Message;

/** Computes what bands test of one KPI (docs/spec.md §4 測度). */
final class Measures {

  private static final Message NO_FINAL_TARGET = DerivationWords.of("none.final-target");

  private final MeasureInput input;
  private final Map<Measure, MeasureResult> known = new LinkedHashMap<>();

  Measures(MeasureInput input) {
    this.input = input;
  }

  /** In percent or in the KPI's unit; 手入力 and 評価なし are no figures. */
  MeasureResult of(Measure measure) {
    return known.computeIfAbsent(measure, this::compute);
  }

  /** Every figure that was asked for, in that order. */
  Map<Measure, MeasureResult> asked() {
    return Collections.unmodifiableMap(known);
  }

  private MeasureResult compute(Measure measure) {
    return switch (measure) {
      case ACHIEVEMENT_RATE ->
          rate(input.target(), input.whyNoTarget(), input.earlier(input.isTargetOfPart()));
      case TARGET_DIFFERENCE -> difference(input.target(), input.whyNoTarget());
      case BASELINE_DIFFERENCE -> improvementOverBaseline();
      case BASELINE_CHANGE -> improvementOverBaseline().then(this::inPercentOfBaseline);
      case PREVIOUS_DIFFERENCE ->
          input
              .previous()
              .map(
                  before ->
                      improvement(
                          before.number(),
                          by ->
                              DerivationWords.of(
                                  "improvement.previous",
                                  term(before.number(), by),
                                  Message.plain(before.period().table()))))
              .orElseGet(() -> MeasureResult.none("previous"));
      case FINAL_TARGET_DIFFERENCE -> difference(input.last(), NO_FINAL_TARGET);
      case FINAL_TARGET_RATE -> rate(input.last(), NO_FINAL_TARGET);
      case GUIDE_RATE -> rate(input.guide(), DerivationWords.of("none.guide"));
      case BY_HAND -> MeasureResult.none("hand-rating");
      case UNRATED -> new MeasureResult.Undefined(DerivationWords.of("unrated"));
    };
  }

  /** 達成率 against the target of a whole year, rounded only where the scheme says 中間丸め. */
  MeasureResult rate(Optional<TargetBounds> against, Message otherwise) {
    return rate(against, otherwise, input.earlier(false));
  }

  private MeasureResult rate(
      Optional<TargetBounds> against, Message otherwise, AchievementRate.Earlier earlier) {
    return against
        .map(
            bounds ->
                new AchievementRate(input.method(), input.kpi().direction(), earlier)
                    .of(input.actual(), bounds, bounds.against(input.scheme().rangeBound()))
                    .then(this::rounded))
        .orElseGet(() -> new MeasureResult.Undefined(otherwise));
  }

  private MeasureResult rounded(MeasureResult.Value exact) {
    if (input.scheme().intermediateRounding() == IntermediateRounding.NO) {
      return exact;
    }
    RatePrinter printer = new RatePrinter(input.scheme());
    Rational rounded = printer.roundedRate(exact.value());
    return new MeasureResult.Value(
        rounded,
        by ->
            DerivationWords.of(
                "rounded",
                exact.expression().in(by),
                Message.plain(by.result(exact.value())),
                printer.rule()));
  }

  private MeasureResult difference(Optional<TargetBounds> against, Message otherwise) {
    Direction direction = input.kpi().direction();
    return against
        .<MeasureResult>map(
            bounds ->
                new MeasureResult.Value(
                    bounds.difference(input.actual(), direction), by -> difference(bounds, by)))
        .orElseGet(() -> new MeasureResult.Undefined(otherwise));
  }

  private Message difference(TargetBounds bounds, Notation by) {
    Message actual = term(input.actual(), by);
    Message target = Message.plain(bounds.in(by));
    if (bounds.range()) {
      return DerivationWords.of("difference.range", actual, target);
    }
    return isLessBetter() ? minus(target, actual) : minus(actual, target);
  }

  private static Message minus(Message from, Message what) {
    return DerivationWords.of("minus", from, what);
  }

  private MeasureResult improvementOverBaseline() {
    return input
        .baselineAlike()
        .map(baseline -> improvement(baseline, this::baseline))
        .orElseGet(() -> MeasureResult.none("baseline"));
  }

  private Message baseline(Notation by) {
    Message year = term(input.baseline().orElseThrow(), by);
    return input.months() == 12
        ? DerivationWords.of("improvement.baseline", year)
        : DerivationWords.of("improvement.baseline-part", year, Message.plain(input.months()));
  }

  private MeasureResult improvement(Rational from, Expression before) {
    Expression actual = by -> term(input.actual(), by);
    return isLessBetter()
        ? new MeasureResult.Value(
            from.minus(input.actual()), by -> minus(before.in(by), actual.in(by)))
        : new MeasureResult.Value(
            input.actual().minus(from), by -> minus(actual.in(by), before.in(by)));
  }

  private static Message term(Rational number, Notation by) {
    return Message.plain(by.term(number));
  }

  private MeasureResult inPercentOfBaseline(MeasureResult.Value improvement) {
    Rational size = input.baselineAlike().orElseThrow().abs();
    return size.isZero()
        ? MeasureResult.none("baseline-zero")
        : rounded(
            new MeasureResult.Value(
                improvement.value().dividedBy(size).times(Rational.HUNDRED),
                by ->
                    by.inPercent(
                        DerivationWords.of(
                            "quotient", improvement.expression().in(by), term(size, by)))));
  }

  private boolean isLessBetter() {
    return input.kpi().direction() == Direction.DECREASE;
  }
}
