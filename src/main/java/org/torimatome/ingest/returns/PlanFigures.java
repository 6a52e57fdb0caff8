package org.torimatome.ingest.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.evaluation.RulesInForce;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Rational;

/**
 * What the plan itself says of the size of a KPI's values: its baseline and the target in force.
 *
 * <p>A baseline of 0 tells no size: a count that begins at 0 may come to anything.
 *
 * @param baseline empty where there is none, or 0
 * @param bounds of the target in force, which a computed one has rounded; none where it is in words
 * @param target as printed; empty where there is none
 */
record PlanFigures(Optional<BigDecimal> baseline, List<BigDecimal> bounds, String target) {

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  static PlanFigures of(KpiDefinition kpi, RulesInForce rules) {
    Optional<TargetInForce> target = rules.target(kpi);
    return new PlanFigures(
        kpi.baseline().value().filter(value -> value.signum() != 0),
        target.flatMap(TargetInForce::bounds).stream()
            .flatMap(TargetBounds::bounds)
            .map(PlanFigures::decimal)
            .toList(),
        target.map(TargetInForce::text).orElse(""));
  }

  private static BigDecimal decimal(Rational bound) {
    return bound.exactDecimal().orElseGet(() -> bound.round(10, RoundingMode.HALF_UP));
  }

  Stream<BigDecimal> all() {
    return Stream.concat(baseline.stream(), bounds.stream());
  }

  /**
   * Whether a value is ten times as large, or as small, as baseline and target. By a target alone
   * it is told only at a hundred times as large: the way there may begin anywhere below.
   */
  boolean isOfOtherScale(BigDecimal value) {
    if (value.signum() == 0 || bounds.isEmpty() || bounds.stream().anyMatch(b -> b.signum() == 0)) {
      return false;
    }
    BigDecimal times = baseline.isPresent() ? TEN : HUNDRED;
    BigDecimal size = value.abs();
    boolean isLarge = all().allMatch(known -> size.compareTo(known.abs().multiply(times)) >= 0);
    boolean isSmall = all().allMatch(known -> size.multiply(TEN).compareTo(known.abs()) <= 0);
    return isLarge || (isSmall && baseline.isPresent());
  }

  /** Whether a percentage seems to be typed as its hundredth, 0.489 for 48.9, by one of others. */
  static boolean isFraction(BigDecimal value, Stream<BigDecimal> others) {
    BigDecimal percent = value.abs().multiply(HUNDRED);
    return value.signum() != 0
        && value.abs().compareTo(BigDecimal.ONE) < 0
        && others
            .map(BigDecimal::abs)
            .anyMatch(
                other ->
                    percent.compareTo(other.multiply(TWO)) <= 0
                        && other.compareTo(percent.multiply(TWO)) <= 0);
  }

  /** Whether a value has the other sign than all of several others. */
  static boolean isOfOtherSign(BigDecimal value, List<BigDecimal> others) {
    return value.signum() != 0
        && others.size() > 1
        && others.stream().allMatch(other -> other.signum() == -value.signum());
  }
}
