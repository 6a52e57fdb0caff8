package org.torimatome.ingest.table;

import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.folder.InputEntry;
import org.torimatome.period.PeriodReader;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;

/**
 * Opens plan and period books: one workbook, or a folder of workbooks and CSV (docs/spec.md §3).
 *
 * <p>What cannot be read is in {@link Book#problems()}.
 */
public final class BookReader {

  /** Some ten times what the largest sound file takes. */
  public static final Duration LIMIT = Duration.ofMinutes(1);

  private static final Logger LOG = Logger.getLogger(BookReader.class.getName());

  private final PeriodReader periods;
  private final Duration limit;

  /** With the usual limit. */
  public BookReader(PeriodReader periods) {
    this(periods, LIMIT);
  }

  /**
   * @param periods reads the periods in remarks such as 実績値（令和3年度）
   * @param limit how much computing time may go into one file
   */
  public BookReader(PeriodReader periods, Duration limit) {
    this.periods = periods;
    this.limit = limit;
  }

  /**
   * Works on a book while it is open. Where a file turns out not to be readable to its end – it
   * takes too long, or our own reading breaks down over it – the work begins anew without it, with
   * a problem of the book instead: leave nothing behind but the answer.
   */
  public <T> T read(BookPlace place, Function<Book, T> work) {
    Map<String, Problem> givenUp = new HashMap<>();
    while (true) {
      try (Book book = open(place, givenUp)) {
        return work.apply(book);
      } catch (GivenUpException e) {
        if (givenUp.put(e.file(), e.problem()) != null) {
          throw new IllegalStateException("Read again: " + e.file(), e);
        }
      }
    }
  }

  /**
   * Opens a book; the caller closes it.
   *
   * @param givenUp files that turned out not to be readable, with what is told of them
   */
  Book open(BookPlace place, Map<String, Problem> givenUp) {
    BookContents contents =
        new BookContents(place, new BookPeriods(place.period(), periods), limit, givenUp);
    try {
      if (Files.isDirectory(place.path())) {
        contents.addFolder();
      } else {
        contents.add(new InputEntry(place.path(), place.name()));
      }
      return contents.book();
    } catch (RuntimeException e) {
      contents.close();
      throw e;
    }
  }

  /**
   * That our own reading broke down over a file or a book; whoever looks after the program finds
   * where in the log.
   */
  public static Problem fault(String file, Throwable unforeseen) {
    LOG.log(Level.SEVERE, file + " cannot be read", unforeseen);
    return new Problem(
        ProblemCode.READING_FAILED,
        SourceLocation.ofFile(file),
        unforeseen.getClass().getSimpleName(),
        ProblemWords.of("sound-file"));
  }
}
