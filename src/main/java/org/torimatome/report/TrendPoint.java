package org.torimatome.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One KPI in one period, as tables and trend charts show it.
 *
 * @param partial whether its figure counts part of a year, such as a 単年度 KPI's in R4H1: it stands
 *     beside no whole year
 * @param actual as printed; the status where there is no result, － where the plan had no such KPI
 * @param figure the number without its unit, such as 11,354, as charts label it; empty without one
 * @param value for charts; missing when there is no number
 * @param target the target in force for charts; missing for targets in words and none
 * @param targetFigure the target without its unit
 * @param ratePercent for charts; missing when undefined, and where part of a year's count is held
 *     against the whole year's target
 * @param mark ※暫定値 where provisional
 * @param colour {@code #rrggbb} of the band; empty when none
 */
public record TrendPoint(
    PeriodForms period,
    boolean partial,
    String actual,
    String figure,
    @Nullable BigDecimal value,
    @Nullable BigDecimal target,
    String targetText,
    String targetFigure,
    String rate,
    @Nullable BigDecimal ratePercent,
    String mark,
    String symbol,
    String colour) {

  /** The same for tables alone. */
  TrendPoint undrawn() {
    return new TrendPoint(
        period,
        partial,
        actual,
        figure,
        null,
        null,
        targetText,
        targetFigure,
        rate,
        ratePercent,
        mark,
        symbol,
        colour);
  }
}
