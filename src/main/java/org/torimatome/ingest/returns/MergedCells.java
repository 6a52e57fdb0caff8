package org.torimatome.ingest.returns;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.ingest.grid.CellRange;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;
import org.torimatome.schema.Column;

/**
 * Watches for cells merged over the rows of several KPIs.
 *
 * <p>A merged value is an error, since nobody knows whose it is; a merged text is a notice and goes
 * to the first.
 */
final class MergedCells {

  private static final Set<Column> VALUES =
      EnumSet.of(Column.ACTUAL, Column.CLASSIFICATION, Column.HAND_RATING, Column.FINAL_RATING);
  private static final Set<Column> TEXTS =
      EnumSet.of(
          Column.AS_OF,
          Column.NOTE,
          Column.REFERENCE,
          Column.INITIATIVES,
          Column.EXAMPLES,
          Column.OUTCOMES,
          Column.ISSUES,
          Column.POLICY,
          Column.HAND_REASON,
          Column.FINAL_REASON);

  /** A block of one sheet, as seen from one of its columns. */
  private record Block(String file, String sheet, CellRange range, Column column) {}

  private final Map<Block, List<RowReader>> blocks = new HashMap<>();

  /** Looks at the row of one KPI; the second of a block is reported at the block's first. */
  void watch(RowReader row) {
    VALUES.forEach(column -> watch(row, column, ProblemCode.VALUE_MERGED));
    TEXTS.forEach(column -> watch(row, column, ProblemCode.TEXT_MERGED));
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
