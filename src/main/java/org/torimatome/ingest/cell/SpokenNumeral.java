package org.torimatome.ingest.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with scales in words as people say it, such as {@code 134百万} and {@code 20万6千}.
 *
 * <p>More than {@link Numeral} reads: it tells what a refused text may have meant.
 */
final class SpokenNumeral {

  private static final int LONGEST = 40;
  private static final Pattern SIGNED = Pattern.compile("([△▲−–-]?) ?([\\d.,十百千万億]+)");
  private static final Pattern STEP = Pattern.compile("([\\d.,]+)(百万|千万|十億|百億|千億|[十百千万億]?)");
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");

  /** A figure with its scale, such as 6千. */
  private record Step(BigDecimal figure, int digits, int exponent) {

    BigDecimal amount() {
      return Unit.moved(figure, exponent);
    }
  }

  private SpokenNumeral() {}

  /** Reads narrow text; empty where it is no such number, or not certainly one: {@code 3万5}. */
  static Optional<BigDecimal> read(String text) {
    Matcher signed = SIGNED.matcher(text);
    if (text.length() > LONGEST || !signed.matches()) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(signed.group(2));
    int end = 0;
    while (step.lookingAt()) {
      String typed = step.group(1);
      if (!DIGITS.matcher(typed).matches() && !GROUPED.matcher(typed).matches()) {
        return Optional.empty();
      }
      String plain = typed.replace(",", "");
      steps.add(new Step(new BigDecimal(plain), plain.length(), Unit.exponent(step.group(2))));
      end = step.end();
      step.region(end, signed.group(2).length());
    }
    return end == signed.group(2).length() && descends(steps)
        ? Optional.of(sum(steps)).map(sum -> signed.group(1).isEmpty() ? sum : sum.negate())
        : Optional.empty();
  }

  /** Each step is below the scale of the one before, and says its own scale or all its digits. */
  private static boolean descends(List<Step> steps) {
    for (int i = 1; i < steps.size(); i++) {
      Step before = steps.get(i - 1);
      Step now = steps.get(i);
      boolean isBelow =
          now.amount().compareTo(BigDecimal.ONE.movePointRight(before.exponent())) < 0;
      boolean isWhole = before.figure().scale() <= 0 && now.figure().scale() <= 0;
      boolean isSaid = now.exponent() > 0 || now.digits() >= Math.min(3, before.exponent());
      if (!isBelow || !isWhole || !isSaid) {
        return false;
      }
    }
    return !steps.isEmpty();
  }

  private static BigDecimal sum(List<Step> steps) {
    return steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
