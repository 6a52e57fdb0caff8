package org.torimatome.ingest.plan;

import java.util.Collection;
import java.util.Optional;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;

/** What rows of 評価方式, 評価区分 and 集約区分 belong together by: 標準, from R4 on (docs/spec.md §3.2). */
record SchemeKey(String name, Optional<ReportingPeriod> validFrom) {

  /** The key of a row; empty where it cannot be told, and so reported. */
  static Optional<SchemeKey> of(RowReader row, PeriodReader periods) {
    String name = row.requiredKey(Column.SCHEME);
    Optional<ReportingPeriod> from = row.anyPeriod(Column.IN_FORCE_FROM, periods);
    boolean unreadable = from.isEmpty() && !row.isBlank(Column.IN_FORCE_FROM);
    return name.isEmpty() || unreadable ? Optional.empty() : Optional.of(new SchemeKey(name, from));
  }

  /** The key of a row that belongs to one of {@code schemes}; another is reported. */
  static Optional<SchemeKey> of(
      RowReader row, PeriodReader periods, Collection<SchemeKey> schemes) {
    Optional<SchemeKey> key = of(row, periods);
    if (key.isEmpty() || schemes.contains(key.get())) {
      return key;
    }
    boolean named = schemes.stream().anyMatch(scheme -> scheme.name().equals(key.get().name()));
    row.problem(
        ProblemCode.REFERENCE_UNKNOWN,
        named ? Column.IN_FORCE_FROM : Column.SCHEME,
        ProblemWords.of("scheme-row"));
    return Optional.empty();
  }
}
