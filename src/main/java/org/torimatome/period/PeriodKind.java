package org.torimatome.period;

/** How long a period is and how it is written. */
public enum PeriodKind {
  YEAR(12),
  HALF(6),
  QUARTER(3),
  MONTH(1),
  /** The end of a fiscal year as a point in time, {@code R4末}. */
  YEAR_END(1);

  private final int months;

  PeriodKind(int months) {
    this.months = months;
  }

  int months() {
    return months;
  }
}
