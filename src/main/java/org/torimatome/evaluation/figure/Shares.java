package org.torimatome.evaluation.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.ShareMode;

/** Shares of counts in percent with one decimal, such as 60.9 (docs/spec.md §4 Display, 構成比). */
public final class Shares {

  private Shares() {}

  /**
   * One share per count. Under 合計100 the largest class, the first of equals, absorbs what rounding
   * left of the whole that the classes make up.
   */
  public static List<String> of(List<Integer> counts, int denominator, ShareMode mode) {
    if (denominator == 0) {
      return Collections.nCopies(counts.size(), "");
    }
    List<BigDecimal> shares = new ArrayList<>();
    counts.forEach(count -> shares.add(share(count, denominator)));
    if (mode == ShareMode.FORCED && !counts.isEmpty()) {
      int all = counts.stream().mapToInt(Integer::intValue).sum();
      BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      int largest = counts.indexOf(Collections.max(counts));
      BigDecimal rest = share(all, denominator).subtract(sum);
      shares.set(largest, shares.get(largest).add(rest));
    }
    return shares.stream().map(BigDecimal::toPlainString).toList();
  }

  private static BigDecimal share(int count, int denominator) {
    return Rational.of(100L * count, denominator).round(1, RoundingMode.HALF_UP);
  }
}
