package org.torimatome.ingest.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.ingest.grid.CellRange;
import org.torimatome.ingest.grid.CellReference;
import org.torimatome.ingest.grid.Grid;
import org.torimatome.ingest.grid.RefusedException;

/**
 * A worksheet, hidden rows and columns included. The rows of an ordinary return are kept; a longer
 * sheet is streamed from its workbook on every walk.
 */
public final class SheetGrid implements Grid {

  private static final int KEPT_CELLS = 5_000;
  private static final int KEPT_CHARACTERS = 1_000_000;

  private final Workbook workbook;
  private final String part;
  private final MergedRanges merged = new MergedRanges();
  private final List<Line> kept = new ArrayList<>();
  private int cells;
  private long characters;

  private SheetGrid(Workbook workbook, String part) {
    this.workbook = workbook;
    this.part = part;
  }

  /** Reads the sheet once to its end, so that whatever is broken in it is known before any walk. */
  public static SheetGrid open(Workbook workbook, String part)
      throws RefusedException, IOException {
    SheetGrid grid = new SheetGrid(workbook, part);
    grid.parse(grid::keep);
    return grid;
  }

  private boolean keep(Line line) {
    cells += line.cells().size();
    characters += characters(line.cells());
    if (!isKept()) {
      kept.clear();
    } else if (!line.cells().isEmpty()) {
      kept.add(line);
    }
    return true;
  }

  private boolean isKept() {
    return cells <= KEPT_CELLS && characters <= KEPT_CHARACTERS;
  }

  private static long characters(Map<Integer, Cell> cells) {
    return cells.values().stream().mapToLong(cell -> cell.content().textLength()).sum();
  }

  /** Whether nothing at all is typed in it. */
  public boolean isBlank() {
    return cells == 0;
  }

  @Override
  public void walk(Walker walker) {
    if (isKept()) {
      for (Line line : kept) {
        if (!walker.takes(line)) {
          return;
        }
      }
      return;
    }
    try {
      parse(walker);
    } catch (IOException e) {
      throw new UncheckedIOException(part, e);
    } catch (RefusedException e) {
      throw new IllegalStateException("Changed while being read: " + part, e);
    }
  }

  @Override
  public Optional<CellRange> mergedAt(int row, int column) {
    return merged.at(row, column);
  }

  private void parse(Walker walker) throws RefusedException, IOException {
    try (XmlPart xml = workbook.open(part)) {
      int row = 0;
      while (xml.next()) {
        if (xml.startsElement("row")) {
          String given = xml.attribute("r");
          row = after(row, given.isEmpty() ? row + 1 : Numbers.index(given));
          WorkbookLimit.ROWS.require(row);
          if (!walker.takes(line(xml, row))) {
            return;
          }
        } else if (xml.startsElement("mergeCell")) {
          merged.add(xml.attribute("ref"));
        }
      }
    }
  }

  private Line line(XmlPart xml, int row) throws RefusedException, IOException {
    TreeMap<Integer, Cell> cells = new TreeMap<>();
    int column = 0;
    long characters = 0;
    while (xml.next() && !xml.endsElement("row")) {
      if (xml.startsElement("c")) {
        String reference = xml.attribute("r");
        int given = reference.isEmpty() ? column + 1 : CellReference.column(reference);
        column = after(column, given);
        WorkbookLimit.COLUMNS.require(column);
        Cell cell = cell(xml, row, column);
        if (!cell.isBlank()) {
          cells.put(column, cell);
          characters += cell.content().textLength();
          WorkbookLimit.CHARACTERS_OF_A_ROW.require(characters);
        }
      }
    }
    return new Line(row, cells);
  }

  /** A row or column that must come after the previous one. */
  private int after(int previous, int position) throws RefusedException {
    if (position <= previous) {
      throw WorkbookPackage.damaged(part);
    }
    return position;
  }

  private Cell cell(XmlPart xml, int row, int column) throws RefusedException, IOException {
    SheetCell cell = SheetCell.read(xml);
    return new Cell(
        CellReference.of(row, column), cell.content(workbook), cell.formula(), Optional.empty());
  }
}
