package org.torimatome.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;

/**
 * Recognises the tables among a workbook's visible sheets: by exact name; else by a name that holds
 * a table's and a header that fits; else, for a single sheet, by the header of 実績.
 */
final class SheetTables {

  /** A recognised sheet. */
  record Found(Workbook.Sheet sheet, HeaderCandidate header) {}

  private record Doubt(ProblemCode code, String sheet, String found, String expected) {}

  private final Workbook workbook;
  private final TableNames names;
  private final List<Doubt> doubts = new ArrayList<>();

  SheetTables(Workbook workbook, TableNames names) {
    this.workbook = workbook;
    this.names = names;
  }

  List<Problem> problems(String file) {
    return doubts.stream()
        .map(
            doubt ->
                new Problem(
                    doubt.code(),
                    new SourceLocation(file, doubt.sheet(), ""),
                    doubt.found(),
                    doubt.expected()))
        .toList();
  }

  List<Found> recognise() throws RefusedException, IOException {
    List<Workbook.Sheet> sheets = workbook.visibleSheets();
    Set<TableName> exact = EnumSet.noneOf(TableName.class);
    sheets.forEach(sheet -> names.named(sheet.name()).ifPresent(exact::add));
    List<Found> found = new ArrayList<>();
    for (Workbook.Sheet sheet : sheets) {
      Grid grid = SheetGrid.open(workbook, sheet.part());
      byName(sheet, grid, exact)
          .or(() -> sheets.size() == 1 ? byHeader(sheet, grid) : Optional.empty())
          .ifPresent(header -> found.add(new Found(sheet, header)));
    }
    if (found.isEmpty() && doubts.isEmpty()) {
      doubts.add(
          new Doubt(
              ProblemCode.TABLE_UNKNOWN,
              "",
              sheets.stream().map(Workbook.Sheet::name).collect(Collectors.joining("・")),
              names.tables().stream().map(TableName::japanese).collect(Collectors.joining("・"))));
    }
    return found;
  }

  private Optional<HeaderCandidate> byName(Workbook.Sheet sheet, Grid grid, Set<TableName> exact) {
    Optional<TableName> named = names.named(sheet.name());
    if (named.isPresent()) {
      return HeaderFinder.find(grid, named.get());
    }
    Optional<HeaderCandidate> within =
        names.within(sheet.name()).stream()
            .flatMap(table -> HeaderFinder.find(grid, table).stream())
            .filter(HeaderCandidate::isComplete)
            .findFirst();
    if (within.isPresent() && exact.contains(within.get().table())) {
      // 実績（記入例） beside 実績 is not a second return.
      doubts.add(
          new Doubt(
              ProblemCode.SHEET_PASSED_OVER,
              sheet.name(),
              sheet.name(),
              within.get().table().japanese()));
      return Optional.empty();
    }
    return within;
  }

  private Optional<HeaderCandidate> byHeader(Workbook.Sheet sheet, Grid grid) {
    if (!names.tables().contains(TableName.ACTUALS)) {
      return Optional.empty();
    }
    Optional<HeaderCandidate> header =
        HeaderFinder.find(grid, TableName.ACTUALS).filter(HeaderCandidate::isComplete);
    header.ifPresent(
        found ->
            doubts.add(
                new Doubt(
                    ProblemCode.SHEET_BY_HEADER,
                    sheet.name(),
                    sheet.name(),
                    TableName.ACTUALS.japanese())));
    return header;
  }
}
