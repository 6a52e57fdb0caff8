package org.torimatome.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;

@OnEveryDatabase
class DueTest {

  @TempDir private Path home;
  private Settings settings;
  private List<String> towns;

  @BeforeEach
  void towns_are_there() {
    towns = SmallTown.found(home, 1);
    settings = SmallTown.settings(home, HomeDatabase.of(home));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          day,        issued
          2022-06-30, ''
          2022-07-01, R3
          2022-09-30, R3
          2022-10-01, R3 R4H1
          2023-03-31, R3 R4H1
          2023-05-15, R3 R4H1 R4
          """)
  void what_has_come_due_is_issued_oldest_first(LocalDate day, String issued) {
    assertThat(String.join(" ", due(day))).isEqualTo(issued);
  }

  @Test
  void a_report_falls_due_once() {
    assertThat(due(LocalDate.of(2022, 7, 1))).containsExactly("R3");
    assertThat(due(LocalDate.of(2022, 7, 2))).isEmpty();
    assertThat(due(LocalDate.of(2022, 11, 20))).containsExactly("R4H1");
  }

  private List<String> due(LocalDate day) {
    Heard heard = new Heard();
    try (Runs runs = Runs.open(settings, () -> Instant.EPOCH).orElseThrow()) {
      runs.issueDue(towns, day, IssueOrder.PLAIN, heard);
    }
    assertThat(heard.outcomes()).allMatch(Outcome.Issued.class::isInstance);
    return heard.outcomes().stream().map(outcome -> outcome.cycle().code()).toList();
  }
}
