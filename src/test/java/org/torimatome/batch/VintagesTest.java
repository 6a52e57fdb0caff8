package org.torimatome.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.period.ReportingPeriod;

/** Every figure that was ever read stays in the database, with the revisions made of it. */
@OnEveryDatabase
class VintagesTest {

  private static final ReportingPeriod R4 = ReportingPeriod.parse("R4").orElseThrow();

  private static final String FIGURES =
      """
      select m.id || ' ' || kpi || ' ' || content || ' ' || status || ' ' || file || ' ' || cell
             || ' ' || substring(sha256 from 1 for 8) || ' ' || first_read
      from measurement m where period = 'R4' order by m.id
      """;

  private static final String USED =
      """
      select 'rev' || u.revision || ' ' || m.kpi || ' ' || m.content || ' ' || m.status
      from measurement_use u join measurement m on m.id = u.measurement
      where m.period = 'R4' order by u.revision, m.id
      """;

  @TempDir Path home;
  private Town town;

  @BeforeEach
  void a_report_is_issued() {
    town =
        Town.in(home, "mihon").write("R4/実績.csv", "KPI番号,実績値,区分\n1-1,310,暫定\n1-2,22,\n1-3,70,\n");
    try (Runs runs = open("2023-04-28T12:00:00Z")) {
      assertThat(runs.issue("mihon", R4, IssueOrder.PLAIN)).isInstanceOf(Outcome.Issued.class);
    }
  }

  @Test
  void a_return_that_comes_again_adds_vintages_and_changes_none() {
    List<String> before = ask(FIGURES);
    town.write("R4/実績.csv", "KPI番号,実績値,区分\n1-1,320,確定\n1-2,22,\n1-3,70,\n");

    reissue();

    assertThat(before).hasSize(3).allMatch(row -> row.contains("2023-04-28"));
    assertThat(ask(FIGURES))
        .hasSize(6)
        .startsWith(before.toArray(String[]::new))
        .filteredOn(row -> row.contains("2023-07-14"))
        .hasSize(3);
    assertThat(ask(USED))
        .containsExactly(
            "rev1 1-1 310 PROVISIONAL",
            "rev1 1-2 22 FINAL",
            "rev1 1-3 70 FINAL",
            "rev2 1-1 320 FINAL",
            "rev2 1-2 22 FINAL",
            "rev2 1-3 70 FINAL");
  }

  @Test
  void the_same_file_read_again_adds_nothing_but_its_use() {
    List<String> before = ask(FIGURES);

    reissue();

    assertThat(ask(FIGURES)).isEqualTo(before);
    assertThat(ask(USED))
        .hasSize(6)
        .contains("rev1 1-1 310 PROVISIONAL", "rev2 1-1 310 PROVISIONAL");
  }

  @Test
  void no_statement_of_the_program_changes_or_deletes_what_is_recorded() throws IOException {
    Pattern changing =
        Pattern.compile(
            "(?i)(?:update|delete\\s+from|truncate(?:\\s+table)?)\\s+"
                + "(?:measurement|measurement_use|revision|filing|verification)\\b");
    try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
      assertThat(sources.filter(file -> file.toString().matches(".*\\.(?:java|sql)")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(changing));
    }
  }

  private void reissue() {
    Heard heard = new Heard();
    try (Runs runs = open("2023-07-14T12:00:00Z")) {
      runs.reissue(List.of("mihon"), R4, IssueOrder.PLAIN.because("訂正"), heard);
    }
    assertThat(heard.outcomes()).singleElement().isInstanceOf(Outcome.Issued.class);
  }

  private List<String> ask(String query) {
    try (Runs runs = open("2024-06-01T12:00:00Z")) {
      return JdbcClient.create(runs.dataSource()).sql(query).query(String.class).list();
    }
  }

  private Runs open(String now) {
    return Runs.open(SmallTown.settings(home, HomeDatabase.of(home)), () -> Instant.parse(now))
        .orElseThrow();
  }
}
