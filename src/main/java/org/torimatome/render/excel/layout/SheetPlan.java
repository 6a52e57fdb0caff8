package org.torimatome.render.excel.layout;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A sheet with everything in its place: which cell stands where, how wide and how high.
 *
 * @param name as it stands on the tab, made fit for Excel
 */
public record SheetPlan(
    Element source,
    String name,
    List<PlannedColumn> columns,
    List<PlannedRow> rows,
    List<PlannedCell> cells) {

  /**
   * A column, such as the one 12 characters wide; {@code look} lies under that of its cells.
   *
   * @param width in half-width characters
   */
  public record PlannedColumn(Element source, CellLook look, double width) {}

  /**
   * One row of the sheet. A row of the XML whose text needs more than Excel's greatest height takes
   * several.
   *
   * @param height in points
   */
  public record PlannedRow(Element source, int index, double height, boolean isFirst) {}

  /** A cell of the XML, or a piece of one whose text is too long for Excel. */
  public record PlannedCell(
      Element source, CellLook look, String text, CellRangeAddress area, boolean isFirst) {
    public int row() {
      return area.getFirstRow();
    }

    public int column() {
      return area.getFirstColumn();
    }
  }
}
