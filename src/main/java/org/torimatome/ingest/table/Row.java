package org.torimatome.ingest.table;

import java.util.Map;
import java.util.Optional;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.schema.Column;

/**
 * A row of a table, such as row 7 with KPI番号 1-1.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells one per column the table has, blank ones included
 * @param others the cells of columns nobody knows, by the name in the header
 * @param aside whether it opens like a total or a note (計, 合計, 小計, ※, 注): in a table whose rows
 *     name KPIs or projects it is passed over when it names none of the plan, elsewhere always
 * @param only the one cell of the line that is filled, under whatever column; empty for more
 */
public record Row(
    int number,
    Map<Column, Cell> cells,
    Map<String, Cell> others,
    boolean aside,
    Optional<Cell> only) {

  /** The cell of a column; a blank one named after the row where the table lacks the column. */
  public Cell cell(Column column) {
    Cell cell = cells.get(column);
    return cell != null
        ? cell
        : new Cell(number + ":" + number, CellContent.BLANK, false, Optional.empty());
  }
}
