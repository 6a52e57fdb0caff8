package org.torimatome.evaluation;

import java.util.Optional;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.Rational;

/**
 * The 算定方法 of one KPI: how a rate in percent is computed, such as 113.54 from 11,354 and 10,000.
 *
 * <p>Neither capped nor rounded. A division by zero is undefined but for 0 ÷ 0 where less is
 * better, which is met: 100. Source: SPEC §4, docs/adr/0004-judging-choices.md.
 */
record AchievementRate(CalculationMethod method, Direction direction, Optional<Rational> baseline) {

  /**
   * @param aim the target as a whole, which 達成可否 asks
   * @param target the one number of it that the other methods divide by
   */
  Computed of(Rational actual, Aim aim, Rational target) {
    return switch (method) {
      case TO_TARGET ->
          quotient(actual, target, term(actual) + " ÷ " + term(target) + " × 100", "目標値が0のため算定不能");
      case REDUCTION_TO_TARGET ->
          quotient(target, actual, term(target) + " ÷ " + term(actual) + " × 100", "実績値が0のため算定不能");
      case REDUCTION_EXCESS ->
          quotient(
              target.plus(target).minus(actual),
              target,
              "(2 × " + term(target) + " − " + term(actual) + ") ÷ " + term(target) + " × 100",
              "目標値が0のため算定不能");
      case PROGRESS ->
          baseline
              .map(start -> progress(actual, target, start))
              .orElseGet(() -> new Computed.Undefined("基準値がないため算定不能"));
      case MET_OR_NOT -> metOrNot(actual, aim);
      case BY_HAND -> new Computed.Undefined("手入力で評価するため達成率なし");
    };
  }

  private Computed progress(Rational actual, Rational target, Rational start) {
    return quotient(
        actual.minus(start),
        target.minus(start),
        "(%s − %s) ÷ (%s − %s) × 100"
            .formatted(term(actual), term(start), term(target), term(start)),
        "目標値と基準値が同じため算定不能");
  }

  private Computed metOrNot(Rational actual, Aim aim) {
    Rational difference = aim.difference(actual, direction);
    boolean met = difference.signum() >= 0;
    return new Computed.Value(
        met ? Rational.HUNDRED : Rational.ZERO,
        "目標差 " + Exact.result(difference) + (met ? " は0以上: 達成" : " は0未満: 未達成"));
  }

  private Computed quotient(
      Rational dividend, Rational divisor, String expression, String otherwise) {
    if (!divisor.isZero()) {
      return new Computed.Value(dividend.dividedBy(divisor).times(Rational.HUNDRED), expression);
    }
    return dividend.isZero() && isLessBetter()
        ? new Computed.Value(Rational.HUNDRED, "0 ÷ 0: 少ないほど良い指標のため達成とする")
        : new Computed.Undefined(otherwise);
  }

  private boolean isLessBetter() {
    return direction == Direction.DECREASE
        || method == CalculationMethod.REDUCTION_TO_TARGET
        || method == CalculationMethod.REDUCTION_EXCESS;
  }

  private static String term(Rational number) {
    return Exact.term(number);
  }
}
