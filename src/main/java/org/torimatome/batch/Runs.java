package org.torimatome.batch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.torimatome.batch.job.Approver;
import org.torimatome.batch.job.Issuer;
import org.torimatome.batch.lease.LeaseHolder;
import org.torimatome.batch.lease.LeaseManager;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.OutputDatabase;
import org.torimatome.batch.run.RunListener;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.run.SignOff;
import org.torimatome.batch.status.DueCycles;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;

/**
 * The runs over one output folder and its database. Closed when the command is done.
 *
 * <p>One organisation's failure never stops the others.
 */
public final class Runs implements AutoCloseable {

  /** A step holds one, and Batch's own record keeping takes another now and then. */
  private static final int CONNECTIONS_PER_THREAD = 2;

  /** For heartbeats, and for who looks after the queue. */
  private static final int OTHER_CONNECTIONS = 4;

  private final OutputDatabase database;
  private final OrganisationPool pool;
  private final Issuing issuing;
  private final Drives drives;
  private final IssuedRevisions issued;
  private final ConfigurableApplicationContext context;

  Runs(
      OutputDatabase database,
      OrganisationPool pool,
      Issuing issuing,
      Drives drives,
      IssuedRevisions issued,
      ConfigurableApplicationContext context) {
    this.database = database;
    this.pool = pool;
    this.issuing = issuing;
    this.drives = drives;
    this.issued = issued;
    this.context = context;
  }

  /** Who makes reports, and when. */
  record Issuing(Issuer issuer, Approver approver, DueCycles dueCycles, LeaseManager leases) {}

  /**
   * Opens the database, and makes it where there is none.
   *
   * @return empty when another process has it and does not share it
   */
  public static Optional<Runs> open(Settings settings, InstantSource clock) {
    return open(settings, clock, Optional.empty());
  }

  /** As {@link #open(Settings, InstantSource)}, with someone who watches the steps. */
  static Optional<Runs> open(
      Settings settings, InstantSource clock, Optional<StepExecutionListener> watcher) {
    return OutputDatabase.open(
            settings, settings.threads() * CONNECTIONS_PER_THREAD + OTHER_CONNECTIONS)
        .map(
            database ->
                RunsConfiguration.context(settings, clock, database, watcher).getBean(Runs.class));
  }

  /**
   * Issues a cycle's report for each organisation that has none yet, after what could not be filed
   * before.
   *
   * @param listener hears the outcomes in the order of the organisations
   */
  public void issue(
      List<String> organisations, ReportingPeriod cycle, IssueOrder order, RunListener listener) {
    pool.perform(
        organisations,
        organisation ->
            afterMakingUp(
                organisation, () -> List.of(issuing.issuer().issue(organisation, cycle, order))),
        listener);
    drives.writeIndexes(listener);
  }

  /** Issues one report, in this thread. */
  public Outcome issue(String organisation, ReportingPeriod cycle, IssueOrder order) {
    return issuing.issuer().issue(organisation, cycle, order);
  }

  /** An organisation's cycles that are due by a day and have no report, the earliest first. */
  public List<ReportingPeriod> due(String organisation, LocalDate day) {
    return issuing.dueCycles().due(organisation, day);
  }

  /** Why a due cycle is left alone for now; empty where it is to be issued. */
  public Optional<Outcome> awaited(String organisation, ReportingPeriod cycle, IssueOrder order) {
    return issuing.dueCycles().awaited(organisation, cycle, order);
  }

  /** The database, for those who keep their own record beside the reports'. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  /** Who these runs are, among all that ever were. */
  public String name() {
    return holder().toString();
  }

  /** The machine they are on. */
  public String host() {
    return holder().host();
  }

  LeaseHolder holder() {
    return issuing.leases().holder();
  }

  /**
   * Issues each organisation's reports that are due by a day, the earliest first, but for those
   * whose returns have been asked for and have not all come; before that, what could not be filed.
   *
   * @param listener hears the outcomes in the order of the organisations
   */
  public void issueDue(
      List<String> organisations, LocalDate day, IssueOrder order, RunListener listener) {
    pool.perform(
        organisations,
        organisation -> afterMakingUp(organisation, () -> issueDue(organisation, day, order)),
        listener);
    drives.writeIndexes(listener);
  }

  private List<Outcome> issueDue(String organisation, LocalDate day, IssueOrder order) {
    return due(organisation, day).stream()
        .map(
            cycle ->
                awaited(organisation, cycle, order)
                    .orElseGet(() -> issuing.issuer().issue(organisation, cycle, order)))
        .toList();
  }

  private List<Outcome> afterMakingUp(String organisation, Supplier<List<Outcome>> issue) {
    List<Outcome> outcomes = new ArrayList<>(drives.makeUp(organisation));
    outcomes.addAll(issue.get());
    return outcomes;
  }

  /**
   * Issues the next revision of each organisation's report.
   *
   * @param organisations those that have a revision already
   * @param order with the reason
   */
  public void reissue(
      List<String> organisations, ReportingPeriod cycle, IssueOrder order, RunListener listener) {
    pool.perform(
        organisations,
        organisation -> List.of(issuing.issuer().reissue(organisation, cycle, order)),
        listener);
    drives.writeIndexes(listener);
  }

  /**
   * Records who released the newest revision of each organisation's report.
   *
   * @param organisations those that have one
   */
  public void approve(
      List<String> organisations, ReportingPeriod cycle, Approval approval, RunListener listener) {
    pool.perform(
        organisations,
        organisation -> {
          Outcome outcome = issuing.approver().approve(organisation, cycle, approval);
          if (outcome instanceof SignOff.Approved approved) {
            drives.approved(approved.key());
          }
          return List.of(outcome);
        },
        listener);
    drives.writeIndexes(listener);
  }

  /** What was issued. */
  public IssuedRevisions issued() {
    return issued;
  }

  /** Where it is filed. */
  public Drives drives() {
    return drives;
  }

  @Override
  public void close() {
    context.close();
  }
}
