package org.torimatome.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.ingest.grid.Grid;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.ingest.xlsx.SheetGrid;
import org.torimatome.ingest.xlsx.Workbook;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;
import org.torimatome.schema.TableName;
import org.torimatome.text.Message;

/**
 * Recognises the tables among a workbook's visible sheets: by exact name; else by a name that holds
 * a table's and a header that fits; else, for a single sheet, by the header of 実績.
 */
final class SheetTables {

  /** A recognised sheet. */
  record Found(Workbook.Sheet sheet, HeaderCandidate header) {}

  private final Workbook workbook;
  private final List<Workbook.Sheet> sheets;
  private final String file;
  private final TableNames names;
  private final BookPeriods periods;
  private final List<Found> found = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  SheetTables(Workbook workbook, String file, TableNames names, BookPeriods periods) {
    this.workbook = workbook;
    this.sheets = workbook.visibleSheets();
    this.file = file;
    this.names = names;
    this.periods = periods;
  }

  List<Found> found() {
    return found;
  }

  List<Problem> problems() {
    return problems;
  }

  void recognise() throws RefusedException, IOException {
    for (Workbook.Sheet sheet : sheets) {
      SheetGrid grid = SheetGrid.open(workbook, sheet.part());
      if (!grid.isBlank()) {
        Optional<HeaderCandidate> header = header(sheet, grid);
        if (header.isPresent()) {
          add(sheet, header.get());
        }
      }
    }
    if (found.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
      String listed = sheets.stream().map(Workbook.Sheet::name).collect(Collectors.joining("、"));
      problem(ProblemCode.TABLE_UNKNOWN, "", listed, names.listed());
    }
  }

  private void add(Workbook.Sheet sheet, HeaderCandidate header)
      throws RefusedException, IOException {
    found.add(new Found(sheet, header));
    if (header.table() == TableName.ACTUALS) {
      for (String text : workbook.textsInShapes(sheet)) {
        problem(
            ProblemCode.TEXT_IN_SHAPE,
            sheet.name(),
            Message.plain(text),
            ProblemWords.of("in-cells"));
      }
    }
    problems.addAll(header.problems(file, sheet.name(), periods, workbook.contextColumns()));
  }

  private Optional<HeaderCandidate> header(Workbook.Sheet sheet, Grid grid) {
    Optional<TableName> named = names.named(sheet.name());
    Optional<HeaderCandidate> byName =
        named.isPresent() ? HeaderFinder.find(grid, named.get()) : byPartOfName(sheet, grid);
    Optional<HeaderCandidate> header =
        byName.filter(HeaderCandidate::isComplete).isEmpty() && sheets.size() == 1
            ? byHeader(sheet, grid).or(() -> byName)
            : byName;
    if (header.isEmpty() && named.isPresent()) {
      problem(
          ProblemCode.HEADER_MISSING,
          sheet.name(),
          ProblemWords.of("no-header"),
          named.get().requiredListed());
    }
    return header;
  }

  private Optional<HeaderCandidate> byPartOfName(Workbook.Sheet sheet, Grid grid) {
    Optional<HeaderCandidate> header =
        names.within(sheet.name()).stream()
            .flatMap(table -> HeaderFinder.find(grid, table).stream())
            .filter(HeaderCandidate::isComplete)
            .findFirst();
    // 実績（記入例） beside 実績 is not a second return, and R3実績 in R4's book not its own.
    if (header.isPresent()
        && (hasSheetOf(header.get().table()) || periods.groupIsOfAnother(sheet.name()))) {
      problem(
          ProblemCode.SHEET_PASSED_OVER,
          sheet.name(),
          sheet.name(),
          header.get().table().japanese());
      return Optional.empty();
    }
    if (header.isEmpty() && sheets.size() > 1) {
      tableOf(grid)
          .ifPresent(
              table ->
                  problem(
                      isLostReturn(table, sheet)
                          ? ProblemCode.TABLE_UNKNOWN
                          : ProblemCode.SHEET_PASSED_OVER,
                      sheet.name(),
                      sheet.name(),
                      table.japanese()));
    }
    return header;
  }

  /** A workbook without 実績 whose sheet with that header was renamed has returned nothing else. */
  private boolean isLostReturn(TableName table, Workbook.Sheet sheet) {
    return table == TableName.ACTUALS
        && !periods.groupIsOfAnother(sheet.name())
        && sheets.stream()
            .noneMatch(
                other ->
                    names.named(other.name()).equals(Optional.of(table))
                        || names.within(other.name()).contains(table));
  }

  /** The table of a period book that a sheet seems to be: in a plan book headers are too alike. */
  private Optional<TableName> tableOf(Grid grid) {
    return Stream.of(TableName.ACTUALS, TableName.PROJECT_REVIEWS)
        .filter(names.tables()::contains)
        .filter(
            table -> HeaderFinder.find(grid, table).filter(HeaderCandidate::isComplete).isPresent())
        .findFirst();
  }

  private boolean hasSheetOf(TableName table) {
    return sheets.stream().anyMatch(sheet -> names.named(sheet.name()).equals(Optional.of(table)));
  }

  private Optional<HeaderCandidate> byHeader(Workbook.Sheet sheet, Grid grid) {
    if (!names.tables().contains(TableName.ACTUALS) || periods.groupIsOfAnother(sheet.name())) {
      return Optional.empty();
    }
    Optional<HeaderCandidate> header =
        HeaderFinder.find(grid, TableName.ACTUALS).filter(HeaderCandidate::isComplete);
    if (header.isPresent()) {
      problem(
          ProblemCode.SHEET_BY_HEADER, sheet.name(), sheet.name(), TableName.ACTUALS.japanese());
    }
    return header;
  }

  private void problem(ProblemCode code, String sheet, String what, String expected) {
    problem(code, sheet, Message.plain(what), expected);
  }

  private void problem(ProblemCode code, String sheet, Message what, String expected) {
    problem(code, sheet, what, Message.plain(expected));
  }

  private void problem(ProblemCode code, String sheet, Message what, Message expected) {
    problems.add(new Problem(code, new SourceLocation(file, sheet, ""), what, expected));
  }
}
