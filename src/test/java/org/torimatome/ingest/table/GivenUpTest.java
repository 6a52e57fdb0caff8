package org.torimatome.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.schema.Column;

/** What breaks down over one file ends the reading of that file alone. */
class GivenUpTest {

  @TempDir Path organisation;

  @BeforeEach
  void two_sections_return() throws IOException {
    Files.createDirectories(organisation.resolve("R4"));
    Files.writeString(organisation.resolve("R4/a実績.csv"), "KPI番号,実績値\n1-1,5\n");
    Files.writeString(organisation.resolve("R4/b実績.csv"), "KPI番号,実績値\n1-2,6\n");
  }

  static Stream<Throwable> faults() {
    return Stream.of(
        new IllegalStateException("unforeseen"), new StackOverflowError(), new OutOfMemoryError());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_over_one_file_is_told_and_the_others_are_read(Throwable fault) {
    BookPlace place = new BookPlace(organisation, "R4", ReportingPeriod.parse("R4"));

    List<String> said =
        new BookReader(new PeriodReader()).read(place, book -> read(book, "R4/a実績.csv", fault));

    assertThat(said)
        .containsExactly(
            "reading-failed R4/a実績.csv " + fault.getClass().getSimpleName(), "1-2 is 6");
  }

  private static List<String> read(Book book, String faulty, Throwable fault) {
    List<String> said = new ArrayList<>();
    book.problems()
        .forEach(
            problem ->
                said.add(
                    "%s %s %s"
                        .formatted(
                            problem.code().key(),
                            problem.at(),
                            problem.found().in(org.torimatome.text.Language.JA))));
    for (Table table : book.tables()) {
      table.forEachRow(
          row -> {
            if (table.file().equals(faulty)) {
              GivenUpTest.<RuntimeException>raise(fault);
            }
            said.add(row.cell(Column.KPI_CODE).shown() + " is " + row.cell(Column.ACTUAL).shown());
          });
    }
    return said;
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable fault) throws T {
    throw (T) fault;
  }
}
