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
              .map(before -> improvement(before.number(), before.period().table() + "実績"))
              .orElseGet(() -> new Computed.Undefined("前回の実績がないため算定不能"));
      case FINAL_TARGET_DIFFERENCE -> difference(facts.last(), "最終目標値がないため算定不能");
      case FINAL_TARGET_RATE -> rate(facts.last(), "最終目標値がないため算定不能");
      case GUIDE_RATE -> rate(facts.guide(), "目安値がないため算定不能");
      case BY_HAND -> new Computed.Undefined("手入力判定がないため算定不能");
      case UNRATED -> new Computed.Undefined("評価なし");
    };
  }

  /** 達成率 against any target, rounded only where the scheme says 中間丸め. */
  Computed rate(Optional<Aim> against, String otherwise) {
    return against
        .map(
            aim ->
                new AchievementRate(facts.method(), facts.kpi().direction(), facts.baseline())
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
        "%s = %s → 中間丸め（%s）"
            .formatted(exact.expression(), Exact.result(exact.value()), display.rule()));
  }

  private Computed difference(Optional<Aim> against, String otherwise) {
    Direction direction = facts.kpi().direction();
    return against
        .<Computed>map(
            aim ->
                new Computed.Value(
                    aim.difference(facts.actual(), direction), differenceExpression(aim)))
        .orElseGet(() -> new Computed.Undefined(otherwise));
  }

  private String differenceExpression(Aim aim) {
    String actual = Exact.term(facts.actual());
    if (aim.range()) {
      return actual + " から範囲 " + Exact.bounds(aim) + " の近い方の端まで（範囲内は0以上）";
    }
    String target = Exact.bounds(aim);
    return isLessBetter() ? target + " − " + actual : actual + " − " + target;
  }

  private Computed improvementOverBaseline() {
    return facts
        .baseline()
        .map(baseline -> improvement(baseline, "基準値"))
        .orElseGet(() -> new Computed.Undefined("基準値がないため算定不能"));
  }

  private Computed improvement(Rational from, String name) {
    String actual = Exact.term(facts.actual());
    String before = Exact.term(from) + "（" + name + "）";
    return isLessBetter()
        ? new Computed.Value(from.minus(facts.actual()), before + " − " + actual)
        : new Computed.Value(facts.actual().minus(from), actual + " − " + before);
  }

  private Computed inPercentOfBaseline(Computed.Value improvement) {
    Rational size = facts.baseline().orElseThrow().abs();
    return size.isZero()
        ? new Computed.Undefined("基準値が0のため算定不能")
        : rounded(
            new Computed.Value(
                improvement.value().dividedBy(size).times(Rational.HUNDRED),
                "(%s) ÷ %s × 100".formatted(improvement.expression(), Exact.term(size))));
  }

  private boolean isLessBetter() {
    return facts.kpi().direction() == Direction.DECREASE;
  }
}
