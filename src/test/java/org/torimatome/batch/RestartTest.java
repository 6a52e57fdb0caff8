package org.torimatome.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.torimatome.batch.run.ApprovalRule;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;
import org.torimatome.period.ReportingPeriod;

@Tag("slow")
@OnEveryDatabase
class RestartTest {

  private static final ReportingPeriod R4 = ReportingPeriod.parse("R4").orElseThrow();
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-06-01T00:00:00Z"));

  @TempDir static Path undisturbed;
  @TempDir Path root;

  @BeforeAll
  static void it_is_known_what_comes_of_an_undisturbed_run() {
    Town.in(undisturbed, "mihon");
    issue(undisturbed, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "check", "store", "evaluate", "render", "publish", "file"})
  void a_run_cut_off_before_a_step_ends_with_the_bytes_of_an_undisturbed_one(String step) {
    Town town = Town.in(root, "mihon");

    Outcome cutOff = issue(root, Optional.of(new PowerCut(step)));
    if (!step.equals("read")) {
      town.returns("R4", "1", "1", "1");
    }
    Outcome again = issue(root, Optional.empty());

    assertThat(cutOff).isInstanceOf(Outcome.Failed.class);
    assertThat(again).isInstanceOf(Outcome.Issued.class);
    assertThat(Tree.of(root.resolve("output/mihon")))
        .isEqualTo(Tree.of(undisturbed.resolve("output/mihon")));
    assertThat(Tree.of(root.resolve("output/archive")))
        .isEqualTo(Tree.of(undisturbed.resolve("output/archive")));
  }

  @Test
  void a_report_that_was_cut_off_before_it_was_filed_is_due_until_it_is() {
    Town.in(root, "mihon");
    issue(root, Optional.of(new PowerCut("file")));

    try (Runs runs = Runs.open(settings(root), CLOCK).orElseThrow()) {
      LocalDate day = LocalDate.of(2030, 1, 1);
      assertThat(runs.due("mihon", day)).contains(R4);
      runs.issue("mihon", R4, IssueOrder.PLAIN);
      assertThat(runs.due("mihon", day)).doesNotContain(R4);
    }
    assertThat(root.resolve("output/archive/mihon/R4/rev1")).isDirectory();
  }

  @Test
  void an_order_that_changed_since_the_cut_is_followed() {
    Town.in(root, "mihon");
    issue(root, Optional.of(new PowerCut("publish")));

    Outcome again = issue(root, IssueOrder.PLAIN.allowingMissingRows(), Optional.empty());

    assertThat(again).isInstanceOf(Outcome.Issued.class);
    assertThat(Tree.of(root.resolve("output/mihon/R4/.source/rev1")).get("order.properties"))
        .contains(hex("missing-rows=ALLOWED"));
  }

  @Test
  void a_ledger_that_was_lost_is_written_again_from_what_lies_there() {
    Town.in(root, "mihon");
    issue(root, Optional.empty());
    var before = Tree.of(root.resolve("output/mihon"));
    HomeDatabase.lose(root);

    assertThat(issue(root, Optional.empty())).isInstanceOf(Outcome.Issued.class);
    assertThat(issue(root, Optional.empty())).isInstanceOf(Outcome.Unchanged.class);

    assertThat(Tree.of(root.resolve("output/mihon"))).isEqualTo(before);
  }

  @Test
  void revisions_whose_record_was_lost_are_entered_when_their_sources_give_the_same() {
    Town.in(root, "mihon");
    issue(root, Optional.empty());
    reissue();
    HomeDatabase.lose(root);

    Outcome found = issue(root, Optional.empty());

    assertThat(found)
        .isInstanceOfSatisfying(
            Outcome.Issued.class,
            issued -> {
              assertThat(issued.origin()).isEqualTo(Outcome.Issued.Origin.FOUND);
              assertThat(issued.key().revision()).isEqualTo(2);
            });
    assertThat(issue(root, Optional.empty())).isInstanceOf(Outcome.Unchanged.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rev1/report.html",
        "rev1/manifest-sha256.txt",
        ".source/rev1/input/mihon/R4/実績.csv",
        ".source/rev1/input/mihon/plan/KPI.csv",
        ".source/rev1/order.properties"
      })
  void what_lies_there_without_an_entry_and_is_not_what_its_sources_give_is_told(String changed)
      throws IOException {
    Town.in(root, "mihon");
    issue(root, Optional.empty());
    HomeDatabase.lose(root);
    Files.writeString(root.resolve("output/mihon/R4").resolve(changed), "better figures");
    var before = Tree.of(root.resolve("output/mihon"));

    Outcome outcome = issue(root, Optional.empty());
    Outcome again = issue(root, Optional.empty());

    assertThat(outcome).isInstanceOf(Outcome.Untrusted.class);
    assertThat(again).isEqualTo(outcome);
    assertThat(Tree.of(root.resolve("output/mihon"))).isEqualTo(before);
    try (Runs runs = Runs.open(settings(root), CLOCK).orElseThrow()) {
      assertThat(runs.issued().organisations()).isEmpty();
    }
  }

  @Test
  void a_second_process_is_told_that_a_file_is_in_use_and_shares_a_server() {
    Town.in(root, "mihon");

    try (Runs first = Runs.open(settings(root), CLOCK).orElseThrow()) {
      Optional<Runs> second = Runs.open(settings(root), CLOCK);

      assertThat(second.isPresent()).isEqualTo(HomeDatabase.isShared());
      second.ifPresent(Runs::close);
    }
  }

  private void reissue() {
    try (Runs runs = Runs.open(settings(root), CLOCK).orElseThrow()) {
      runs.reissue(List.of("mihon"), R4, IssueOrder.PLAIN.because("再発行"), new Heard());
    }
  }

  private static Outcome issue(Path root, Optional<StepExecutionListener> watcher) {
    return issue(root, IssueOrder.PLAIN, watcher);
  }

  private static Outcome issue(
      Path root, IssueOrder order, Optional<StepExecutionListener> watcher) {
    Heard heard = new Heard();
    try (Runs runs = Runs.open(settings(root), CLOCK, watcher).orElseThrow()) {
      runs.issue(List.of("mihon"), R4, order, heard);
    }
    assertThat(heard.outcomes()).hasSize(1);
    return heard.outcomes().get(0);
  }

  private static Settings settings(Path root) {
    return HomeSettings.of(root, ApprovalRule.NONE);
  }

  private static String hex(String text) {
    return java.util.HexFormat.of()
        .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private record PowerCut(String step) implements StepExecutionListener {
    @Override
    public void beforeStep(StepExecution execution) {
      if (execution.getStepName().equals(step)) {
        throw new IllegalStateException("The power failed before " + step);
      }
    }
  }
}
