package org.torimatome.ingest.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;
import org.torimatome.schema.Column;

/** What was met so far and where, so that a second one can name the first. */
public final class DuplicateCheck<K> {

  private final Map<K, SourceLocation> places = new HashMap<>();
  private final ProblemCode twice;

  public DuplicateCheck() {
    this(ProblemCode.ROW_TWICE);
  }

  public DuplicateCheck(ProblemCode twice) {
    this.twice = twice;
  }

  /** Whether {@code key} is new; a second one is reported at {@code column}. */
  public boolean isNew(K key, RowReader row, Column column) {
    Optional<SourceLocation> before = Optional.ofNullable(places.putIfAbsent(key, row.at(column)));
    before.ifPresent(first -> row.problem(twice, column, ProblemWords.of("unlike", first)));
    return before.isEmpty();
  }
}
