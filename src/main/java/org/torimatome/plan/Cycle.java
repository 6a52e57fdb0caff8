package org.torimatome.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.torimatome.period.ReportingPeriod;

/**
 * A reporting cycle: the period judged and when, such as R4, judged in R5.4.
 *
 * @param name 名称 as titles print it, such as 令和4年度
 * @param judgedIn 評価時期, a month
 * @param targetPeriod 目標期間, by default the fiscal year of the period
 * @param comparedWith 対前回, the period compared with; empty for the first cycle
 * @param documentName 資料名, the slides' title; empty where it is the report's
 */
public record Cycle(
    ReportingPeriod period,
    String name,
    ReportingPeriod judgedIn,
    ReportingPeriod targetPeriod,
    Optional<ReportingPeriod> comparedWith,
    String documentName) {

  /** A period that has a book but is no cycle of the plan. */
  public static Cycle plain(ReportingPeriod period) {
    return new Cycle(period, period.title(), period, period.fiscalYear(), Optional.empty(), "");
  }

  /** Whether its month of judging has begun. */
  public boolean isDue(LocalDate day) {
    return !judgedIn.firstDay().isAfter(day);
  }

  /**
   * The period whose targets come first and whose plan is in force: a 目標期間 set on purpose, else the
   * cycle's own, since half a year is not judged by what is revised in the other half.
   */
  public ReportingPeriod aimedAt() {
    return targetPeriod.equals(period.fiscalYear()) ? period : targetPeriod;
  }
}
