package org.torimatome.evaluation.target;

import org.torimatome.kpi.Rational;
import org.torimatome.period.PeriodKind;
import org.torimatome.period.ReportingPeriod;

/** Time on a straight line, in fiscal years: R4 ends one year after R3, R4H1 half a year after. */
public final class FiscalYears {

  private FiscalYears() {}

  public static Rational endOf(ReportingPeriod period) {
    return Rational.of(period.fiscalYearNumber())
        .plus(Rational.of(period.monthsElapsedInYear(), 12));
  }

  /** A whole fiscal year, whether written R4 or R4末. */
  public static boolean isWholeYear(ReportingPeriod period) {
    return period.isFiscalYear() || period.kind() == PeriodKind.YEAR_END;
  }

  /** Whether two periods name the same stretch; R4末 stands for R4. */
  public static boolean isSame(ReportingPeriod one, ReportingPeriod other) {
    return one.equals(other)
        || isWholeYear(one) && isWholeYear(other) && one.fiscalYear().equals(other.fiscalYear());
  }
}
