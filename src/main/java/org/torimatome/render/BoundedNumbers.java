package org.torimatome.render;

import freemarker.core.ArithmeticEngine;
import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.math.BigDecimal;

/**
 * Exact arithmetic on numbers up to a length that no figure comes near: what squares itself in a
 * loop would take hours over its last few turns, in a single multiplication that nothing stops.
 */
final class BoundedNumbers extends ArithmeticEngine {

  /** Digits before and after the point. */
  static final int MOST_DIGITS = 1000;

  private static final int MOST_BITS = (int) (MOST_DIGITS * Math.log(10) / Math.log(2));

  /** A number has outgrown that. */
  static final class TooLongException extends TemplateException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("longer than " + MOST_DIGITS + " digits", Environment.getCurrentEnvironment());
    }
  }

  @Override
  public Number add(Number first, Number second) throws TemplateException {
    return bounded(BIGDECIMAL_ENGINE.add(first, second));
  }

  @Override
  public Number subtract(Number first, Number second) throws TemplateException {
    return bounded(BIGDECIMAL_ENGINE.subtract(first, second));
  }

  @Override
  public Number multiply(Number first, Number second) throws TemplateException {
    return bounded(BIGDECIMAL_ENGINE.multiply(first, second));
  }

  @Override
  public Number divide(Number first, Number second) throws TemplateException {
    return bounded(BIGDECIMAL_ENGINE.divide(first, second));
  }

  @Override
  public Number modulus(Number first, Number second) throws TemplateException {
    return BIGDECIMAL_ENGINE.modulus(first, second);
  }

  @Override
  public int compareNumbers(Number first, Number second) throws TemplateException {
    return BIGDECIMAL_ENGINE.compareNumbers(first, second);
  }

  private static Number bounded(Number result) throws TemplateException {
    if (!isBounded(result)) {
      throw new TooLongException();
    }
    return result;
  }

  /** The engine takes the exception for its own word that a text is no number. */
  @Override
  public Number toNumber(String text) {
    Number number = text.length() > MOST_DIGITS ? null : BIGDECIMAL_ENGINE.toNumber(text);
    if (number == null || !isBounded(number)) {
      throw new NumberFormatException("longer than " + MOST_DIGITS + " digits");
    }
    return number;
  }

  private static boolean isBounded(Number number) {
    return !(number instanceof BigDecimal exact)
        || Math.abs((long) exact.scale()) <= MOST_DIGITS
            && exact.unscaledValue().bitLength() <= MOST_BITS;
  }
}
