package org.torimatome.ingest.table;

import java.util.Optional;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.period.ReportingPeriod.Kind;

/**
 * The period a book is of, and how periods are read in it.
 *
 * @param book empty for the plan book, of which no column can be of another period
 */
record BookPeriods(Optional<ReportingPeriod> book, PeriodReader reader) {

  /** A period named in a text that is not the book's, nor its last month or its year's end. */
  Optional<ReportingPeriod> otherNamedIn(String text) {
    return book.flatMap(
        own ->
            reader.namedIn(text).stream()
                .filter(named -> !named.equals(own) && !isEndOf(own, named))
                .findFirst());
  }

  /** The book's period for people, such as R4; empty for the plan book. */
  String own() {
    return book.map(ReportingPeriod::code).orElse("");
  }

  private static boolean isEndOf(ReportingPeriod own, ReportingPeriod named) {
    return (named.kind() == Kind.MONTH || named.kind() == Kind.YEAR_END)
        && named.endDay().equals(own.endDay());
  }
}
