package org.torimatome.kpi;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.torimatome.text.Folding;

/**
 * An indicator's number in the plan, such as {@code 1-10}.
 *
 * <p>Folded by NFKC, white space dropped, every dash the same {@code -}. Order: digits by value, so
 * 1-2 comes before 1-10. Source: docs/spec.md §3.3.
 */
public record KpiCode(String text) implements Comparable<KpiCode> {

  private static final Pattern DASHES =
      Pattern.compile("[\\p{Pd}\\u2212\\u30FC\\uFF70\\u2500\\u2501]");
  private static final Pattern PARTS = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

  public KpiCode {
    text = DASHES.matcher(Folding.label(text)).replaceAll("-");
  }

  @Override
  public int compareTo(KpiCode other) {
    String[] mine = PARTS.split(text);
    String[] theirs = PARTS.split(other.text);
    for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
      int order = compareParts(mine[i], theirs[i]);
      if (order != 0) {
        return order;
      }
    }
    int byLength = Integer.compare(mine.length, theirs.length);
    return byLength != 0 ? byLength : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static int compareParts(String mine, String theirs) {
    boolean numbers = isNumber(mine) && isNumber(theirs);
    return numbers
        ? new BigInteger(mine).compareTo(new BigInteger(theirs))
        : mine.compareTo(theirs);
  }

  private static boolean isNumber(String part) {
    return part.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
