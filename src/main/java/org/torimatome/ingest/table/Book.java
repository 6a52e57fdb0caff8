package org.torimatome.ingest.table;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.folder.InputEntry;
import org.torimatome.plan.FormIdentity;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.schema.TableName;

/**
 * A plan or period book, opened: its recognised tables in order of file name and sheet, and all
 * that was wrong with its files.
 *
 * <p>Close it when the rows have been walked; tables of a closed book cannot be walked.
 */
public final class Book implements AutoCloseable {

  private final BookPlace place;
  private final List<Table> tables;
  private final SortedMap<String, FormIdentity> csvForms;
  private final List<InputEntry> pictures;
  private final List<Problem> problems;
  private final List<Runnable> closers;

  Book(
      BookPlace place,
      List<Table> tables,
      SortedMap<String, FormIdentity> csvForms,
      List<InputEntry> pictures,
      List<Problem> problems,
      List<Runnable> closers) {
    this.place = place;
    this.tables = List.copyOf(tables);
    this.csvForms = Collections.unmodifiableSortedMap(csvForms);
    this.pictures = List.copyOf(pictures);
    this.problems = List.copyOf(problems);
    this.closers = List.copyOf(closers);
  }

  public BookPlace place() {
    return place;
  }

  public List<Table> tables() {
    return tables;
  }

  /** The tables of one name: several where a table came in several files or sheets. */
  public List<Table> tables(TableName name) {
    return tables.stream().filter(table -> table.name() == name).toList();
  }

  /** The files that are one sheet of an entry form each, saved as CSV. */
  public SortedMap<String, FormIdentity> csvForms() {
    return csvForms;
  }

  /** The pictures in a plan book's folder, which a period book passes over. */
  public List<InputEntry> pictures() {
    return pictures;
  }

  /** What is wrong with files, sheets and headers; the cells are for the reader of the rows. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether every file could be opened; else nobody knows what the book lacks. */
  public boolean isLegible() {
    return problems.stream()
        .noneMatch(
            problem -> problem.isError() && problem.at().cell().isEmpty() && mayHide(problem));
  }

  /** A file without a table hides what it returned, and so does a sheet 実績 without its header. */
  private static boolean mayHide(Problem problem) {
    return problem.at().sheet().isEmpty()
        || problem.code() == ProblemCode.TABLE_UNKNOWN
        || (problem.code() == ProblemCode.HEADER_MISSING
            && TableNames.ofBook(true)
                .named(problem.at().sheet())
                .filter(TableName.ACTUALS::equals)
                .isPresent());
  }

  @Override
  public void close() {
    closers.forEach(Runnable::run);
  }
}
