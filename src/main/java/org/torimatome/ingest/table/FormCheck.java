package org.torimatome.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.FormIdentity;
import org.torimatome.plan.FormSeal;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;
import org.torimatome.problem.Wording;

/**
 * Recognises a returned entry form: one of another period or organisation, or changed outside its
 * entry cells. Other workbooks are none of its business. Source: SPEC §3.3 Rows, §6 form.
 */
final class FormCheck {

  /** Columns of a table that a form fills in itself. */
  private static final Set<Column> SHOWN =
      EnumSet.of(Column.KPI_CODE, Column.KPI_NAME, Column.PROJECT_NUMBER);

  private final Workbook workbook;
  private final List<SheetTables.Found> tables;

  FormCheck(Workbook workbook, List<SheetTables.Found> tables) {
    this.workbook = workbook;
    this.tables = tables;
  }

  List<Problem> problems(String file, BookPlace place) throws RefusedException, IOException {
    Optional<FormIdentity> identity =
        FormIdentity.of(workbook.properties()).or(this::identityInHead);
    List<Problem> problems = new ArrayList<>();
    if (identity.isPresent() && place.period().isPresent()) {
      FormIdentity form = identity.get();
      SourceLocation at = SourceLocation.ofFile(file);
      String organisation = String.valueOf(place.organisation().getFileName());
      ReportingPeriod period = place.period().get();
      if (!form.organisation().equals(organisation)) {
        problems.add(
            new Problem(
                ProblemCode.FORM_OF_OTHER_ORGANISATION, at, form.organisation(), organisation));
      }
      if (!form.period().equals(period)) {
        problems.add(
            new Problem(ProblemCode.FORM_OF_OTHER_PERIOD, at, form.period().code(), period.code()));
      }
      if (problems.isEmpty() && !form.seal().equals(seal())) {
        problems.add(
            new Problem(ProblemCode.FORM_ALTERED, at, form.line(), Wording.of("entries-only")));
      }
    }
    return problems;
  }

  /** The line that a form keeps above its table, in case a program dropped its properties. */
  private Optional<FormIdentity> identityInHead() {
    List<FormIdentity> found = new ArrayList<>();
    for (SheetTables.Found table : tables) {
      int head = table.header().firstRow();
      table
          .header()
          .grid()
          .walk(
              line -> {
                line.cells()
                    .values()
                    .forEach(cell -> FormIdentity.parse(cell.shown()).ifPresent(found::add));
                return found.isEmpty() && line.number() < head;
              });
    }
    return found.stream().findFirst();
  }

  private String seal() throws RefusedException, IOException {
    FormSeal seal = new FormSeal();
    for (Workbook.Sheet sheet : workbook.visibleSheets()) {
      Optional<Header> header = headerOf(sheet);
      Set<Integer> entries = header.map(FormCheck::entries).orElse(Set.of());
      int lastOfHead = header.map(Header::lastRow).orElse(0);
      SheetGrid.open(workbook, sheet.part())
          .walk(
              line -> {
                line.cells()
                    .forEach(
                        (column, cell) -> {
                          if (line.number() <= lastOfHead || !entries.contains(column)) {
                            seal.add(sheet.name(), cell.reference(), cell.shown());
                          }
                        });
                return true;
              });
    }
    return seal.digits();
  }

  private Optional<Header> headerOf(Workbook.Sheet sheet) {
    return tables.stream()
        .filter(table -> table.sheet().equals(sheet))
        .map(table -> table.header().header())
        .findFirst();
  }

  private static Set<Integer> entries(Header header) {
    return header.columns().entrySet().stream()
        .filter(column -> !SHOWN.contains(column.getKey()))
        .map(column -> column.getValue())
        .collect(Collectors.toSet());
  }
}
