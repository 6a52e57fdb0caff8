package org.torimatome.ingest.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.ingest.grid.Grid;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Folding;

/**
 * Finds a table's header by its column names within the first 20 rows, under titles and notes, in
 * one row or two (docs/spec.md §3).
 */
final class HeaderFinder implements Grid.Walker {

  private static final int LAST_ROW = 20;
  private static final int LONGEST_NOTE = 200;

  /** With one name alone a title such as 計画 would pass for a header. */
  private static final int FEWEST_NAMES = 2;

  private static final Comparator<HeaderCandidate> BEST_FIRST =
      Comparator.comparingInt(HeaderCandidate::namesKnown)
          .reversed()
          .thenComparing(HeaderCandidate::height)
          .thenComparing(HeaderCandidate::firstRow);

  private final Grid grid;
  private final TableName table;
  private final List<String> notes = new ArrayList<>();
  private final List<HeaderCandidate> candidates = new ArrayList<>();
  private Optional<HeaderLine> previous = Optional.empty();

  private HeaderFinder(Grid grid, TableName table) {
    this.grid = grid;
    this.table = table;
  }

  /** The place where most columns of the table are named; the shorter and the higher of equals. */
  static Optional<HeaderCandidate> find(Grid grid, TableName table) {
    HeaderFinder finder = new HeaderFinder(grid, table);
    grid.walk(finder);
    return finder.candidates.stream().filter(HeaderFinder::isNoTitle).min(BEST_FIRST);
  }

  private static boolean isNoTitle(HeaderCandidate candidate) {
    return candidate.namesKnown() >= FEWEST_NAMES;
  }

  private static boolean isHeader(HeaderCandidate candidate) {
    return candidate.isComplete() && isNoTitle(candidate);
  }

  /** Looks one line further than the first that names all the table needs: it may name more. */
  @Override
  public boolean takes(Grid.Line line) {
    if (line.number() > LAST_ROW || line.cells().isEmpty()) {
      return line.number() < LAST_ROW;
    }
    boolean isLast = candidates.stream().anyMatch(HeaderFinder::isHeader);
    HeaderLine next = HeaderLine.of(line);
    Optional<HeaderLine> above = previous.filter(upper -> upper.number() == next.number() - 1);
    candidates.add(HeaderCandidate.ofOneLine(table, grid, above, next, notes));
    above.ifPresent(
        upper -> candidates.add(HeaderCandidate.ofTwoLines(table, grid, upper, next, notes)));
    previous = Optional.of(next);
    line.cells().values().stream()
        .map(Cell::shown)
        .filter(
            text ->
                text.length() <= LONGEST_NOTE && Folding.label(text).contains(Column.UNIT.label()))
        .forEach(notes::add);
    return !isLast;
  }
}
