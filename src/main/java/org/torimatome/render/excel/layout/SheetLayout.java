package org.torimatome.render.excel.layout;

import static org.torimatome.text.Message.plain;
import static org.torimatome.workbook.CellText.pieces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.torimatome.render.excel.layout.SheetPlan.PlannedCell;
import org.torimatome.render.excel.layout.SheetPlan.PlannedColumn;
import org.torimatome.render.excel.layout.SheetPlan.PlannedRow;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.workbook.ColumnWidth;
import org.torimatome.workbook.TextMeasure;

/**
 * Puts the cells of one {@code <sheet>} into their places, as HTML does with a table: from left to
 * right, past what cells above reach down into; then gives every row the height its text needs.
 */
final class SheetLayout {
  /** Excel's greatest row height in points. */
  private static final double HIGHEST = 409;

  /** Columns the XML says nothing of. */
  private static final double USUAL_WIDTH = 8;

  private static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL2007;

  private final Element sheet;
  private final StyleSheet styles;
  private final List<PlannedColumn> columns = new ArrayList<>();
  private final List<Element> rows;
  private final List<Slot> slots = new ArrayList<>();

  /** A cell among the rows of the XML. */
  private record Slot(
      Element cell, CellLook look, List<String> pieces, int row, int column, int rows, int span) {}

  private SheetLayout(Element sheet, StyleSheet styles) {
    this.sheet = sheet;
    this.styles = styles;
    this.rows = sheet.all("row");
  }

  static SheetPlan lay(Element sheet, String name, StyleSheet styles) {
    SheetLayout layout = new SheetLayout(sheet, styles);
    layout.layColumns();
    layout.layCells();
    return layout.plan(name);
  }

  private void layColumns() {
    for (Element block : sheet.all("columns")) {
      for (Element column : block.children()) {
        PlannedColumn planned =
            new PlannedColumn(
                column,
                styles.look(column, "style"),
                column.number("width").orElseThrow().doubleValue());
        for (int i = 0; i < column.count("repeat", 1); i++) {
          columns.add(planned);
        }
        if (columns.size() > LIMITS.getMaxColumns()) {
          throw tooWide(column, "repeat", columns.size());
        }
      }
    }
  }

  private void layCells() {
    Map<Integer, Integer> takenUntil = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      CellLook rowLook = styles.look(rows.get(row), "style");
      int column = 0;
      for (Element child : rows.get(row).children()) {
        int span = child.count("span", 1);
        column = free(takenUntil, row, column, span);
        if (column + span > LIMITS.getMaxColumns()) {
          throw tooWide(child, "span", span);
        }
        if (child.name().equals("cell")) {
          int depth = Math.min(child.count("rows", 1), rows.size() - row);
          CellLook look = styles.lookOfCell(columnLook(column), rowLook, child);
          slots.add(new Slot(child, look, pieces(child.text()), row, column, depth, span));
          for (int i = column; i < column + span; i++) {
            takenUntil.put(i, row + depth);
          }
        }
        column += span;
      }
    }
  }

  private static MarkupException tooWide(Element source, String attribute, int columns) {
    return source.fault(
        attribute, plain(columns), FaultWords.of("allowed.columns", plain(LIMITS.getMaxColumns())));
  }

  private static int free(Map<Integer, Integer> takenUntil, int row, int from, int span) {
    int column = from;
    for (int i = from; i < column + span; i++) {
      if (takenUntil.getOrDefault(i, 0) > row) {
        column = i + 1;
      }
    }
    return column;
  }

  private CellLook columnLook(int column) {
    return column < columns.size() ? columns.get(column).look() : CellLook.PLAIN;
  }

  private SheetPlan plan(String name) {
    double[] heights = heights();
    int[] counts = new int[rows.size()];
    for (int row = 0; row < counts.length; row++) {
      counts[row] = Math.max(1, (int) Math.ceil(heights[row] / HIGHEST));
    }
    for (Slot slot : slots) {
      int last = slot.row + slot.rows - 1;
      counts[last] = Math.max(counts[last], slot.pieces.size());
    }
    int[] starts = new int[rows.size() + 1];
    List<PlannedRow> planned = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      for (int i = 0; i < counts[row]; i++) {
        double height = TextMeasure.quarters(heights[row] / counts[row]);
        planned.add(new PlannedRow(rows.get(row), starts[row] + i, height, i == 0));
      }
      starts[row + 1] = starts[row] + counts[row];
    }
    if (starts[rows.size()] > LIMITS.getMaxRows()) {
      throw sheet.fault(
          FaultWords.of("found.rows", plain(starts[rows.size()])),
          FaultWords.of("allowed.rows", plain(LIMITS.getMaxRows())));
    }
    List<PlannedCell> cells = new ArrayList<>();
    slots.forEach(slot -> place(slot, starts, cells));
    return new SheetPlan(sheet, name, List.copyOf(columns), planned, cells);
  }

  private void place(Slot slot, int[] starts, List<PlannedCell> cells) {
    List<String> pieces = slot.pieces;
    int first = starts[slot.row];
    int end = starts[slot.row + slot.rows];
    int share = (end - first) / pieces.size();
    int lastColumn = slot.column + slot.span - 1;
    for (int i = 0; i < pieces.size(); i++) {
      int from = first + i * share;
      int to = i == pieces.size() - 1 ? end - 1 : from + share - 1;
      CellRangeAddress area = new CellRangeAddress(from, to, slot.column, lastColumn);
      cells.add(new PlannedCell(slot.cell, slot.look, pieces.get(i), area, i == 0));
    }
  }

  /** What each row of the XML needs, in points: at least its own {@code height}. */
  private double[] heights() {
    double[] heights = new double[rows.size()];
    for (int row = 0; row < heights.length; row++) {
      heights[row] = leastHeight(row);
    }
    for (Slot slot : slots) {
      if (slot.rows == 1) {
        heights[slot.row] = Math.max(heights[slot.row], needed(slot));
      }
    }
    for (Slot slot : slots) {
      if (slot.rows > 1) {
        int end = slot.row + slot.rows;
        double given = Arrays.stream(heights, slot.row, end).sum();
        heights[end - 1] += Math.max(0, needed(slot) - given);
      }
    }
    return heights;
  }

  private double leastHeight(int row) {
    double usual = TextMeasure.height(" ", styles.size().doubleValue(), HIGHEST, false);
    return rows.get(row).number("height").map(Number::doubleValue).orElse(usual);
  }

  private double needed(Slot slot) {
    double size = styles.sizeOf(slot.look).doubleValue();
    String text = slot.cell.text();
    if (text.isEmpty()) {
      boolean isFilled = slot.cell.children().stream().anyMatch(c -> !c.name().equals("comment"));
      return isFilled ? TextMeasure.height(" ", size, HIGHEST, false) : 0;
    }
    if (slot.look.flag("vertical")) {
      return TextMeasure.verticalHeight(text, size);
    }
    double width = Math.max(size, width(slot) - slot.look.indent() * size);
    boolean wraps = slot.look.flag("wrap") || slot.look.alignment().equals("justify");
    return TextMeasure.height(text, size, width, wraps);
  }

  private double width(Slot slot) {
    double width = 0;
    for (int i = slot.column; i < slot.column + slot.span; i++) {
      width += i < columns.size() ? columns.get(i).width() : USUAL_WIDTH;
    }
    return ColumnWidth.points(width, styles.size().doubleValue());
  }
}
