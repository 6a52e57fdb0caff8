package org.torimatome.ingest.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.torimatome.ingest.cell.DuplicateCheck;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.period.PeriodKind;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Dated;
import org.torimatome.plan.Timeline;
import org.torimatome.plan.Validity;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;

/**
 * Gathers the rows of a table that may carry 適用開始 and 適用終了, and holds those of one number against
 * each other (docs/spec.md §3.1 A plan lives).
 */
final class DatedRows<K, T> {

  private record Edition<K>(K number, LocalDate start) {}

  /** A row that was read, with its cells. */
  private record Read<T>(Dated<T> dated, RowReader entry) {}

  private final PlanTables tables;
  private final PeriodReader periods;
  private final Column number;
  private final Map<K, List<Read<T>>> rows = new LinkedHashMap<>();
  private final DuplicateCheck<Edition<K>> seen = new DuplicateCheck<>(ProblemCode.START_TWICE);

  /**
   * @param number the column by which rows are told apart, where a second one is reported
   */
  DatedRows(PlanTables tables, PeriodReader periods, Column number) {
    this.tables = tables;
    this.periods = periods;
    this.number = number;
  }

  /** Keeps a row, unless another of its number begins on the same day, and so reported. */
  void add(K key, RowReader entry, Supplier<T> row) {
    Validity validity = validity(entry);
    if (seen.isNew(new Edition<>(key, validity.start()), entry, number)) {
      rows.computeIfAbsent(key, first -> new ArrayList<>())
          .add(new Read<>(new Dated<>(row.get(), validity), entry));
    }
  }

  private Validity validity(RowReader entry) {
    // R4末 as a start could mean that day or the one after.
    Optional<ReportingPeriod> from =
        entry.period(
            Column.IN_FORCE_FROM,
            periods,
            PeriodKind.YEAR,
            PeriodKind.HALF,
            PeriodKind.QUARTER,
            PeriodKind.MONTH);
    Validity validity = new Validity(from, entry.anyPeriod(Column.IN_FORCE_UNTIL, periods));
    if (validity.isReversed()) {
      entry.problem(
          ProblemCode.VALIDITY_REVERSED,
          Column.IN_FORCE_UNTIL,
          ProblemWords.of("or-later", from.map(ReportingPeriod::code).orElse("")));
    }
    return validity;
  }

  /** The numbers, each once, whenever they are in force. */
  List<K> numbers() {
    return List.copyOf(rows.keySet());
  }

  Timeline<K, T> timeline() {
    Map<K, List<Dated<T>>> dated = new LinkedHashMap<>();
    rows.forEach((key, read) -> dated.put(key, read.stream().map(Read::dated).toList()));
    return new Timeline<>(dated);
  }

  /** The periods from which on something holds. */
  Stream<ReportingPeriod> starts() {
    return all().flatMap(read -> read.dated().validity().from().stream());
  }

  /** Tells of a row whose end brings an older one back into force, which is seldom meant. */
  void checkEnds() {
    for (List<Read<T>> read : rows.values()) {
      for (Read<T> ended : read) {
        Validity validity = ended.dated().validity();
        read.stream()
            .map(other -> other.dated().validity())
            .filter(other -> other.isAt(validity.end()))
            .max(Comparator.comparing(Validity::start))
            .filter(next -> next.start().isBefore(validity.start()))
            .ifPresent(
                next ->
                    ended
                        .entry()
                        .problem(
                            ProblemCode.EARLIER_ROW_RETURNS,
                            Column.IN_FORCE_UNTIL,
                            ProblemWords.of("earlier-row-ended", next.span())));
      }
    }
  }

  /**
   * Reports rows that refer to a number which is not in force while they are. One that no row ever
   * has is another matter.
   *
   * @param column where they refer to it
   * @param moments when it matters, the earliest first: each row is reported once
   */
  <R> void checkReferences(
      Column column,
      Function<T, Optional<R>> reference,
      Timeline<R, ?> referents,
      Collection<ReportingPeriod> moments) {
    Set<Read<T>> reported = new HashSet<>();
    Timeline<K, T> timeline = timeline();
    for (ReportingPeriod moment : moments) {
      inForce(timeline, moment)
          .filter(read -> isLost(reference.apply(read.dated().row()), referents, moment))
          .filter(reported::add)
          .forEach(
              read ->
                  tables.problem(
                      new Problem(
                          ProblemCode.REFERENCE_NOT_IN_FORCE,
                          read.entry().at(column),
                          read.entry().cell(column).shown(),
                          ProblemWords.of("in-force-in", moment.table())),
                      moment));
    }
  }

  private static <R> boolean isLost(
      Optional<R> reference, Timeline<R, ?> referents, ReportingPeriod moment) {
    return reference
        .filter(referents::has)
        .filter(key -> referents.inForce(key, moment).isEmpty())
        .isPresent();
  }

  private Stream<Read<T>> inForce(Timeline<K, T> timeline, ReportingPeriod moment) {
    return rows.entrySet().stream()
        .flatMap(
            of ->
                timeline.newest(of.getKey(), moment).stream()
                    .flatMap(
                        newest ->
                            of.getValue().stream().filter(read -> read.dated().equals(newest))));
  }

  private Stream<Read<T>> all() {
    return rows.values().stream().flatMap(List::stream);
  }
}
