package org.torimatome.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.ingest.xlsx.SheetGrid;
import org.torimatome.ingest.xlsx.Workbook;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.FormIdentity;
import org.torimatome.plan.FormSeal;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Message;

/**
 * Recognises a returned entry form: one of another period or organisation, changed outside its
 * entry cells, or not filled in at all. Other workbooks are none of its business. Source:
 * docs/spec.md §3.3 Rows, §6 form.
 */
final class FormCheck {

  private final Workbook workbook;
  private final List<SheetTables.Found> tables;

  FormCheck(Workbook workbook, List<SheetTables.Found> tables) {
    this.workbook = workbook;
    this.tables = tables;
  }

  List<Problem> problems(String file, BookPlace place) throws RefusedException, IOException {
    List<HeaderCandidate> headers = tables.stream().map(SheetTables.Found::header).toList();
    Optional<FormIdentity> identity =
        FormIdentity.of(workbook.properties()).or(() -> identityAbove(headers));
    if (identity.isEmpty() || place.period().isEmpty()) {
      return List.of();
    }
    FormIdentity form = identity.get();
    List<Problem> problems = misplaced(form, headers, file, place);
    if (problems.isEmpty() && !form.seal().equals(seal())) {
      problems.add(
          new Problem(
              ProblemCode.FORM_ALTERED,
              SourceLocation.ofFile(file),
              form.line(),
              ProblemWords.of("entries-only")));
    }
    blank(headers, file).ifPresent(problems::add);
    return problems;
  }

  /** A form that was saved as CSV keeps the line above its table. */
  static Optional<FormIdentity> ofCsv(HeaderCandidate header) {
    return identityAbove(List.of(header));
  }

  /** The columns that a form saved as CSV only shows; it has lost their list, and its seal. */
  static Set<String> onlyShown(HeaderCandidate header) {
    return ofCsv(header).isPresent() ? header.unknownUnder(FormIdentity.ONLY_SHOWN) : Set.of();
  }

  static List<Problem> problemsOfCsv(HeaderCandidate header, String file, BookPlace place) {
    List<Problem> problems = new ArrayList<>();
    ofCsv(header)
        .filter(form -> place.period().isPresent())
        .ifPresent(
            form -> {
              problems.addAll(misplaced(form, List.of(header), file, place));
              blank(List.of(header), file).ifPresent(problems::add);
            });
    return problems;
  }

  private static List<Problem> misplaced(
      FormIdentity form, List<HeaderCandidate> headers, String file, BookPlace place) {
    List<Problem> problems = new ArrayList<>();
    SourceLocation at = SourceLocation.ofFile(file);
    String organisation = String.valueOf(place.organisation().getFileName());
    if (!form.organisation().equals(organisation)) {
      problems.add(
          new Problem(
              ProblemCode.FORM_OF_OTHER_ORGANISATION, at, form.organisation(), organisation));
    }
    place
        .period()
        .filter(period -> !form.period().equals(period))
        .ifPresent(
            period ->
                problems.add(
                    new Problem(
                        ProblemCode.FORM_OF_OTHER_PERIOD,
                        at,
                        Message.plain(form.period().code()),
                        formOf(period, form, headers))));
    return problems;
  }

  /** The form that the section should have filled in, by the name under which it was made. */
  private static Message formOf(
      ReportingPeriod period, FormIdentity form, List<HeaderCandidate> headers) {
    boolean asksForValues =
        headers.stream().noneMatch(header -> header.table() == TableName.CONFIRMATIONS);
    return asksForValues && !form.section().isEmpty()
        ? ProblemWords.of("form-named", period.table(), form.fileFor(period))
        : ProblemWords.of("form-of", period.table());
  }

  /** A form sent back as it was sent out says that nothing is known, and may not mean it. */
  private static Optional<Problem> blank(List<HeaderCandidate> headers, String file) {
    List<HeaderCandidate> actuals =
        headers.stream().filter(header -> header.table() == TableName.ACTUALS).toList();
    return Optional.of(SourceLocation.ofFile(file))
        .filter(at -> !actuals.isEmpty() && actuals.stream().noneMatch(FormCheck::isFilledIn))
        .map(
            at ->
                new Problem(
                    ProblemCode.FORM_BLANK,
                    at,
                    "",
                    ProblemWords.of("value-of", Column.ACTUAL.label())));
  }

  private static boolean isFilledIn(HeaderCandidate table) {
    Header header = table.header();
    Set<Integer> entries = entries(header);
    List<Integer> filled = new ArrayList<>();
    table
        .grid()
        .walk(
            line -> {
              if (line.number() > header.lastRow()) {
                line.cells().keySet().stream().filter(entries::contains).forEach(filled::add);
              }
              return filled.isEmpty();
            });
    return !filled.isEmpty();
  }

  /** The line that a form keeps above its table, in case a program dropped its properties. */
  private static Optional<FormIdentity> identityAbove(List<HeaderCandidate> headers) {
    List<FormIdentity> found = new ArrayList<>();
    for (HeaderCandidate header : headers) {
      header
          .grid()
          .walk(
              line -> {
                line.cells()
                    .values()
                    .forEach(cell -> FormIdentity.parse(cell.shown()).ifPresent(found::add));
                return found.isEmpty() && line.number() < header.firstRow();
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
        .filter(column -> column.getKey().group().isPresent())
        .map(column -> column.getValue())
        .collect(Collectors.toSet());
  }
}
