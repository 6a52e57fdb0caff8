package org.torimatome.kpi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact number, such as 2/3: all judging is done in these, rounding happens on display only.
 *
 * <p>Always in lowest terms with a positive denominator, so equal numbers are equal records.
 * Source: docs/spec.md §4.
 */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {

  public static final Rational ZERO = of(0);
  public static final Rational ONE = of(1);
  public static final Rational HUNDRED = of(100);

  private static final MathContext TWENTY_DIGITS = new MathContext(20, RoundingMode.HALF_UP);

  public Rational {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("A denominator of zero: ask isZero() before dividing");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  public static Rational of(long number) {
    return new Rational(BigInteger.valueOf(number), BigInteger.ONE);
  }

  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public static Rational of(BigDecimal number) {
    return number.scale() > 0
        ? new Rational(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Rational(number.toBigIntegerExact(), BigInteger.ONE);
  }

  public Rational plus(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The quotient; throws {@link ArithmeticException} when {@code other} is zero. */
  public Rational dividedBy(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational abs() {
    return new Rational(numerator.abs(), denominator);
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isZero() {
    return signum() == 0;
  }

  public boolean isAtLeast(Rational other) {
    return compareTo(other) >= 0;
  }

  /** Rounded to {@code scale} decimals. */
  public BigDecimal round(int scale, RoundingMode mode) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, mode);
  }

  /** The exact decimal where it terminates, such as 0.75; empty for 2/3. */
  public Optional<BigDecimal> exactDecimal() {
    BigInteger rest = denominator;
    int twos = rest.getLowestSetBit();
    rest = rest.shiftRight(twos);
    int fives = 0;
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
      fives++;
    }
    return rest.equals(BigInteger.ONE)
        ? Optional.of(plain(round(Math.max(twos, fives), RoundingMode.UNNECESSARY)))
        : Optional.empty();
  }

  /**
   * Plain decimal text: exact where it terminates, else 20 significant digits (docs/spec.md §5).
   */
  public String toPlainString() {
    return exactDecimal()
        .orElseGet(
            () -> new BigDecimal(numerator).divide(new BigDecimal(denominator), TWENTY_DIGITS))
        .toPlainString();
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
