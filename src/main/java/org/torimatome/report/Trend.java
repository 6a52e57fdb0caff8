package org.torimatome.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every KPI over every period at hand, earliest first, ending with the cycle. */
public record Trend(List<PeriodForms> periods, List<Row> rows) {

  /** One KPI's points, one per period. */
  public record Row(String code, String name, String unit, List<Point> points) {}

  /**
   * One KPI in one period.
   *
   * @param actual as printed; the status where there is no result
   * @param value for charts; missing when there is no number
   * @param target the target in force for charts; missing for ranges in words and none
   * @param mark ※暫定値 where provisional
   */
  public record Point(
      PeriodForms period,
      String actual,
      @Nullable BigDecimal value,
      @Nullable BigDecimal target,
      String targetText,
      String rate,
      String mark,
      String symbol) {}
}
