package org.torimatome.ingest.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.ingest.grid.Grid;
import org.torimatome.schema.Column;
import org.torimatome.text.Folding;

/**
 * The header of a table: which column stands where.
 *
 * @param lastRow the row below which the table's rows begin
 * @param lastColumn the rightmost column with a name
 * @param says what its one or two lines say, by column
 * @param columns the known columns and their indexes, from 1
 * @param others the unknown columns by name as typed, and their indexes
 * @param headings what is typed over the known columns, the lowest cell first
 * @param notes what is typed above that speaks of a 単位
 */
record Header(
    int lastRow,
    int lastColumn,
    List<Map<Integer, String>> says,
    Map<Column, Integer> columns,
    Map<String, Integer> others,
    Map<Column, List<String>> headings,
    List<String> notes) {

  /** Whether a line below says the same as one of the header's, as printed pages repeat it. */
  boolean isRepeatedBy(Grid.Line line) {
    return says.stream().anyMatch(own -> repeats(own, line.cells()));
  }

  private static boolean repeats(Map<Integer, String> own, Map<Integer, Cell> cells) {
    return own.keySet().equals(cells.keySet())
        && cells.entrySet().stream()
            .allMatch(cell -> label(cell.getValue()).equals(own.get(cell.getKey())));
  }

  static Map<Integer, String> says(Grid.Line line) {
    Map<Integer, String> says = new TreeMap<>();
    line.cells().forEach((column, cell) -> says.put(column, label(cell)));
    return says;
  }

  private static String label(Cell cell) {
    return Folding.label(cell.shown());
  }
}
