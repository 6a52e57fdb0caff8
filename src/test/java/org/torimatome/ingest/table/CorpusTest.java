package org.torimatome.ingest.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.torimatome.ingest.Corpus;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.folder.OrganisationFolder;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.period.PeriodReader;
import org.torimatome.problem.Problem;
import org.torimatome.text.Language;

/**
 * Reads each folder of {@code src/test/resources/ingest} as an organisation's and compares what was
 * read with {@code expected.txt}; {@code -Dgolden.update} rewrites it.
 */
class CorpusTest {

  private static final Corpus CORPUS = new Corpus(Path.of("src/test/resources/ingest"));
  private static final PeriodReader PERIODS = new PeriodReader();

  static List<String> defects() throws IOException {
    return CORPUS.names();
  }

  @ParameterizedTest
  @MethodSource("defects")
  void reads_right_or_refuses_by_name(String defect) throws IOException {
    CORPUS.compare(defect, describe(CORPUS.input(defect)));
  }

  private static String describe(Path organisation) throws IOException {
    OrganisationFolder folder = OrganisationFolder.list(organisation, PERIODS);
    StringBuilder read = new StringBuilder();
    describe(folder.problems(), read);
    for (BookPlace place :
        Stream.concat(folder.plan().stream(), folder.periods().values().stream()).toList()) {
      read.append("# ").append(place.name()).append('\n');
      try (Book book = new BookReader(PERIODS).open(place, Map.of())) {
        book.tables().forEach(table -> describe(table, read));
        describe(book.problems(), read);
      }
    }
    return read.toString();
  }

  private static void describe(Table table, StringBuilder read) {
    read.append("%s: %s %s%n".formatted(table.name(), table.file(), table.sheet()).stripTrailing());
    read.append('\n');
    table.forEachRow(
        row ->
            read.append(
                    "  %d%s %s".formatted(row.number(), row.aside() ? " (aside)" : "", cells(row)))
                .append('\n'));
  }

  private static String cells(Row row) {
    return Stream.concat(
            row.cells().entrySet().stream().map(e -> Map.entry(e.getKey().label(), e.getValue())),
            row.others().entrySet().stream().map(e -> Map.entry(e.getKey() + "?", e.getValue())))
        .filter(cell -> !cell.getValue().isBlank() || cell.getValue().merged().isPresent())
        .map(cell -> cell.getKey() + " " + cell(cell.getValue()))
        .collect(Collectors.joining(" | "))
        .replace("\n", "⏎");
  }

  private static String cell(Cell cell) {
    String content = cell.content().getClass().getSimpleName() + " " + cell.shown();
    return cell.reference()
        + (cell.formula() ? " =" : " ")
        + content.strip()
        + cell.merged().map(range -> " in " + range).orElse("");
  }

  private static void describe(List<Problem> problems, StringBuilder read) {
    for (Problem problem : problems) {
      read.append(
              "%s %s %s 「%s」 expected %s"
                  .formatted(
                      problem.severity().label(Language.JA),
                      problem.code().key(),
                      problem.at(),
                      problem.found().in(Language.JA),
                      problem.expected().in(Language.JA))
                  .replace("\n", "⏎"))
          .append('\n');
    }
  }
}
