package org.torimatome.render.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.excel.layout.SheetPlan;
import org.torimatome.render.excel.layout.SheetPlan.PlannedCell;

/** The cells of one sheet by their places. */
final class SheetCells implements EvaluationSheet {
  private static final SheetCell[] NONE = {};

  private final SheetPlan plan;
  private final List<SheetCell> all = new ArrayList<>();

  /** By row and column; a merged cell stands in all of its places. */
  private final SheetCell[][] rows;

  SheetCells(SheetPlan plan) {
    this.plan = plan;
    this.rows = new SheetCell[plan.rows().size()][];
    Arrays.fill(rows, NONE);
    for (PlannedCell planned : plan.cells()) {
      SheetCell cell = new SheetCell(this, planned);
      all.add(cell);
      place(cell, planned.area());
    }
  }

  private void place(SheetCell cell, CellRangeAddress area) {
    int end = area.getLastColumn() + 1;
    for (int row = area.getFirstRow(); row <= area.getLastRow(); row++) {
      if (rows[row].length < end) {
        rows[row] = Arrays.copyOf(rows[row], end);
      }
      Arrays.fill(rows[row], area.getFirstColumn(), end, cell);
    }
  }

  SheetPlan plan() {
    return plan;
  }

  /** In the order of the XML. */
  Collection<SheetCell> all() {
    return all;
  }

  /** How many places of a row are taken, counted from the first column. */
  int width(int row) {
    return rows[row].length;
  }

  /** The cell that covers a place, if any. */
  @Nullable SheetCell covering(int row, int column) {
    return row < rows.length && column < rows[row].length ? rows[row][column] : null;
  }

  /** As POI sees it: of a merged cell, the first place alone holds something. */
  @Override
  public @Nullable SheetCell getCell(int row, int column) {
    SheetCell cell = covering(row, column);
    return cell != null && cell.getRowIndex() == row && cell.getColumnIndex() == column
        ? cell
        : null;
  }

  @Override
  public void clearAllCachedResultValues() {}

  @Override
  public int getLastRowNum() {
    return rows.length - 1;
  }

  @Override
  public boolean isRowHidden(int row) {
    return row < rows.length && plan.rows().get(row).source().flag("hidden", false);
  }
}
