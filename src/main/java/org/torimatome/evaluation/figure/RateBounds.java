package org.torimatome.evaluation.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Bound;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.RatingScheme.RateFormat;

/**
 * The bounds of a scheme on 達成率, which a printed rate must not cross: 79.96 in the band below 80 is
 * not printed 80. Source: docs/spec.md §4 Display.
 *
 * @param sides whether a rate lies beyond each bound
 */
record RateBounds(List<Predicate<Rational>> sides) {

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
    return new TellingDigits(format.digits(), format.rounding().mode())
        .round(
            percent.dividedBy(divisor), printed -> isOnSameSides(percent, printed.times(divisor)));
  }

  private boolean isOnSameSides(Rational percent, Rational printed) {
    return sides.stream().allMatch(side -> side.test(percent) == side.test(printed));
  }
}
