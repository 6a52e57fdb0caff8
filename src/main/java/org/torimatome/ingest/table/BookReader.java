package org.torimatome.ingest.table;

import java.nio.file.Files;
import org.torimatome.period.PeriodReader;

/**
 * Opens plan and period books: one workbook, or a folder of workbooks and CSV (SPEC §3).
 *
 * <p>What cannot be read is in {@link Book#problems()}; an exception means that the disk failed.
 */
public final class BookReader {

  /**
   * The custom property in which a workbook names, by commas, the columns it only shows, such as
   * 前回値: they are no unknown columns.
   */
  public static final String CONTEXT_COLUMNS = "torimatome.context-columns";

  private final PeriodReader periods;

  /**
   * @param periods reads the periods in remarks such as 実績値（令和3年度）
   */
  public BookReader(PeriodReader periods) {
    this.periods = periods;
  }

  /** Opens a book; the caller closes it. */
  public Book open(BookPlace place) {
    BookContents contents = new BookContents(place, new BookPeriods(place.period(), periods));
    if (Files.isDirectory(place.path())) {
      contents.addFolder();
    } else {
      contents.add(new InputEntry(place.path(), place.name()));
    }
    return contents.book();
  }
}
