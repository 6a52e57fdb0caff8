package org.torimatome.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One KPI in one period, as tables and trend charts show it.
 *
 * @param actual as printed; the status where there is no result, － where the plan had no such KPI
 * @param value for charts; missing when there is no number
 * @param target the target in force for charts; missing for targets in words and none
 * @param ratePercent for charts; missing when undefined
 * @param mark ※暫定値 where provisional
 */
public record TrendPoint(
    PeriodForms period,
    String actual,
    @Nullable BigDecimal value,
    @Nullable BigDecimal target,
    String targetText,
    String rate,
    @Nullable BigDecimal ratePercent,
    String mark,
    String symbol) {

  /** The same for tables alone. */
  TrendPoint undrawn() {
    return new TrendPoint(period, actual, null, null, targetText, rate, ratePercent, mark, symbol);
  }
}
