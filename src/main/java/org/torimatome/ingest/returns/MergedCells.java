package org.torimatome.ingest.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.ingest.grid.CellRange;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/**
 * Watches for cells merged over the rows of several KPIs.
 *
 * <p>A merged value is an error, since nobody knows whose it is; a merged text is a notice and goes
 * to the first.
 */
final class MergedCells {

  /** A block of one sheet, as seen from one of its columns. */
  private record Block(String file, String sheet, CellRange range, Column column) {}

  private final Map<Block, List<RowReader>> blocks = new HashMap<>();

  /** Looks at the row of one KPI; the second of a block is reported at the block's first. */
  void watch(RowReader row) {
    for (Column column : TableName.ACTUALS.entries()) {
      boolean isText = column.kind().mayBeMerged();
      watch(row, column, isText ? ProblemCode.TEXT_MERGED : ProblemCode.VALUE_MERGED);
    }
  }

  private void watch(RowReader row, Column column, ProblemCode code) {
    row.cell(column)
        .merged()
        .filter(CellRange::spansRows)
        .ifPresent(
            range -> {
              SourceLocation at = row.at(column);
              List<RowReader> rows =
                  blocks.computeIfAbsent(
                      new Block(at.file(), at.sheet(), range, column), block -> new ArrayList<>());
              rows.add(row);
              if (rows.size() == 2 && !rows.get(0).isBlank(column)) {
                rows.get(0).problem(code, column, range.toString());
              }
            });
  }
}
