package org.torimatome.batch.job;

import java.util.Comparator;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Ledger;
import org.torimatome.store.QueuedReports;

/**
 * Batch's own record of the runs and the queue's, which only help to start a run again and grow for
 * ever. What was read, issued, filed and verified stands elsewhere and stays.
 */
public final class RunRecords {

  private final JobRepository jobs;
  private final Ledger ledger;
  private final QueuedReports queue;

  public RunRecords(JobRepository jobs, Ledger ledger, QueuedReports queue) {
    this.jobs = jobs;
    this.ledger = ledger;
    this.queue = queue;
  }

  /**
   * Forgets how the reports of all but an organisation's latest cycles were made. A run that goes
   * on, or that failed and can be started again, is kept.
   *
   * @return how many records of them there were
   */
  public int trim(String organisation, int keepCycles) {
    List<RevisionKey> issued = ledger.all(organisation).stream().map(Ledger.Entry::key).toList();
    List<ReportingPeriod> trimmed =
        issued.stream()
            .map(RevisionKey::cycle)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .skip(keepCycles)
            .toList();
    long runs =
        issued.stream().filter(key -> trimmed.contains(key.cycle())).filter(this::forget).count();
    long queued =
        trimmed.stream()
            .filter(cycle -> queue.forgetDone(new QueuedReports.Name(organisation, cycle)))
            .count();
    return (int) (runs + queued);
  }

  private boolean forget(RevisionKey key) {
    JobInstance instance = jobs.getJobInstance(ReportJob.NAME, ReportParameters.identifying(key));
    if (instance == null || !isComplete(instance)) {
      return false;
    }
    jobs.deleteJobInstance(instance);
    return true;
  }

  private boolean isComplete(JobInstance instance) {
    JobExecution last = jobs.getLastJobExecution(instance);
    return last != null && last.getStatus() == BatchStatus.COMPLETED;
  }
}
