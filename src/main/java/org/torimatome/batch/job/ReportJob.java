package org.torimatome.batch.job;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code report}, one instance per organisation, cycle and revision: read, check, store,
 * render, publish, file.
 *
 * <p>Judging and assembling are part of rendering: they take milliseconds and would leave nothing
 * on disk to start again from. Every step may start again although it was complete, since the disk
 * and the ledger are the truth, not Batch's record of them.
 */
@Configuration(proxyBeanMethods = false)
public class ReportJob {

  static final String NAME = "report";

  /** Where a report ends early: a step has settled the outcome. */
  private static final String SETTLED = "SETTLED";

  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final WorksInProgress works;
  private final ObjectProvider<StepExecutionListener> listeners;

  ReportJob(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      WorksInProgress works,
      ObjectProvider<StepExecutionListener> listeners) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.works = works;
    this.listeners = listeners;
  }

  @Bean
  Step read(TakeSources stage) {
    return step("read", stage);
  }

  @Bean
  Step check(CheckInput stage) {
    return step("check", stage);
  }

  @Bean
  Step store(StoreMeasurements stage) {
    return step("store", stage);
  }

  @Bean
  Step render(RenderRevision stage) {
    return step("render", stage);
  }

  @Bean
  Step publish(PublishRevision stage) {
    return step("publish", stage);
  }

  @Bean
  Step file(FileRevision stage) {
    return step("file", stage);
  }

  /** A settled report has failed for Batch, so that the same instance can be started again. */
  @Bean
  Job reportJob(Step read, Step check, Step store, Step render, Step publish, Step file) {
    return new JobBuilder(NAME, jobs)
        .start(read)
        .on(SETTLED)
        .fail()
        .from(read)
        .next(check)
        .on(SETTLED)
        .fail()
        .from(check)
        .next(store)
        .next(render)
        .on(SETTLED)
        .fail()
        .from(render)
        .next(publish)
        .next(file)
        .end()
        .build();
  }

  private Step step(String name, ReportStage stage) {
    TaskletStepBuilder step =
        new StepBuilder(name, jobs)
            .tasklet(
                (contribution, context) -> {
                  ReportWork work = works.of(context.getStepContext().getJobParameters());
                  work.lease().require();
                  if (!stage.perform(work)) {
                    contribution.setExitStatus(new ExitStatus(SETTLED));
                  }
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .allowStartIfComplete(true);
    listeners.orderedStream().forEach(step::listener);
    return step.build();
  }
}
