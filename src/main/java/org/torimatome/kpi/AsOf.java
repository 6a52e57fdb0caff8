package org.torimatome.kpi;

import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;

/**
 * When a value is the state of things (時点), such as R4末 of {@code Ｒ４末}; blank when not given.
 *
 * <p>It is printed only: the target follows the cycle.
 */
public record AsOf(String typed) {
  public static final AsOf NONE = new AsOf("");

  private static final PeriodReader PERIODS = new PeriodReader();

  /** A period in its one spelling, so that a table does not name it in three; else as typed. */
  public String printed() {
    return PERIODS.read(typed).map(ReportingPeriod::table).orElse(typed);
  }

  /** The same by the Western calendar, such as 2022年度末; empty where it is no period. */
  public String western() {
    return PERIODS.read(typed).map(ReportingPeriod::western).orElse("");
  }
}
