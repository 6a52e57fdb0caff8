package org.torimatome.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.torimatome.period.PeriodReader;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;

/**
 * Opens plan and period books: one workbook, or a folder of workbooks and CSV (SPEC §3).
 *
 * <p>What cannot be read is in {@link Book#problems()}; an exception means that the disk failed.
 */
public final class BookReader {

  private final PeriodReader periods;

  /**
   * @param periods reads the periods in remarks such as 実績値（令和3年度）
   */
  public BookReader(PeriodReader periods) {
    this.periods = periods;
  }

  /** Opens a book; the caller closes it. */
  public Book open(BookPlace place) throws IOException {
    BookContents contents = new BookContents(place, new BookPeriods(place.period(), periods));
    List<Problem> problems = new ArrayList<>();
    for (InputEntry entry : InputEntry.filesOf(place, problems)) {
      contents.add(entry);
    }
    if (contents.isEmpty() && problems.isEmpty()) {
      problems.add(
          new Problem(
              ProblemCode.BOOK_EMPTY, SourceLocation.ofFile(place.name()), "", ".xlsx・.xlsm・.csv"));
    }
    return contents.book(problems);
  }
}
