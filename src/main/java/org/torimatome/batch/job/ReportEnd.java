package org.torimatome.batch.job;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.torimatome.batch.run.Outcome;
import org.torimatome.problem.Breakdown;
import org.torimatome.text.Language;

/**
 * Ends an execution as its report ended: by name for Batch's record, and with the outcome for who
 * started it.
 *
 * <p>The outcome is left in the execution's context, which Batch has written for the last time
 * then: it is handed over and never stored.
 */
final class ReportEnd implements JobExecutionListener {

  private static final String OUTCOME = "outcome";

  private final ReportWork work;

  ReportEnd(ReportWork work) {
    this.work = work;
  }

  @Override
  public void afterJob(JobExecution execution) {
    if (execution.getStatus() == BatchStatus.FAILED) {
      execution.getAllFailureExceptions().stream()
          .findFirst()
          .map(failure -> Breakdown.of(failure).in(Language.JA))
          .map(ExitStatus.FAILED::addExitDescription)
          .ifPresent(execution::setExitStatus);
      return;
    }
    work.outcome()
        .ifPresent(
            outcome -> {
              execution.setExitStatus(work.exit());
              execution.getExecutionContext().put(OUTCOME, outcome);
            });
  }

  static Outcome outcome(JobExecution execution) {
    if (execution.getExecutionContext().get(OUTCOME) instanceof Outcome outcome) {
      return outcome;
    }
    throw new IllegalStateException("No report came of " + execution);
  }
}
