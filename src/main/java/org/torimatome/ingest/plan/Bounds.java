package org.torimatome.ingest.plan;

import java.util.Optional;
import org.torimatome.ingest.cell.BoundReader;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.kpi.Rational;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.rating.Bound;
import org.torimatome.rating.Bound.Side;
import org.torimatome.rating.Scale;
import org.torimatome.schema.Column;

/** The columns 下限 and 上限 with their 扱い, such as 80以上100未満. */
record Bounds(Optional<Bound> lower, Optional<Bound> upper) {

  static Bounds of(RowReader row, Scale scale) {
    BoundReader reader = new BoundReader(scale);
    Optional<Bound> lower =
        row.value(Column.LOWER, reader.read(row.content(Column.LOWER)))
            .map(value -> bound(value, Side.LOWER, row.choice(Column.LOWER_HANDLING)));
    Optional<Bound> upper =
        row.value(Column.UPPER, reader.read(row.content(Column.UPPER)))
            .map(value -> bound(value, Side.UPPER, row.choice(Column.UPPER_HANDLING)));
    Bounds bounds = new Bounds(lower, upper);
    if (bounds.isEmpty()) {
      row.problem(
          ProblemCode.BOUNDS_REVERSED,
          Column.LOWER,
          ProblemWords.of("less-than", row.cell(Column.UPPER).shown()));
    }
    return bounds;
  }

  private static Bound bound(Rational value, Side side, Optional<String> handling) {
    return new Bound(value, side.includes(handling));
  }

  /** Whether nothing lies between. */
  private boolean isEmpty() {
    if (lower.isEmpty() || upper.isEmpty()) {
      return false;
    }
    int order = lower.get().value().compareTo(upper.get().value());
    boolean point = lower.get().inclusive() && upper.get().inclusive();
    return order > 0 || (order == 0 && !point);
  }
}
