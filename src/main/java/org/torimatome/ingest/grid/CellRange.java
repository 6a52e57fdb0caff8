package org.torimatome.ingest.grid;

/**
 * A block of cells merged into one, such as {@code C7:C9}; rows and columns count from 1, both ends
 * included.
 */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  public boolean contains(int row, int column) {
    return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
  }

  /** Whether it covers several rows, as a value merged over several KPIs does. */
  public boolean spansRows() {
    return lastRow > firstRow;
  }

  /** The one cell that holds the content, such as {@code C7}. */
  public String anchor() {
    return CellReference.of(firstRow, firstColumn);
  }

  @Override
  public String toString() {
    return anchor() + ":" + CellReference.of(lastRow, lastColumn);
  }
}
