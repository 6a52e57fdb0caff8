package org.torimatome.evaluation;

import java.util.Optional;
import java.util.function.Function;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.evaluation.derivation.Notation;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.Rational;
import org.torimatome.text.Message;

/**
 * The 算定方法 of one KPI: how a rate in percent is computed, such as 113.54 from 11,354 and 10,000.
 *
 * <p>Neither capped nor rounded. A division by zero is undefined but for 0 ÷ 0 where less is
 * better, which is met: 100; so is a ratio that falls as things get better. Source: docs/spec.md
 * §4, docs/adr/0004-judging-choices.md.
 */
record AchievementRate(CalculationMethod method, Direction direction, Earlier earlier) {

  /**
   * What was reached before.
   *
   * @param baseline B
   * @param months of a year's B that count, 6 beside half a year's 単年度; else 12
   * @param previous P, of the period compared with
   */
  record Earlier(Optional<Rational> baseline, int months, Optional<Rational> previous) {}

  /** What a rate is divided by, with the reasons why it can't be. */
  private enum Divisor {
    TARGET("target-zero", "target-negative"),
    ACTUAL("actual-zero", "actual-negative"),
    WAY_FROM_BASELINE("target-is-baseline", "baseline-meets-target"),
    WAY_FROM_PREVIOUS("target-is-previous", "previous-meets-target");

    private final String zero;
    private final String turned;

    Divisor(String zero, String turned) {
      this.zero = zero;
      this.turned = turned;
    }
  }

  /**
   * @param bounds the target as a whole, which 達成可否 asks
   * @param target the one number of it that the other methods divide by
   */
  MeasureResult of(Rational actual, TargetBounds bounds, Rational target) {
    return switch (method) {
      case TO_TARGET ->
          quotient(actual, target, by -> by.term(actual) + " ÷ " + by.term(target), Divisor.TARGET);
      case REDUCTION_TO_TARGET ->
          quotient(target, actual, by -> by.term(target) + " ÷ " + by.term(actual), Divisor.ACTUAL);
      case REDUCTION_EXCESS ->
          quotient(
              target.plus(target).minus(actual),
              target,
              by ->
                  "(2 × %s − %s) ÷ %s".formatted(by.term(target), by.term(actual), by.term(target)),
              Divisor.TARGET);
      case PROGRESS ->
          earlier
              .baseline()
              .map(year -> fromBaseline(actual, target, year))
              .orElseGet(() -> MeasureResult.none("baseline"));
      case PROGRESS_SINCE_PREVIOUS ->
          earlier
              .previous()
              .map(
                  start ->
                      progress(
                          actual, target, start, by -> by.term(start), Divisor.WAY_FROM_PREVIOUS))
              .orElseGet(() -> MeasureResult.none("previous"));
      case MET_OR_NOT -> metOrNot(actual, bounds);
      case BY_HAND -> MeasureResult.none("by-hand");
    };
  }

  private MeasureResult fromBaseline(Rational actual, Rational target, Rational year) {
    int months = earlier.months();
    return progress(
        actual,
        target,
        year.times(Rational.of(months, 12)),
        by -> by.term(year) + (months == 12 ? "" : " × " + months + "/12"),
        Divisor.WAY_FROM_BASELINE);
  }

  private MeasureResult progress(
      Rational actual,
      Rational target,
      Rational start,
      Function<Notation, String> told,
      Divisor way) {
    return quotient(
        actual.minus(start),
        target.minus(start),
        by ->
            "(%s − %s) ÷ (%s − %s)"
                .formatted(by.term(actual), told.apply(by), by.term(target), told.apply(by)),
        way);
  }

  private MeasureResult metOrNot(Rational actual, TargetBounds bounds) {
    Rational difference = bounds.difference(actual, direction);
    boolean met = difference.signum() >= 0;
    return new MeasureResult.Value(
        met ? Rational.HUNDRED : Rational.ZERO,
        by ->
            DerivationWords.of(
                met ? "difference.met" : "difference.missed",
                Message.plain(by.result(difference))));
  }

  private MeasureResult quotient(
      Rational dividend, Rational divisor, Function<Notation, String> ratio, Divisor kind) {
    if (divisor.isZero()) {
      return dividend.isZero() && isLessBetter()
          ? new MeasureResult.Value(Rational.HUNDRED, by -> DerivationWords.of("none.zero-of-zero"))
          : MeasureResult.none(kind.zero);
    }
    return method.isTurnedBy(divisor, direction)
        ? MeasureResult.none(kind.turned)
        : new MeasureResult.Value(
            dividend.dividedBy(divisor).times(Rational.HUNDRED),
            by -> by.inPercent(Message.plain(ratio.apply(by))));
  }

  private boolean isLessBetter() {
    return direction == Direction.DECREASE
        || method == CalculationMethod.REDUCTION_TO_TARGET
        || method == CalculationMethod.REDUCTION_EXCESS;
  }
}
