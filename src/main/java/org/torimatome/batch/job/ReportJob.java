package org.torimatome.batch.job;

import java.time.InstantSource;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.StepBuilderHelper;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.torimatome.batch.filing.RevisionFiler;
import org.torimatome.batch.lease.LeaseManager;
import org.torimatome.batch.revision.DraftFolders;
import org.torimatome.batch.revision.Register;
import org.torimatome.batch.revision.RevisionRecord;
import org.torimatome.batch.revision.RevisionRenderer;
import org.torimatome.batch.revision.TemplateStore;
import org.torimatome.batch.run.Settings;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.KpiHistory;
import org.torimatome.store.Approvals;
import org.torimatome.store.Evaluations;
import org.torimatome.store.Ledger;
import org.torimatome.store.Measurements;

/**
 * The job {@code report}, one instance per organisation, cycle and revision.
 *
 * <p>Every step is performed again in each execution, although it was complete in an earlier one:
 * the disk and the ledger are the truth, not Batch's record of them. Source: docs/adr/0015.
 */
@Configuration(proxyBeanMethods = false)
public class ReportJob {

  static final String NAME = "report";

  /** More KPIs than a plan has by far: what it costs is one transaction. */
  private static final int KPIS_AT_ONCE = 500;

  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final ReportWork work;
  private final ObjectProvider<StepExecutionListener> watchers;

  ReportJob(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      ReportWork work,
      ObjectProvider<StepExecutionListener> watchers) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.work = work;
    this.watchers = watchers;
  }

  @Bean
  @JobScope
  static ReportWork reportWork(
      @Value("#{jobExecution.jobParameters}") JobParameters parameters,
      Settings settings,
      LeaseManager leases,
      Register register) {
    return new ReportWork(parameters, settings, leases, register);
  }

  @Bean
  Step read(
      Settings settings,
      TemplateStore templates,
      Measurements measurements,
      Approvals approvals,
      DraftFolders drafts) {
    return step("read", new TakeSources(settings, templates, measurements, approvals, drafts));
  }

  @Bean
  Step check() {
    return step("check", new CheckInput());
  }

  @Bean
  Step store(Measurements measurements, InstantSource clock) {
    return step("store", new StoreMeasurements(measurements, clock));
  }

  @Bean
  @StepScope
  static ListItemReader<KpiHistory> histories(ReportWork work) {
    return new ListItemReader<>(work.histories());
  }

  @Bean
  Step evaluate(ListItemReader<KpiHistory> histories, Evaluations evaluations) {
    return watched(
            new StepBuilder("evaluate", jobs)
                .<KpiHistory, KpiEvaluation>chunk(KPIS_AT_ONCE)
                .transactionManager(transactions)
                .reader(histories)
                .processor(work::evaluate)
                .writer(
                    kpis -> {
                      evaluations.add(work.key(), work.lease().number(), kpis.getItems());
                      work.keep(kpis.getItems());
                    }))
        .build();
  }

  @Bean
  Step render(RevisionRenderer renderer, DraftFolders drafts) {
    return step("render", new RenderRevision(renderer, drafts));
  }

  @Bean
  Step release(Approvals approvals, InstantSource clock) {
    return step("release", new ReleaseRevision(approvals, clock));
  }

  @Bean
  Step publish(RevisionRecord record, DraftFolders drafts) {
    return step("publish", new PublishRevision(record, drafts));
  }

  @Bean
  Step file(Ledger ledger, RevisionFiler filer) {
    return step("file", new FileRevision(ledger, filer));
  }

  @Bean
  Job reportJob(
      Step read,
      Step check,
      Step store,
      Step evaluate,
      Step render,
      Step release,
      Step publish,
      Step file) {
    return new JobBuilder(NAME, jobs)
        .listener(new ReportEnd(work))
        .start(read)
        .on(ReportExit.STOPPED)
        .stop()
        .from(read)
        .next(check)
        .on(ReportExit.STOPPED)
        .stop()
        .from(check)
        .next(store)
        .next(evaluate)
        .next(render)
        .on(ReportExit.STOPPED)
        .stop()
        .from(render)
        .on(ReportExit.COMPLETED_TO_BE_RELEASED.name())
        .to(release)
        .on(ReportExit.STOPPED)
        .stop()
        .from(release)
        .next(publish)
        .from(render)
        .next(publish)
        .next(file)
        .end()
        .build();
  }

  private Step step(String name, ReportStage stage) {
    return watched(
            new StepBuilder(name, jobs)
                .tasklet(
                    (contribution, context) -> {
                      contribution.setExitStatus(stage.perform(work));
                      return RepeatStatus.FINISHED;
                    },
                    transactions))
        .build();
  }

  private <B extends StepBuilderHelper<B>> B watched(B step) {
    watchers.orderedStream().forEach(step::listener);
    return step.listener(new HeldLease()).allowStartIfComplete(true);
  }

  /** Lets nobody begin a step who has lost the report to another. */
  private final class HeldLease implements StepExecutionListener {
    @Override
    public void beforeStep(StepExecution execution) {
      work.lease().require();
    }
  }
}
