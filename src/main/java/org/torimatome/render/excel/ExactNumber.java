package org.torimatome.render.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as Excel holds them, to 15 significant digits: {@code 113.54} stands in the file as
 * {@code 113.54}.
 *
 * <p>Java prints a double differently from version to version.
 */
final class ExactNumber {
  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);
  private static final double LEAST_OF_16_DIGITS = 1e15;
  private static final MathContext DOUBLE = new MathContext(17, RoundingMode.HALF_EVEN);

  /** The number as written, to 15 digits. */
  static BigDecimal of(String number) {
    return new BigDecimal(number).round(EXCEL);
  }

  /** To 15 digits where they say it all, else to 17. */
  static String text(double number) {
    if (number == Math.rint(number) && Math.abs(number) < LEAST_OF_16_DIGITS) {
      return String.valueOf((long) number);
    }
    BigDecimal short15 = new BigDecimal(number).round(EXCEL);
    return text(short15.doubleValue() == number ? short15 : new BigDecimal(number).round(DOUBLE));
  }

  static String text(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    boolean isShort = plain.precision() - plain.scale() <= 21 && plain.scale() <= 21;
    return isShort ? plain.toPlainString() : plain.toString();
  }

  private ExactNumber() {}
}
