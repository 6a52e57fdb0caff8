package org.torimatome.ingest.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as workbooks write them, such as {@code 0.69799999999999995}, which Excel calls 0.698.
 */
final class Numbers {

  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);
  private static final int LONGEST = 400;

  /** The powers of ten a double can hold. */
  private static final int LARGEST_EXPONENT = 330;

  /** With an exponent that fits, so that nothing is left for an exception to say. */
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d++\\.?\\d*+|\\.\\d++)(?:[eE][+-]?\\d{1,9}+)?");

  private Numbers() {}

  /** The number at 15 significant digits, with no arithmetic in binary; empty for anything else. */
  static Optional<BigDecimal> read(String text) {
    if (text.length() > LONGEST || !DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    long exponent = (long) number.precision() - number.scale();
    return Math.abs(exponent) > LARGEST_EXPONENT
        ? Optional.empty()
        : Optional.of(number.round(EXCEL));
  }

  /** A count or an index; -1 for anything else. */
  static int index(String text) {
    long index = text.isEmpty() ? -1 : 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || index > Integer.MAX_VALUE) {
        return -1;
      }
      index = index * 10 + digit;
    }
    return index > Integer.MAX_VALUE ? -1 : (int) index;
  }
}
