package org.torimatome.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.torimatome.ingest.table.Column;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;

/** What was met so far and where, so that a second one can name the first. */
final class DuplicateCheck<K> {

  private final Map<K, SourceLocation> places = new HashMap<>();
  private final ProblemCode twice;

  DuplicateCheck() {
    this(ProblemCode.ROW_TWICE);
  }

  DuplicateCheck(ProblemCode twice) {
    this.twice = twice;
  }

  /** Whether {@code key} is new; a second one is reported at {@code column}. */
  boolean isNew(K key, RowReader row, Column column) {
    Optional<SourceLocation> before = Optional.ofNullable(places.putIfAbsent(key, row.at(column)));
    before.ifPresent(first -> row.problem(twice, column, ProblemWords.of("unlike", first)));
    return before.isEmpty();
  }
}
