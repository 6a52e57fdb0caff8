package org.torimatome.ingest.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Numbers as workbooks write them, such as {@code 0.69799999999999995}, which Excel calls 0.698.
 */
final class Numbers {

  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);
  private static final int LONGEST = 400;

  /** The powers of ten a double can hold. */
  private static final int LARGEST_EXPONENT = 330;

  private Numbers() {}

  /** The number at 15 significant digits, with no arithmetic in binary; empty for anything else. */
  static Optional<BigDecimal> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      long exponent = (long) number.precision() - number.scale();
      return Math.abs(exponent) > LARGEST_EXPONENT
          ? Optional.empty()
          : Optional.of(number.round(EXCEL));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A count or an index; -1 for anything else. */
  static int index(String text) {
    try {
      return Integer.parseUnsignedInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
