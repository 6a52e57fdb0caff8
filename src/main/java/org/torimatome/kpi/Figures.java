package org.torimatome.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How figures are printed, such as 11,354 and △5.3: thousands separated, a minus as △.
 *
 * <p>Rounding is half-up and only ever to the digits asked for. Source: docs/spec.md §4 Display.
 */
public final class Figures {

  private static final String MINUS = "△";
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");

  private Figures() {}

  /** The number with its own decimals, such as 69.8, or with {@code digits} where they are set. */
  public static String number(BigDecimal number, OptionalInt digits) {
    int scale = digits.orElse(Math.max(0, number.stripTrailingZeros().scale()));
    return group(number.setScale(scale, RoundingMode.HALF_UP));
  }

  /** A difference with its sign, every decimal printed: ＋1,244, －3.2, ±0. */
  public static String difference(BigDecimal difference) {
    String sign = difference.signum() == 0 ? "±" : difference.signum() > 0 ? "＋" : "－";
    return sign + group(difference.abs().setScale(Math.max(0, difference.scale())));
  }

  /** The number rounded half-up to {@code digits} decimals, all of them printed. */
  public static String number(Rational number, int digits) {
    return group(number.round(digits, RoundingMode.HALF_UP));
  }

  /** The already rounded number, every decimal printed: {@code 1234.50} is 1,234.50. */
  public static String group(BigDecimal rounded) {
    String plain = rounded.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String fraction = point < 0 ? "" : plain.substring(point);
    StringBuilder grouped = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    return (rounded.signum() < 0 ? MINUS : "") + grouped + fraction;
  }

  /**
   * A text with its numbers printed anew, such as 90.0～100.0 for 90～100; as it is where it does not
   * hold just these numbers.
   */
  public static String withDigits(String text, List<Rational> numbers, int digits) {
    if (NUMBER.matcher(text).results().count() != numbers.size()) {
      return text;
    }
    Iterator<Rational> next = numbers.iterator();
    return NUMBER.matcher(text).replaceAll(found -> number(next.next().abs(), digits));
  }

  /** The figure with what was typed around it: 約100, 100程度, or 約100程度 for 約・程度. */
  public static String qualified(String qualifier, String figure) {
    String before = qualifier.replaceFirst("・?程度$", "");
    return before + figure + (qualifier.endsWith("程度") ? "程度" : "");
  }
}
