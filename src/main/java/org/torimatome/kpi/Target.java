package org.torimatome.kpi;

import java.util.Optional;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.SourceLocation;

/**
 * A row of 目標値: what one KPI aims at in one period, such as 90～100 in R4.
 *
 * @param value 目標値; empty where only a 目安値 is given
 * @param unit of its KPI when it was set, in which it is stated
 * @param guide 目安値, the orientation value; used as the target where 目標値 is empty
 */
public record Target(
    KpiCode kpi,
    ReportingPeriod period,
    String unit,
    Optional<Stated> value,
    Optional<Stated> guide,
    String note,
    SourceLocation at) {

  /**
   * A target value with its printed form.
   *
   * @param text as people print it, such as {@code 90～100}: digits half-width, thousands separated,
   *     without the unit
   */
  public record Stated(TargetValue value, String text) {}

  /** What a target is known by: a 見直し replaces the one of the same KPI and period. */
  public record Key(KpiCode kpi, ReportingPeriod period) {}

  /** The 目標値, else the 目安値. */
  public Optional<Stated> stated() {
    return value.or(() -> guide);
  }
}
