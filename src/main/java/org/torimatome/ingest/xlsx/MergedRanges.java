package org.torimatome.ingest.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.ingest.grid.CellRange;
import org.torimatome.ingest.grid.CellReference;
import org.torimatome.ingest.grid.RefusedException;

/** The merged blocks of a sheet, found by any cell they cover. */
final class MergedRanges {

  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  /** Titles are merged over whole rows; no table is wider. */
  private static final int WIDEST = 1_000;

  /** By column, then by first row: blocks do not overlap. */
  private final Map<Integer, TreeMap<Integer, CellRange>> byColumn = new HashMap<>();

  private long columns;

  /** Adds a block; one that is known already, as on a second walk, changes nothing. */
  void add(String reference) throws RefusedException {
    Matcher matcher = RANGE.matcher(reference);
    if (!matcher.matches()) {
      return;
    }
    CellRange range =
        new CellRange(
            Integer.parseInt(matcher.group(2)),
            CellReference.column(matcher.group(1)),
            Integer.parseInt(matcher.group(4)),
            CellReference.column(matcher.group(3)));
    int last = Math.min(range.lastColumn(), range.firstColumn() + WIDEST);
    for (int column = range.firstColumn(); column <= last; column++) {
      TreeMap<Integer, CellRange> ranges = byColumn.computeIfAbsent(column, key -> new TreeMap<>());
      if (ranges.put(range.firstRow(), range) == null) {
        WorkbookLimit.MERGED_COLUMNS.require(++columns);
      }
    }
  }

  Optional<CellRange> at(int row, int column) {
    return Optional.ofNullable(byColumn.get(column))
        .map(ranges -> ranges.floorEntry(row))
        .map(Map.Entry::getValue)
        .filter(range -> range.contains(row, column));
  }
}
