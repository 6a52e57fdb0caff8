package org.torimatome.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Bound;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;

/**
 * The bounds of a scheme on one measure, which a printed figure must not cross: 79.96 in the band
 * below 80 is not printed 80.
 *
 * <p>A figure gets as many more digits as it takes; where 6 do not do, it is truncated toward its
 * band. Source: SPEC §4 Display.
 */
record BandEdges(List<Predicate<Rational>> sides) {

  private static final int MORE_DIGITS = 6;

  static BandEdges of(RatingScheme scheme, Measure measure) {
    List<Predicate<Rational>> sides = new ArrayList<>();
    for (BandTest test : tests(scheme).toList()) {
      if (test.measure() == measure) {
        test.lower().ifPresent(bound -> sides.add(bound::holdsBelow));
        test.upper().ifPresent(bound -> sides.add(bound::holdsAbove));
      } else if (measure == Measure.ACHIEVEMENT_RATE
          && test.measure() == Measure.TARGET_DIFFERENCE) {
        // Where bands ask for the distance to the target, 100 % says that it was reached.
        test.lower().flatMap(BandEdges::atTarget).ifPresent(b -> sides.add(b::holdsBelow));
        test.upper().flatMap(BandEdges::atTarget).ifPresent(b -> sides.add(b::holdsAbove));
      }
    }
    return new BandEdges(List.copyOf(sides));
  }

  /**
   * @param value exact, in the measure's own unit
   * @param scale what is printed is {@code value ÷ scale}: 100 for a coefficient
   */
  BigDecimal round(Rational value, Rational scale, int digits, RoundingMode mode) {
    Rational shown = value.dividedBy(scale);
    int most = digits + MORE_DIGITS;
    Stream<BigDecimal> rounded =
        IntStream.rangeClosed(digits, most).mapToObj(more -> shown.round(more, mode));
    Stream<BigDecimal> truncated =
        Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING).map(m -> shown.round(most, m));
    return Stream.concat(rounded, truncated)
        .filter(printed -> isOnSameSides(value, Rational.of(printed).times(scale)))
        .findFirst()
        .orElseGet(() -> closer(value, shown, scale, most));
  }

  /** Between two bounds less than a millionth apart: digits until they tell. */
  private BigDecimal closer(Rational value, Rational shown, Rational scale, int digits) {
    return shown
        .exactDecimal()
        .orElseGet(
            () ->
                IntStream.rangeClosed(digits, digits * 10 + 100)
                    .mapToObj(more -> shown.round(more, RoundingMode.HALF_UP))
                    .filter(printed -> isOnSameSides(value, Rational.of(printed).times(scale)))
                    .findFirst()
                    .orElseGet(() -> shown.round(digits, RoundingMode.HALF_UP)));
  }

  private boolean isOnSameSides(Rational value, Rational printed) {
    return sides.stream().allMatch(side -> side.test(value) == side.test(printed));
  }

  private static Optional<Bound> atTarget(Bound bound) {
    return bound.value().isZero()
        ? Optional.of(new Bound(Rational.HUNDRED, bound.inclusive()))
        : Optional.empty();
  }

  private static Stream<BandTest> tests(RatingScheme scheme) {
    return scheme.bands().stream().map(Band::tests).flatMap(List::stream);
  }
}
