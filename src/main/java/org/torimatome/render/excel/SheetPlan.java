package org.torimatome.render.excel;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A sheet with everything in its place: which cell stands where, how wide and how high.
 *
 * @param name as it stands on the tab, made fit for Excel
 */
record SheetPlan(
    Element source,
    String name,
    List<PlannedColumn> columns,
    List<PlannedRow> rows,
    List<PlannedCell> cells) {

  /** A column, such as the one 12 characters wide; {@code look} lies under that of its cells. */
  record PlannedColumn(Element source, CellLook look) {
    /** In half-width characters. */
    double width() {
      return source.number("width").orElseThrow().doubleValue();
    }
  }

  /**
   * One row of the sheet. A row of the XML whose text needs more than Excel's greatest height takes
   * several.
   *
   * @param height in points
   */
  record PlannedRow(Element source, int index, double height, boolean isFirst) {}

  /** A cell of the XML, or a piece of one whose text is too long for Excel. */
  record PlannedCell(
      Element source, CellLook look, String text, CellRangeAddress area, boolean isFirst) {
    int row() {
      return area.getFirstRow();
    }

    int column() {
      return area.getFirstColumn();
    }
  }
}
