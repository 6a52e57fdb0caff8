package org.torimatome.ingest.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.torimatome.ingest.cell.AsText;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.ingest.folder.InputEntry;
import org.torimatome.ingest.table.Book;
import org.torimatome.ingest.table.Row;
import org.torimatome.ingest.table.Table;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/**
 * The tables of a plan book as rows to be asked, and the problems met while asking.
 *
 * <p>What is wrong with a row that holds from R7 on concerns no cycle before.
 */
final class PlanTables {

  private final Book book;
  private final PeriodReader periods;
  private final Map<Optional<ReportingPeriod>, List<Problem>> problems;

  PlanTables(Book book) {
    this(book, new PeriodReader(), new LinkedHashMap<>());
    sink(Optional.empty()).addAll(book.problems());
  }

  private PlanTables(
      Book book, PeriodReader periods, Map<Optional<ReportingPeriod>, List<Problem>> problems) {
    this.book = book;
    this.periods = periods;
    this.problems = problems;
  }

  /** The same tables, read by the light of the plan's years. */
  PlanTables readBy(PeriodReader known) {
    return new PlanTables(book, known, problems);
  }

  /** The rows of a table without its totals and notes; none where the book lacks it. */
  List<RowReader> rows(TableName name) {
    return allRows(name).filter(entry -> !entry.row().aside()).toList();
  }

  /** The rows of a table that name KPIs: there a total is told by its naming none. */
  Stream<RowReader> allRows(TableName name) {
    return rows(name, this::entry).stream();
  }

  /** The rows of a table to be read once more, without a word about them. */
  List<RowReader> quietRows(TableName name) {
    return rows(name, (table, row) -> new RowReader(table, row, new ArrayList<>()));
  }

  /** As many rows as a plan may have; that there are more is told once. */
  private List<RowReader> rows(TableName name, BiFunction<Table, Row, RowReader> reader) {
    PlanLimit limit = PlanLimit.of(name);
    List<RowReader> rows = new ArrayList<>();
    for (Table table : book.tables(name)) {
      List<Row> read = table.rows(limit.most() + 1 - rows.size());
      if (rows.size() + read.size() > limit.most()) {
        Problem passed = limit.passedBy(name, new SourceLocation(table.file(), table.sheet(), ""));
        if (!sink(Optional.empty()).contains(passed)) {
          problem(passed);
        }
        return rows;
      }
      read.forEach(row -> rows.add(reader.apply(table, row)));
    }
    return rows;
  }

  /** Whether no error lies in a table, nor in the book as a whole, where the table might be. */
  boolean isSound(TableName name) {
    return book.problems().stream().noneMatch(Problem::isError)
        && problems.values().stream()
            .flatMap(List::stream)
            .filter(Problem::isError)
            .noneMatch(error -> isOf(name, error));
  }

  private boolean isOf(TableName name, Problem problem) {
    return book.tables(name).stream()
        .anyMatch(
            table ->
                table.file().equals(problem.at().file())
                    && table.sheet().equals(problem.at().sheet()));
  }

  /** The rows of a table without which there is no plan. */
  List<RowReader> requiredRows(TableName name) {
    // A table may be in a file that cannot be read, which is told already.
    if (!has(name) && book.isLegible()) {
      problem(
          new Problem(
              ProblemCode.PLAN_TABLE_MISSING,
              place(),
              "",
              name.japanese() + "（" + name.english() + "）"));
    }
    return rows(name);
  }

  boolean has(TableName name) {
    return !book.tables(name).isEmpty();
  }

  /** The pictures that lie in the book's folder. */
  List<InputEntry> pictures() {
    return book.pictures();
  }

  /** Where problems with the book as a whole are told. */
  SourceLocation place() {
    return SourceLocation.ofFile(book.place().name());
  }

  void problem(Problem problem) {
    sink(Optional.empty()).add(problem);
  }

  /** Tells what concerns the cycles from a period on. */
  void problem(Problem problem, ReportingPeriod from) {
    sink(Optional.of(from)).add(problem);
  }

  /** The problems met so far, by the period from which on they matter; empty = from the start. */
  Map<Optional<ReportingPeriod>, List<Problem>> problems() {
    return problems;
  }

  private RowReader entry(Table table, Row row) {
    Optional<ReportingPeriod> from =
        table.columns().contains(Column.IN_FORCE_FROM)
            ? periods.read(row.cell(Column.IN_FORCE_FROM).content().fold(new AsText()))
            : Optional.empty();
    return new RowReader(table, row, sink(from));
  }

  private List<Problem> sink(Optional<ReportingPeriod> from) {
    return problems.computeIfAbsent(from, period -> new ArrayList<>());
  }
}
