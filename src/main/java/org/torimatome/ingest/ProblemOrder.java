package org.torimatome.ingest;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.problem.Problem;

/**
 * By file, sheet and cell as people count them: row 7 before row 10, column Z before AA.
 *
 * <p>Problems of one place and code keep the order in which they were found, the plan's.
 */
final class ProblemOrder {

  static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.at().file())
          .thenComparing(problem -> problem.at().sheet())
          .thenComparing(problem -> CellPosition.of(problem.at().cell()))
          .thenComparing(Problem::code);

  private static final Pattern CELL = Pattern.compile("([A-Z]+)(\\d+)");
  private static final Pattern ROW = Pattern.compile("(\\d+):.*");

  private ProblemOrder() {}

  /** The position of a cell or row on its sheet; nowhere, which comes first, for anything else. */
  private record CellPosition(long row, String column) implements Comparable<CellPosition> {

    static CellPosition of(String reference) {
      Matcher cell = CELL.matcher(reference);
      if (cell.matches()) {
        return new CellPosition(Long.parseLong(cell.group(2)), cell.group(1));
      }
      Matcher row = ROW.matcher(reference);
      return new CellPosition(row.matches() ? Long.parseLong(row.group(1)) : 0, "");
    }

    @Override
    public int compareTo(CellPosition other) {
      return Comparator.comparingLong(CellPosition::row)
          .thenComparing(place -> place.column().length())
          .thenComparing(CellPosition::column)
          .compare(this, other);
    }
  }
}
