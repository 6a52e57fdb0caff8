package org.torimatome.ingest.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds a table's header by its column names within the first 20 rows, under titles and notes, in
 * one row or two (SPEC §3).
 */
final class HeaderFinder {

  private static final int LAST_ROW = 20;

  /** With one name alone a title such as 計画 would pass for a header. */
  private static final int FEWEST_NAMES = 2;

  private HeaderFinder() {}

  /** The place where most columns of the table are named; the shorter and the higher of equals. */
  static Optional<HeaderCandidate> find(Grid grid, TableName table) {
    List<HeaderCandidate> candidates = new ArrayList<>();
    List<Grid.Line> top = top(grid);
    for (int i = 0; i < top.size(); i++) {
      Grid.Line line = top.get(i);
      boolean follows = i > 0 && top.get(i - 1).number() == line.number() - 1;
      Optional<Grid.Line> above = follows ? Optional.of(top.get(i - 1)) : Optional.empty();
      candidates.add(new HeaderCandidate(table, grid, above, List.of(line)));
      if (follows) {
        candidates.add(
            new HeaderCandidate(table, grid, Optional.empty(), List.of(top.get(i - 1), line)));
      }
    }
    return candidates.stream()
        .filter(candidate -> candidate.namesKnown() >= FEWEST_NAMES)
        .min(
            Comparator.comparingInt(HeaderCandidate::namesKnown)
                .reversed()
                .thenComparing(HeaderCandidate::height)
                .thenComparing(HeaderCandidate::firstRow));
  }

  private static List<Grid.Line> top(Grid grid) {
    List<Grid.Line> top = new ArrayList<>();
    grid.walk(
        line -> {
          if (line.number() <= LAST_ROW && !line.cells().isEmpty()) {
            top.add(line);
          }
          return line.number() < LAST_ROW;
        });
    return top;
  }
}
