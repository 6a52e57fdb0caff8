package org.torimatome.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.torimatome.ingest.table.Book;
import org.torimatome.ingest.table.Row;
import org.torimatome.ingest.table.Table;
import org.torimatome.ingest.table.TableName;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;

/** The tables of a plan book as rows to be asked, and the problems met while asking. */
final class PlanTables {

  private final Book book;
  private final List<Problem> problems = new ArrayList<>();

  PlanTables(Book book) {
    this.book = book;
    problems.addAll(book.problems());
  }

  /** The rows of a table without its totals and notes; none where the book lacks it. */
  List<Entry> rows(TableName name) {
    return allRows(name).filter(entry -> !entry.row().aside()).toList();
  }

  /** The rows of a table that name KPIs: there a total is told by its naming none. */
  Stream<Entry> allRows(TableName name) {
    return book.tables(name).stream()
        .flatMap(table -> table.rows().stream().map(row -> entry(table, row)));
  }

  /** The rows of a table without which there is no plan. */
  List<Entry> requiredRows(TableName name) {
    // A table may be in a file that cannot be read, which is told already.
    if (!has(name) && book.isLegible()) {
      problems.add(
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

  /** Where problems with the book as a whole are told. */
  SourceLocation place() {
    return SourceLocation.ofFile(book.place().name());
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  List<Problem> problems() {
    return problems.stream().distinct().toList();
  }

  private Entry entry(Table table, Row row) {
    return new Entry(table, row, problems);
  }
}
