package org.torimatome.batch;

import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.torimatome.batch.filing.ArchiveDestinations;
import org.torimatome.batch.filing.RevisionFiler;
import org.torimatome.batch.filing.Survey;
import org.torimatome.batch.filing.Verifier;
import org.torimatome.batch.job.Approver;
import org.torimatome.batch.job.Issuer;
import org.torimatome.batch.job.JobStarter;
import org.torimatome.batch.job.ReportJob;
import org.torimatome.batch.job.RunRecords;
import org.torimatome.batch.lease.Lease;
import org.torimatome.batch.lease.LeaseManager;
import org.torimatome.batch.revision.DraftFolders;
import org.torimatome.batch.revision.Holdings;
import org.torimatome.batch.revision.Rebuilder;
import org.torimatome.batch.revision.Register;
import org.torimatome.batch.revision.RevisionRecord;
import org.torimatome.batch.revision.RevisionRenderer;
import org.torimatome.batch.revision.TemplateStore;
import org.torimatome.batch.run.OutputDatabase;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.status.DueCycles;
import org.torimatome.batch.status.StatusReader;
import org.torimatome.store.Approvals;
import org.torimatome.store.Chain;
import org.torimatome.store.Drafts;
import org.torimatome.store.Evaluations;
import org.torimatome.store.Filings;
import org.torimatome.store.Leases;
import org.torimatome.store.Ledger;
import org.torimatome.store.Measurements;
import org.torimatome.store.QueuedReports;
import org.torimatome.store.TemplateVersions;
import org.torimatome.store.Verifications;

