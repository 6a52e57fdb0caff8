package org.torimatome.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.folder.OrganisationFolder;
import org.torimatome.period.PeriodReader;
import org.torimatome.schema.TableName;

class ShippedInputTest {

  private static final PeriodReader PERIODS = new PeriodReader();

  @Test
  void the_shipped_books_read_without_a_problem() throws Exception {
    OrganisationFolder folder = OrganisationFolder.list(Path.of("input/toyama"), PERIODS);

    assertThat(folder.problems()).isEmpty();
    assertThat(folder.periods().keySet())
        .extracting(Object::toString)
        .containsExactly("R3", "R4H1", "R4");
    try (Book plan = new BookReader(PERIODS).open(folder.plan().orElseThrow(), Map.of())) {
      assertThat(plan.problems()).isEmpty();
      assertThat(plan.tables()).hasSize(13);
      assertThat(plan.tables(TableName.KPIS).get(0).rows())
          .as("28 KPIs, one of which was renamed")
          .hasSize(29);
    }
    for (BookPlace place : folder.periods().values()) {
      try (Book book = new BookReader(PERIODS).open(place, Map.of())) {
        assertThat(book.problems()).isEmpty();
        assertThat(book.tables(TableName.ACTUALS).stream().flatMap(table -> table.rows().stream()))
            .filteredOn(row -> !row.aside())
            .hasSize(28);
      }
    }
  }
}
