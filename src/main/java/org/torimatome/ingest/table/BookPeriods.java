package org.torimatome.ingest.table;

import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.period.PeriodKind;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;

/**
 * The period a book is of, and how periods are read in it.
 *
 * @param book empty for the plan book, of which no column can be of another period
 */
record BookPeriods(Optional<ReportingPeriod> book, PeriodReader reader) {

  /** Whether a column's remark names a period that is not the book's, nor where that ends. */
  boolean columnIsOfAnother(String remark) {
    return others(remark).anyMatch(named -> !isMoment(named) || !endsWithBook(named));
  }

  /** Whether a sheet's or a group's name does; a month may be when the return was sent in. */
  boolean groupIsOfAnother(String name) {
    return others(name).anyMatch(named -> !isMoment(named));
  }

  private Stream<ReportingPeriod> others(String text) {
    return book.isEmpty()
        ? Stream.empty()
        : reader.namedIn(text).stream().filter(named -> !named.equals(book.get()));
  }

  private boolean endsWithBook(ReportingPeriod named) {
    return book.isPresent() && named.endDay().equals(book.get().endDay());
  }

  private static boolean isMoment(ReportingPeriod named) {
    return named.kind() == PeriodKind.MONTH || named.kind() == PeriodKind.YEAR_END;
  }

  /** The book's period for people, such as R4; empty for the plan book. */
  String own() {
    return book.map(ReportingPeriod::code).orElse("");
  }
}
