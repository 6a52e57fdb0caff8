package org.torimatome.ingest;

import java.time.YearMonth;
import java.util.Optional;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.IssuedValues;
import org.torimatome.plan.MissingRows;

/**
 * How an organisation's input is read.
 *
 * @param missingRows whether every KPI needs a row in a period book
 * @param cycle the cycle to be judged: period books after it are not opened, and rows missing from
 *     those before it are its own affair; empty reads and checks every book
 * @param issued the values last issued
 */
public record ReadingOptions(
    MissingRows missingRows, Optional<ReportingPeriod> cycle, IssuedValues issued) {

  /** Every book, every row, nothing issued yet. */
  public static final ReadingOptions ALL_BOOKS =
      new ReadingOptions(MissingRows.REFUSED, Optional.empty(), IssuedValues.NONE);

  /** No period book at all. */
  public static final ReadingOptions PLAN_ALONE =
      forCycle(ReportingPeriod.month(YearMonth.of(1, 1)));

  public static ReadingOptions forCycle(ReportingPeriod cycle) {
    return new ReadingOptions(MissingRows.REFUSED, Optional.of(cycle), IssuedValues.NONE);
  }

  public ReadingOptions allowingMissingRows() {
    return new ReadingOptions(MissingRows.ALLOWED, cycle, issued);
  }

  /** Whether the book of {@code period} is opened. */
  boolean needs(ReportingPeriod period) {
    return cycle.map(judged -> period.compareTo(judged) <= 0).orElse(true);
  }
}
