package org.torimatome.evaluation.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.torimatome.kpi.Rational;

/**
 * Rounds a figure so that it still tells on which side of a bound it lies: 79.96 below 80 is not
 * printed 80.
 *
 * <p>It gets as many more digits as that takes; where 6 do not do, it is truncated toward its side.
 * Source: docs/spec.md §4 Display.
 *
 * @param digits decimals where no bound is near
 */
public record TellingDigits(int digits, RoundingMode rounding) {

  private static final int MORE = 6;

  /** {@code fits} says whether a printed figure lies on the same sides as the exact one. */
  public BigDecimal round(Rational exact, Predicate<Rational> fits) {
    int most = digits + MORE;
    Stream<BigDecimal> rounded =
        IntStream.rangeClosed(digits, most).mapToObj(more -> exact.round(more, rounding));
    Stream<BigDecimal> truncated =
        Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING).map(mode -> exact.round(most, mode));
    return Stream.concat(rounded, truncated)
        .filter(printed -> fits.test(Rational.of(printed)))
        .findFirst()
        .orElseGet(() -> closer(exact, most, fits));
  }

  /** Between two bounds less than a millionth apart: digits until they tell. */
  private static BigDecimal closer(Rational exact, int digits, Predicate<Rational> fits) {
    return exact
        .exactDecimal()
        .orElseGet(
            () ->
                IntStream.rangeClosed(digits, digits * 10 + 100)
                    .mapToObj(more -> exact.round(more, RoundingMode.HALF_UP))
                    .filter(printed -> fits.test(Rational.of(printed)))
                    .findFirst()
                    .orElseGet(() -> exact.round(digits, RoundingMode.HALF_UP)));
  }
}
