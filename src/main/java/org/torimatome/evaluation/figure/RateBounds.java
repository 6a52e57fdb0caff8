package org.torimatome.evaluation.figure;

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
import org.torimatome.rating.RatingScheme.RateFormat;

/**
 * The bounds of a scheme on 達成率, which a printed rate must not cross: 79.96 in the band below 80 is
 * not printed 80.
 *
 * <p>A rate gets as many more digits as it takes; where 6 do not do, it is truncated toward its
 * band. Source: docs/spec.md §4 Display.
 *
 * @param sides whether a rate lies beyond each bound
 */
record RateBounds(List<Predicate<Rational>> sides) {

  private static final int MORE_DIGITS = 6;

  static RateBounds of(RatingScheme scheme) {
    List<Predicate<Rational>> sides = new ArrayList<>();
    scheme.bands().stream()
        .map(Band::tests)
        .flatMap(List::stream)
        .forEach(
            test -> {
              on(test, test.lower()).ifPresent(bound -> sides.add(bound::holdsBelow));
              on(test, test.upper()).ifPresent(bound -> sides.add(bound::holdsAbove));
            });
    return new RateBounds(List.copyOf(sides));
  }

  /** The bound as one of the rate; empty where it says nothing about it. */
  private static Optional<Bound> on(BandTest test, Optional<Bound> bound) {
    if (test.measure() == Measure.ACHIEVEMENT_RATE) {
      return bound;
    }
    // Where bands ask for the distance to the target, 100 % says that it was reached.
    return test.measure().rateOfDifference().equals(Optional.of(Measure.ACHIEVEMENT_RATE))
        ? bound
            .filter(at -> at.value().isZero())
            .map(at -> new Bound(Rational.HUNDRED, at.inclusive()))
        : Optional.empty();
  }

  /** The rate as it is printed, in percent or as a coefficient. */
  BigDecimal round(Rational percent, RateFormat format) {
    Rational divisor = format.form().divisor();
    Rational shown = percent.dividedBy(divisor);
    int most = format.digits() + MORE_DIGITS;
    Stream<BigDecimal> rounded =
        IntStream.rangeClosed(format.digits(), most)
            .mapToObj(digits -> shown.round(digits, format.rounding().mode()));
    Stream<BigDecimal> truncated =
        Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING).map(mode -> shown.round(most, mode));
    Predicate<BigDecimal> fits =
        printed -> isOnSameSides(percent, Rational.of(printed).times(divisor));
    return Stream.concat(rounded, truncated)
        .filter(fits)
        .findFirst()
        .orElseGet(() -> closer(shown, most, fits));
  }

  /** Between two bounds less than a millionth apart: digits until they tell. */
  private static BigDecimal closer(Rational shown, int digits, Predicate<BigDecimal> fits) {
    return shown
        .exactDecimal()
        .orElseGet(
            () ->
                IntStream.rangeClosed(digits, digits * 10 + 100)
                    .mapToObj(more -> shown.round(more, RoundingMode.HALF_UP))
                    .filter(fits)
                    .findFirst()
                    .orElseGet(() -> shown.round(digits, RoundingMode.HALF_UP)));
  }

  private boolean isOnSameSides(Rational percent, Rational printed) {
    return sides.stream().allMatch(side -> side.test(percent) == side.test(printed));
  }
}
