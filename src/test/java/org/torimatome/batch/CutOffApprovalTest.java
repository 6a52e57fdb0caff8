package org.torimatome.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.torimatome.batch.run.ApprovalRule;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.run.SignOff;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;

/** An approval is recorded before anything is issued, and what it released is then issued. */
@OnEveryDatabase
class CutOffApprovalTest {

  private static final ReportingPeriod R4 = ReportingPeriod.parse("R4").orElseThrow();
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-06-01T00:00:00Z"));
  private static final Approval BY_HEAD =
      new Approval("課長　山田太郎", LocalDate.of(2024, 5, 31), "決裁第12号");
  private static final Approval BY_ANOTHER = new Approval("鈴木花子", LocalDate.of(2024, 6, 1), "");

  @TempDir static Path undisturbed;
  @TempDir static Path root;
  private static KeptHome drafted;

  @BeforeAll
  static void a_report_is_drafted_here_and_approved_there() {
    Town.in(undisturbed, "mihon");
    run(undisturbed, Optional.empty());
    assertThat(approve(undisturbed, BY_HEAD, Optional.empty()))
        .isInstanceOf(SignOff.Approved.class);
    Town.in(root, "mihon");
    assertThat(run(root, Optional.empty())).isInstanceOf(SignOff.LaidBefore.class);
    drafted = KeptHome.of(root);
  }

  @BeforeEach
  void nobody_has_approved_it_yet() {
    drafted.goBack();
  }

  @Test
  void nothing_is_recorded_while_the_pages_are_not_made() {
    approve(root, BY_HEAD, Optional.of(new PowerCut("release")));

    assertThat(approve(root, BY_ANOTHER, Optional.empty()))
        .isInstanceOfSatisfying(
            SignOff.Approved.class,
            approved -> assertThat(approved.approval()).isEqualTo(BY_ANOTHER));
  }

  @Test
  void what_was_approved_and_not_issued_is_issued_by_the_word_that_was_given() {
    approve(root, BY_HEAD, Optional.of(new PowerCut("publish")));
    assertThat(root.resolve("output/mihon/R4/rev1")).doesNotExist();
    Town.in(root, "mihon").returns("R4", "1", "1", "1");

    Outcome finished = approve(root, BY_ANOTHER, Optional.empty());

    assertThat(finished)
        .isInstanceOfSatisfying(
            SignOff.Approved.class, approved -> assertThat(approved.approval()).isEqualTo(BY_HEAD));
    assertIssuedAsUndisturbed();
    assertThat(approve(root, BY_ANOTHER, Optional.empty()))
        .isInstanceOf(SignOff.AlreadyApproved.class);
  }

  @Test
  void the_next_run_ends_it_too() {
    approve(root, BY_HEAD, Optional.of(new PowerCut("publish")));
    Town.in(root, "mihon").returns("R4", "1", "1", "1");

    assertThat(run(root, Optional.empty())).isInstanceOf(Outcome.Issued.class);

    assertIssuedAsUndisturbed();
  }

  @Test
  void it_is_due_until_it_is_issued() {
    LocalDate day = LocalDate.of(2024, 6, 1);
    assertThat(due(day)).doesNotContain(R4);

    approve(root, BY_HEAD, Optional.of(new PowerCut("publish")));

    assertThat(due(day)).contains(R4);
  }

  @ParameterizedTest
  @Tag("slow")
  @ValueSource(
      strings = {"read", "check", "store", "evaluate", "render", "release", "publish", "file"})
  void an_approval_cut_off_before_a_step_ends_with_the_bytes_of_an_undisturbed_one(String step) {
    approve(root, BY_HEAD, Optional.of(new PowerCut(step)));

    assertThat(approve(root, BY_HEAD, Optional.empty())).isInstanceOf(SignOff.Approved.class);

    assertIssuedAsUndisturbed();
  }

  @ParameterizedTest
  @Tag("slow")
  @ValueSource(strings = {"read", "check", "store", "evaluate", "render"})
  void a_draft_cut_off_before_a_step_is_made_by_the_next_run(String step) {
    Town.in(root, "mihon").returns("R4", "299", "22", "70");
    run(root, Optional.of(new PowerCut(step)));

    assertThat(run(root, Optional.empty()))
        .isInstanceOfSatisfying(
            SignOff.LaidBefore.class,
            laid -> assertThat(laid.freshness()).isEqualTo(SignOff.LaidBefore.Freshness.MADE));
    assertThat(root.resolve("output/mihon/R4/draft-rev1/evaluation.json"))
        .content()
        .contains("\"actual\" : \"299\"");
  }

  @Test
  @EnabledIf("org.torimatome.batch.HomeDatabase#isShared")
  void of_two_machines_that_approve_at_once_one_is_recorded() {
    try (Runs here = Runs.open(settings(root), CLOCK).orElseThrow();
        Runs there = Runs.open(settings(root), CLOCK).orElseThrow()) {
      CompletableFuture<Outcome> other =
          CompletableFuture.supplyAsync(() -> approve(there, BY_ANOTHER));
      List<Outcome> outcomes = List.of(approve(here, BY_HEAD), other.join());

      assertThat(outcomes).filteredOn(SignOff.Approved.class::isInstance).hasSize(1);
      assertThat(outcomes)
          .filteredOn(
              outcome ->
                  outcome instanceof Outcome.Held || outcome instanceof SignOff.AlreadyApproved)
          .hasSize(1);
    }
  }

  private static void assertIssuedAsUndisturbed() {
    for (String folder : List.of("output/mihon", "output/archive")) {
      assertThat(Tree.of(root.resolve(folder))).isEqualTo(Tree.of(undisturbed.resolve(folder)));
    }
  }

  private static List<ReportingPeriod> due(LocalDate day) {
    try (Runs runs = Runs.open(settings(root), CLOCK).orElseThrow()) {
      return runs.due("mihon", day);
    }
  }

  private static Outcome run(Path home, Optional<StepExecutionListener> watcher) {
    Heard heard = new Heard();
    try (Runs runs = Runs.open(settings(home), CLOCK, watcher).orElseThrow()) {
      runs.issue(List.of("mihon"), R4, IssueOrder.PLAIN, heard);
    }
    assertThat(heard.outcomes()).hasSize(1);
    return heard.outcomes().get(0);
  }

  private static Outcome approve(
      Path home, Approval approval, Optional<StepExecutionListener> watcher) {
    try (Runs runs = Runs.open(settings(home), CLOCK, watcher).orElseThrow()) {
      return approve(runs, approval);
    }
  }

  private static Outcome approve(Runs runs, Approval approval) {
    Heard heard = new Heard();
    runs.approve(List.of("mihon"), R4, approval, heard);
    assertThat(heard.outcomes()).hasSize(1);
    return heard.outcomes().get(0);
  }

  private static Settings settings(Path home) {
    return HomeSettings.of(home, ApprovalRule.REQUIRED);
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
