package org.torimatome.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Breakdown;
import org.torimatome.text.Language;

/** A run whose thread is interrupted has not done what it was told, and says so. */
class InterruptedRunTest {

  private static final ReportingPeriod R4 = ReportingPeriod.parse("R4").orElseThrow();

  @TempDir Path home;

  @Test
  void it_does_not_pass_for_one_that_went_well() {
    List<String> towns = SmallTown.found(home, 2);
    Heard heard = new Heard();

    try (Runs runs = runs(new Interruption(Thread.currentThread()))) {
      assertThatThrownBy(() -> runs.issue(towns, R4, IssueOrder.PLAIN, heard))
          .satisfies(
              e -> assertThat(Breakdown.of(e).in(Language.JA)).contains("中断").contains("もう一度"));
      assertThat(Thread.interrupted()).as("others are told, too").isTrue();
    }

    assertThat(heard.outcomes()).doesNotHaveAnyElementsOfTypes(Outcome.Issued.class);
  }

  @Test
  void it_is_brought_to_its_end_by_another() {
    List<String> towns = SmallTown.found(home, 2);
    try (Runs runs = runs(new Interruption(Thread.currentThread()))) {
      assertThatThrownBy(() -> runs.issue(towns, R4, IssueOrder.PLAIN, new Heard()));
      Thread.interrupted();
    }

    Heard heard = new Heard();
    try (Runs runs = runs(new Interruption(new Thread()))) {
      runs.issue(towns, R4, IssueOrder.PLAIN, heard);
    }

    assertThat(heard.outcomes()).hasSize(2).hasOnlyElementsOfType(Outcome.Issued.class);
  }

  private Runs runs(StepExecutionListener watcher) {
    return Runs.open(
            SmallTown.settings(home, Optional.empty()), () -> Instant.EPOCH, Optional.of(watcher))
        .orElseThrow();
  }

  private record Interruption(Thread of) implements StepExecutionListener {
    @Override
    public void beforeStep(StepExecution execution) {
      of.interrupt();
    }
  }
}
