package org.torimatome.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.torimatome.archive.Archive;
import org.torimatome.archive.bag.Retention;
import org.torimatome.archive.destination.Address;
import org.torimatome.archive.destination.SmbCredentials;
import org.torimatome.batch.run.ApprovalRule;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.run.VerificationList;
import org.torimatome.batch.run.VerificationScope;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.text.Language;

/** What who reads the database alone learns of a report and its making. */
@Tag("slow")
@OnEveryDatabase
class JobRecordTest {

  private static final Path TEMPLATES = Templates.PLAIN;

  private static final ReportingPeriod R4 = ReportingPeriod.parse("R4").orElseThrow();
  private static final ReportingPeriod R5H2 = ReportingPeriod.parse("R5H2").orElseThrow();

  private static final String ENDS =
      """
      select status || ' ' || exit_code || ' ' || exit_message from batch_job_execution
      order by job_execution_id
      """;

  /** As docs/operations.md has it. */
  private static final String ISSUED =
      """
      select kpi || ' ' || actual || ' ' || target || ' ' || rate || ' ' || rate_printed || ' '
             || symbol || ' ' || label
      from issued_evaluation
      where organisation = 'mihon' and cycle = 'R4' and revision = 1
      order by kpi
      """;

  @TempDir Path home;
  private Town town;

  @BeforeEach
  void a_town_has_its_returns() {
    town = Town.in(home, "mihon");
  }

  @Test
  void an_issued_report_is_so_called_and_shows_how_many_KPIs_were_judged() {
    assertThat(issue()).isInstanceOf(Outcome.Issued.class);

    assertThat(ask(ENDS)).singleElement().asString().startsWith("COMPLETED COMPLETED_ISSUED");
    assertThat(
            ask(
                """
                select step_name || ' ' || read_count || ' ' || write_count
                from batch_step_execution order by step_execution_id
                """))
        .containsExactly(
            "read 0 0",
            "check 0 0",
            "store 0 0",
            "evaluate 3 3",
            "render 0 0",
            "publish 0 0",
            "file 0 0");
  }

  @Test
  void the_figures_of_a_revision_can_be_asked_for() {
    issue();

    assertThat(ask(ISSUED))
        .containsExactly(
            "1-1 310 300 310/3 103% ◎ 達成",
            "1-2 22 20 1000/11 91% ○ 概ね達成", "1-3 70 80 87.5 88% ○ 概ね達成");
  }

  @Test
  void refused_input_is_told_from_a_fault() {
    town.returns("R4", "十二", "22", "70");
    assertThat(issue()).isInstanceOf(Outcome.Rejected.class);
    town.returns("R4", "310", "22", "70");
    assertThat(issue(settings(), R4, Optional.of(new PowerCut("render"))))
        .isInstanceOf(Outcome.Failed.class);
    assertThat(issue()).isInstanceOf(Outcome.Issued.class);

    assertThat(ask(ENDS))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("STOPPED STOPPED_INPUT_REJECTED")
                    .endsWith("problems.json"),
            second -> assertThat(second).startsWith("FAILED FAILED").contains("The power failed"),
            third -> assertThat(third).startsWith("COMPLETED COMPLETED_ISSUED"));
  }

  @Test
  void a_cycle_that_the_plan_lacks_is_named() {
    assertThat(issue(settings(), R5H2, Optional.empty())).isInstanceOf(Outcome.Absent.class);

    assertThat(ask(ENDS)).containsExactly("STOPPED STOPPED_CYCLE_ABSENT R5H2");
  }

  @Test
  void a_drive_that_is_away_is_named_with_what_it_said() throws IOException {
    Files.writeString(home.resolve("no-folder"), "");

    issue(settings(TEMPLATES, home.resolve("no-folder")), R4, Optional.empty());

    assertThat(ask(ENDS))
        .singleElement()
        .asString()
        .startsWith("COMPLETED COMPLETED_NOT_FILED")
        .contains("no-folder");
  }

  @Test
  void what_was_judged_and_not_issued_is_no_part_of_the_record() throws IOException {
    Path templates = home.resolve("templates");
    FileSystemUtils.copyRecursively(TEMPLATES, templates);
    Path part = templates.resolve("standard/report.xlsx.ftlx");
    String sound = Files.readString(part);
    Files.writeString(part, sound.replaceFirst("<sheet ", "<sheet colour=\"red\" "));
    Settings settings = settings(templates);
    assertThat(issue(settings, R4, Optional.empty())).isInstanceOf(Outcome.Mistemplated.class);
    Files.writeString(part, sound);
    town.returns("R4", "240", "22", "70");

    assertThat(issue(settings, R4, Optional.empty())).isInstanceOf(Outcome.Issued.class);

    assertThat(ask(ENDS).get(0))
        .startsWith("STOPPED STOPPED_TEMPLATE_AT_FAULT standard/report.xlsx.ftlx:");
    assertThat(ask("select actual from evaluation where kpi = '1-1' order by attempt"))
        .containsExactly("310", "240");
    assertThat(ask(ISSUED)).hasSize(3).first().asString().startsWith("1-1 240 300 80 80% ○");
    try (Runs runs = open(settings, Optional.empty())) {
      VerificationList findings = new VerificationList(Language.JA);
      runs.drives().verify(List.of("mihon"), VerificationScope.EVERYTHING, findings);
      assertThat(findings.isClean()).isTrue();
    }
  }

  private Settings settings() {
    return settings(TEMPLATES);
  }

  private Settings settings(Path templates, Path... drives) {
    return new Settings(
        home.resolve("input"),
        home.resolve("output"),
        templates,
        Settings.STANDARD_LOOK,
        OutputFormats.DEFAULT,
        ApprovalRule.NONE,
        new Settings.Filing(
            Stream.of(drives).<Address>map(Address.Folder::new).toList(),
            new SmbCredentials("", "", ""),
            Retention.DEFAULT,
            Archive.PATIENCE),
        HomeDatabase.of(home),
        1,
        Settings.FILE_TIMEOUT);
  }

  private Outcome issue() {
    return issue(settings(), R4, Optional.empty());
  }

  private static Outcome issue(
      Settings settings, ReportingPeriod cycle, Optional<StepExecutionListener> watcher) {
    try (Runs runs = open(settings, watcher)) {
      return runs.issue("mihon", cycle, IssueOrder.PLAIN);
    }
  }

  private List<String> ask(String query) {
    try (Runs runs = open(settings(), Optional.empty())) {
      return JdbcClient.create(runs.dataSource()).sql(query).query(String.class).list();
    }
  }

  private static Runs open(Settings settings, Optional<StepExecutionListener> watcher) {
    return Runs.open(settings, () -> Instant.parse("2024-06-01T00:00:00Z"), watcher).orElseThrow();
  }

  private record PowerCut(String step) implements StepExecutionListener {
    @Override
    public void beforeStep(StepExecution execution) {
      if (execution.getStepName().equals(step)) {
        throw new IllegalStateException("The power failed");
      }
    }
  }
}
