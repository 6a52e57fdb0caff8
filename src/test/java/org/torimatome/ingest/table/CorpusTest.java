package org.torimatome.ingest.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.torimatome.period.PeriodReader;
import org.torimatome.problem.Language;
import org.torimatome.problem.Problem;

/**
 * Reads each folder of {@code src/test/resources/ingest} as an organisation's and compares what was
 * read with {@code expected.txt}; {@code -Dgolden.update} rewrites it.
 */
class CorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/ingest");
  private static final PeriodReader PERIODS = new PeriodReader();

  static List<String> defects() throws IOException {
    try (Stream<Path> folders = Files.list(CORPUS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("defects")
  void reads_right_or_refuses_by_name(String defect) throws IOException {
    Path golden = CORPUS.resolve(defect).resolve("expected.txt");

    String read = describe(CORPUS.resolve(defect).resolve("input"));

    if (Boolean.getBoolean("golden.update") || !Files.exists(golden)) {
      boolean isNew = !Files.exists(golden);
      Files.writeString(golden, read, UTF_8);
      assertThat(isNew).as("a candidate was written: %s", golden).isFalse();
    }
    assertThat(read).isEqualTo(Files.readString(golden, UTF_8));
  }

  private static String describe(Path organisation) throws IOException {
    OrganisationFolder folder = OrganisationFolder.list(organisation, PERIODS);
    StringBuilder read = new StringBuilder();
    describe(folder.problems(), read);
    for (BookPlace place :
        Stream.concat(folder.plan().stream(), folder.periods().values().stream()).toList()) {
      read.append("# ").append(place.name()).append('\n');
      try (Book book = new BookReader(PERIODS).open(place)) {
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
                      problem.found(),
                      problem.expected())
                  .replace("\n", "⏎"))
          .append('\n');
    }
  }
}
