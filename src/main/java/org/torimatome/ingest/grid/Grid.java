package org.torimatome.ingest.grid;

import java.util.Optional;
import java.util.SortedMap;

/**
 * A sheet or a CSV as rows of cells that can be walked again and again, however long it is.
 *
 * <p>Rows come in ascending order; those without any cell may be left out.
 */
public interface Grid {

  /**
   * A row: its number and its cells that are not blank, by column, both from 1. What is merged is
   * told by {@link #at}, for a sheet says so only at its end.
   */
  record Line(int number, SortedMap<Integer, Cell> cells) {

    /** The leftmost cell that is not blank, from a column on. */
    public Optional<Cell> firstFrom(int column) {
      return cells.tailMap(column).values().stream().findFirst();
    }
  }

  /** Takes the rows one by one, and says whether it wants more. */
  interface Walker {
    boolean takes(Line line);
  }

  void walk(Walker walker);

  /** The last row that reads right, where a later one does not; empty when all do. */
  default Optional<Integer> brokenAfter() {
    return Optional.empty();
  }

  /** The merged block that covers a place, its anchor included. */
  Optional<CellRange> mergedAt(int row, int column);

  /** The cell at a place of a line, a blank one where nothing was typed. */
  default Cell at(Line line, int column) {
    Cell cell = line.cells().get(column);
    Optional<CellRange> merged = mergedAt(line.number(), column);
    if (cell == null) {
      return new Cell(CellReference.of(line.number(), column), CellContent.BLANK, false, merged);
    }
    return merged.isEmpty()
        ? cell
        : new Cell(cell.reference(), cell.content(), cell.formula(), merged);
  }
}