/**
 * What the runs are made of. Batch keeps its record in the same database as ours, so that one
 * transaction covers both; two starts of one instance are ruled out by {@link Lease}, so it needs
 * no serialisable transactions.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
@Import({
  ReportJob.class,
  Runs.class,
  Runs.Issuing.class,
  Drives.class,
  IssuedRevisions.class,
  Register.class
})
class RunsConfiguration {

  /** All that the runs are made of, ready. */
  static AnnotationConfigApplicationContext context(
      Settings settings,
      InstantSource clock,
      OutputDatabase database,
      Optional<StepExecutionListener> watcher) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(Settings.class, () -> settings);
    context.registerBean(InstantSource.class, () -> clock);
    context.registerBean(OutputDatabase.class, () -> database);
    watcher.ifPresent(bean -> context.registerBean(StepExecutionListener.class, () -> bean));
    context.register(RunsConfiguration.class);
    context.refresh();
    return context;
  }

  @Bean
  DataSource dataSource(OutputDatabase database) {
    return database.dataSource();
  }

  @Bean
  OrganisationPool organisationPool(Settings settings) {
    return new OrganisationPool(settings.threads());
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  JdbcTemplate jdbcTemplate(DataSource dataSource) {
    return new JdbcTemplate(dataSource);
  }

  @Bean
  Ledger ledger(JdbcTemplate jdbc) {
    return new Ledger(JdbcClient.create(jdbc));
  }

  @Bean
  Measurements measurements(JdbcTemplate jdbc) {
    return new Measurements(jdbc);
  }

  @Bean
  TemplateStore templateStore(Settings settings) {
    return new TemplateStore(settings.templates(), settings.outputRoot());
  }

  @Bean
  RevisionRenderer revisionRenderer(Settings settings, TemplateStore templates, Ledger ledger) {
    return new RevisionRenderer(settings.outputRoot(), templates, ledger);
  }

  @Bean
  Rebuilder rebuilder(
      Settings settings, RevisionRenderer renderer, Holdings holdings, Evaluations evaluations) {
    return new Rebuilder(settings.outputRoot(), renderer, holdings, evaluations);
  }

  @Bean
  StatusReader statusReader(
      Settings settings,
      Register register,
      Filings filings,
      Verifications verifications,
      Holdings holdings,
      DraftFolders drafts) {
    return new StatusReader(settings, register, filings, verifications, holdings, drafts);
  }

  @Bean
  RevisionRecord revisionRecord(
      RevisionRecord.Tables tables,
      TemplateStore templates,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    return new RevisionRecord(tables, templates, transactions, clock);
  }

  @Bean
  Evaluations evaluations(JdbcTemplate jdbc) {
    return new Evaluations(jdbc);
  }

  @Bean
  RevisionRecord.Tables tables(Ledger ledger, Measurements measurements, JdbcTemplate jdbc) {
    JdbcClient client = JdbcClient.create(jdbc);
    return new RevisionRecord.Tables(
        ledger, measurements, new TemplateVersions(client), new Chain(client));
  }

  @Bean
  Holdings holdings(Settings settings, RevisionRecord.Tables tables) {
    return new Holdings(settings.outputRoot(), tables.versions());
  }

  @Bean
  Filings filings(JdbcTemplate jdbc) {
    return new Filings(JdbcClient.create(jdbc));
  }

  @Bean
  ArchiveDestinations archiveDestinations(
      Settings settings,
      Register register,
      RevisionRecord.Tables tables,
      Filings filings,
      InstantSource clock) {
    return new ArchiveDestinations(settings, register, tables.chain(), filings, clock);
  }

  @Bean
  RevisionFiler revisionFiler(
      Settings settings, Ledger ledger, Holdings holdings, ArchiveDestinations destinations) {
    return new RevisionFiler(settings.outputRoot(), ledger, holdings, destinations);
  }

  @Bean
  Verifications verifications(JdbcTemplate jdbc) {
    return new Verifications(JdbcClient.create(jdbc));
  }

  @Bean
  Verifier verifier(
      Settings settings,
      RevisionRecord.Tables tables,
      Approvals approvals,
      Holdings holdings,
      ArchiveDestinations destinations,
      Verifications verifications,
      InstantSource clock) {
    return new Verifier(settings, tables, approvals, holdings, destinations, verifications, clock);
  }

  @Bean
  Survey survey(
      Settings settings,
      Ledger ledger,
      LeaseManager leases,
      ArchiveDestinations destinations,
      Holdings holdings,
      InstantSource clock) {
    return new Survey(settings, ledger, leases, destinations, holdings, clock);
  }

  @Bean
  RunRecords runRecords(JobRepository jobs, Ledger ledger, JdbcTemplate jdbc) {
    return new RunRecords(jobs, ledger, new QueuedReports(JdbcClient.create(jdbc)));
  }

  @Bean
  DueCycles dueCycles(
      Settings settings, Register register, DraftFolders drafts, JobStarter starter) {
    return new DueCycles(settings, register, drafts, starter);
  }

  @Bean
  JobStarter jobStarter(Job reportJob, JobOperator operator, JobRepository jobs) {
    return new JobStarter(reportJob, operator, jobs);
  }

  @Bean
  LeaseManager leaseManager(Settings settings, JdbcTemplate jdbc) {
    return new LeaseManager(
        new Leases(JdbcClient.create(jdbc)), settings.server().map(Settings.Server::heartbeat));
  }

  @Bean
  Approvals approvals(JdbcTemplate jdbc) {
    return new Approvals(JdbcClient.create(jdbc));
  }

  @Bean
  Drafts drafts(JdbcTemplate jdbc) {
    return new Drafts(JdbcClient.create(jdbc));
  }

  @Bean
  DraftFolders draftFolders(
      Settings settings, Drafts drafts, TemplateStore templates, InstantSource clock) {
    return new DraftFolders(settings.outputRoot(), drafts, templates, clock);
  }

  @Bean
  Approver approver(
      Issuer issuer,
      Register register,
      Holdings holdings,
      JobStarter starter,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    return new Approver(issuer, register, holdings, starter, transactions, clock);
  }

  @Bean
  Issuer issuer(
      Settings settings,
      Register register,
      LeaseManager leases,
      Holdings holdings,
      DraftFolders drafts,
      JobStarter starter,
      InstantSource clock) {
    return new Issuer(settings, register, leases, holdings, drafts, starter, clock);
  }
}
