package org.torimatome.batch.job;

import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.torimatome.batch.lease.Lease;
import org.torimatome.plan.RevisionKey;

/**
 * Starts a revision's job, or starts it again where it stopped. The caller holds the report's
 * {@link Lease}: whatever Batch takes for running is what a process left that is dead or will be
 * refused.
 */
public final class JobStarter {

  private final Job job;
  private final JobOperator operator;
  private final JobRepository jobs;

  public JobStarter(Job job, JobOperator operator, JobRepository jobs) {
    this.job = job;
    this.operator = operator;
    this.jobs = jobs;
  }

  /** Performs the job to its end in this thread. */
  JobExecution start(JobParameters parameters) throws JobExecutionException {
    JobInstance instance = jobs.getJobInstance(job.getName(), parameters);
    if (instance != null) {
      recover(instance);
    }
    return operator.start(job, parameters);
  }

  /**
   * Whether a revision's job did not come to its end. One that is issued already then has still to
   * be filed: its process was killed in between.
   */
  public boolean isCutOff(RevisionKey key) {
    JobInstance instance = jobs.getJobInstance(job.getName(), ReportParameters.identifying(key));
    return instance != null
        && jobs.getJobExecutions(instance).stream()
            .noneMatch(execution -> execution.getStatus() == BatchStatus.COMPLETED);
  }

  private void recover(JobInstance instance) {
    List<JobExecution> executions = jobs.getJobExecutions(instance);
    if (executions.isEmpty()) {
      // Killed between making the instance and its first execution, which Batch cannot get over.
      jobs.deleteJobInstance(instance);
    }
    for (JobExecution execution : executions) {
      if (execution.isRunning()) {
        operator.recover(execution);
      } else if (execution.getStatus() == BatchStatus.UNKNOWN) {
        execution.setStatus(BatchStatus.FAILED);
        jobs.update(execution);
      }
      execution.getStepExecutions().forEach(this::recover);
    }
  }

  /**
   * A step whose last commit was not answered; what it did stands on the disk and in the ledger.
   */
  private void recover(StepExecution step) {
    if (step.getStatus() == BatchStatus.UNKNOWN) {
      step.setStatus(BatchStatus.FAILED);
      jobs.update(step);
    }
  }
}
