package org.torimatome.kpi;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is aimed at: a number such as 10,000, a range such as 90～100, or a text such as 増加.
 *
 * <p>Source: docs/spec.md §3.3 Ranges.
 */
public sealed interface TargetValue {

  <T> T fold(Function<Point, T> point, Function<Range, T> range, Function<Text, T> text);

  /** A single number, met at it or beyond it in the desired direction. */
  record Point(BigDecimal value) implements TargetValue {
    public Point {
      value = value.stripTrailingZeros();
    }

    @Override
    public <T> T fold(Function<Point, T> point, Function<Range, T> range, Function<Text, T> text) {
      return point.apply(this);
    }
  }

  /** Bounds, both inclusive; at least one is there: {@code 90%以上} has a low bound only. */
  record Range(Optional<BigDecimal> low, Optional<BigDecimal> high) implements TargetValue {
    public Range {
      low = low.map(BigDecimal::stripTrailingZeros);
      high = high.map(BigDecimal::stripTrailingZeros);
      if (low.isEmpty() && high.isEmpty()) {
        throw new IllegalArgumentException("A range needs a bound");
      }
    }

    @Override
    public <T> T fold(Function<Point, T> point, Function<Range, T> range, Function<Text, T> text) {
      return range.apply(this);
    }
  }

  /** A target in words: the KPI is 定性 for that period and rated by hand. */
  record Text(String words) implements TargetValue {
    @Override
    public <T> T fold(Function<Point, T> point, Function<Range, T> range, Function<Text, T> text) {
      return text.apply(this);
    }
  }
}
