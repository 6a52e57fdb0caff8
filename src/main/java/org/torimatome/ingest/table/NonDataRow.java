package org.torimatome.ingest.table;

import java.util.Map;
import java.util.regex.Pattern;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.ingest.grid.Grid;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Folding;

/** Tells totals and notes under a table, such as 合計 or ※暫定値, from its rows. */
final class NonDataRow {

  private static final Pattern OPENING = Pattern.compile("(合計|小計|計|※|注|\\(注).*");

  private NonDataRow() {}

  /**
   * In a table whose rows name KPIs or projects of the plan the opening suffices, since the reader
   * of the rows knows the plan. Elsewhere a row with all it needs stays one: a vision may be called
   * 計量の推進. Items of 計画 and names of 評価方式, which need no second cell, may begin with 計 too.
   */
  static boolean isAside(TableName table, Grid.Line line, Map<Column, Cell> cells) {
    String first = line.firstFrom(1).map(cell -> Folding.label(cell.shown())).orElse("");
    if (!OPENING.matcher(first).matches()) {
      return false;
    }
    if (table == TableName.PLAN || table == TableName.SCHEMES) {
      return first.startsWith("※") || first.startsWith("注") || first.startsWith("(注");
    }
    if (table == TableName.PROJECT_REVIEWS
        || (table.columns().contains(Column.KPI_CODE) && table != TableName.KPIS)) {
      return true;
    }
    return table.required().stream()
        .anyMatch(column -> !cells.containsKey(column) || cells.get(column).isBlank());
  }
}
