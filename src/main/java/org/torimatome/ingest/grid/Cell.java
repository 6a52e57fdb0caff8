package org.torimatome.ingest.grid;

import java.util.Optional;

/**
 * A cell as it was typed, such as {@code C7} holding the number 11354.
 *
 * @param reference its name in the spreadsheet, {@code C7}; the row, {@code 7:7}, where the table
 *     lacks the column
 * @param formula whether the content is a formula's stored result
 * @param merged the merged block this cell belongs to; only the block's anchor has content
 */
public record Cell(
    String reference, CellContent content, boolean formula, Optional<CellRange> merged) {

  public boolean isBlank() {
    return content.isBlank();
  }

  /** The content for people to recognise; empty for a blank cell. */
  public String shown() {
    return content.shown();
  }

  public static Cell of(int row, int column, CellContent content) {
    return new Cell(CellReference.of(row, column), content, false, Optional.empty());
  }
}
