package org.torimatome.batch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.torimatome.archive.verification.PlaceResult;
import org.torimatome.batch.filing.ArchiveDestinations;
import org.torimatome.batch.filing.Inspection;
import org.torimatome.batch.filing.RevisionFiler;
import org.torimatome.batch.filing.Survey;
import org.torimatome.batch.filing.Verifier;
import org.torimatome.batch.job.Approver;
import org.torimatome.batch.job.Issuer;
import org.torimatome.batch.job.RunRecords;
import org.torimatome.batch.lease.LeaseHolder;
import org.torimatome.batch.lease.LeaseManager;
import org.torimatome.batch.revision.Rebuilder;
import org.torimatome.batch.revision.Register;
import org.torimatome.batch.run.AsIssued;
import org.torimatome.batch.run.CycleStatus;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.OutputDatabase;
import org.torimatome.batch.run.Rebuild;
import org.torimatome.batch.run.RunListener;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.run.SignOff;
import org.torimatome.batch.run.VerificationListener;
import org.torimatome.batch.run.VerificationScope;
import org.torimatome.batch.status.DueCycles;
import org.torimatome.batch.status.StatusReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Ledger;

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

  private final Settings settings;
  private final OutputDatabase database;
  private final Issuing issuing;
  private final Filing filing;
  private final Issued issued;
  private final ConfigurableApplicationContext context;

  Runs(
      Settings settings,
      OutputDatabase database,
      Issuing issuing,
      Filing filing,
      Issued issued,
      ConfigurableApplicationContext context) {
    this.settings = settings;
    this.database = database;
    this.issuing = issuing;
    this.filing = filing;
    this.issued = issued;
    this.context = context;
  }

  /** Who makes reports, and when. */
  record Issuing(Issuer issuer, Approver approver, DueCycles dueCycles, LeaseManager leases) {}

  /** Who brings what is issued to the drives, and looks after it. */
  record Filing(
      RevisionFiler filer, ArchiveDestinations destinations, Verifier verifier, Survey survey) {}

  /** Who knows what was issued. */
  record Issued(Register register, Rebuilder rebuilder, StatusReader status, RunRecords records) {
    Ledger ledger() {
      return register.ledger();
    }
  }

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
   * Issues a cycle's report for each organisation that has none yet.
   *
   * @param listener hears the outcomes in the order of the organisations
   */
  public void issue(
      List<String> organisations, ReportingPeriod cycle, IssueOrder order, RunListener listener) {
    perform(
        organisations,
        organisation -> List.of(issuing.issuer().issue(organisation, cycle, order)),
        listener);
    writeIndexes(listener);
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
   * whose returns have been asked for and have not all come.
   *
   * @param listener hears the outcomes in the order of the organisations
   */
  public void issueDue(
      List<String> organisations, LocalDate day, IssueOrder order, RunListener listener) {
    perform(
        organisations,
        organisation ->
            due(organisation, day).stream()
                .map(
                    cycle ->
                        awaited(organisation, cycle, order)
                            .orElseGet(() -> issuing.issuer().issue(organisation, cycle, order)))
                .toList(),
        listener);
    writeIndexes(listener);
  }

  /**
   * Issues the next revision of each organisation's report.
   *
   * @param organisations those that have a revision already
   * @param order with the reason
   */
  public void reissue(
      List<String> organisations, ReportingPeriod cycle, IssueOrder order, RunListener listener) {
    perform(
        organisations,
        organisation -> List.of(issuing.issuer().reissue(organisation, cycle, order)),
        listener);
    writeIndexes(listener);
  }

  /** The organisations that have a revision of a cycle, or a draft of one, in order. */
  public List<String> approvable(ReportingPeriod cycle) {
    return issued.register().approvable(cycle);
  }

  /**
   * Records who released the newest revision of each organisation's report.
   *
   * @param organisations those that have one
   */
  public void approve(
      List<String> organisations, ReportingPeriod cycle, Approval approval, RunListener listener) {
    perform(
        organisations,
        organisation -> {
          Outcome outcome = issuing.approver().approve(organisation, cycle, approval);
          if (outcome instanceof SignOff.Approved approved) {
            filing.destinations().approved(approved.key());
          }
          return List.of(outcome);
        },
        listener);
    writeIndexes(listener);
  }

  /** The organisations that have an issued report, in order. */
  public List<String> issuedOrganisations() {
    return issued.ledger().organisations();
  }

  /** Files the organisations' revisions wherever they do not stand yet. */
  public void archive(List<String> organisations, VerificationListener listener) {
    PlaceResult record = filing.survey().record();
    if (!record.isClean()) {
      listener.placeDiffers(record);
    }
    perform(organisations, filing.filer()::fileAll, listener);
    writeIndexes(listener);
  }

  /** The organisations that have an issued report or of whom anything lies in a place, in order. */
  public List<String> organisationsAnywhere() {
    return List.copyOf(filing.survey().organisations());
  }

  /**
   * Looks whether all is as it is recorded and the record as it is sealed: the organisations'
   * revisions in the output, with what they were made of, and on every drive; and whether anything
   * lies beside them.
   *
   * @param scope whether what belongs to no organisation is looked at, too
   */
  public void verify(
      List<String> organisations, VerificationScope scope, VerificationListener listener) {
    Inspection inspection = new Inspection(filing.verifier(), filing.survey());
    inspection.begin(organisations, scope);
    perform(organisations, inspection::verify, listener);
    inspection.end(listener);
  }

  /**
   * Forgets how the reports of all but each organisation's latest cycles were made; the reports and
   * all that is recorded of them stay.
   *
   * @return how many runs were forgotten
   */
  public int purge(List<String> organisations, int keepCycles) {
    return organisations.stream().mapToInt(each -> issued.records().trim(each, keepCycles)).sum();
  }

  /** The number of a report's newest revision; empty when none is issued. */
  public Optional<Integer> newestRevision(String organisation, ReportingPeriod cycle) {
    return issued.ledger().newest(organisation, cycle).map(entry -> entry.key().revision());
  }

  /** Rebuilds an issued revision and compares; empty when there is no such revision. */
  public Optional<Rebuild> rebuild(String organisation, ReportingPeriod cycle, int revision) {
    return entry(organisation, cycle, revision).map(issued.rebuilder()::rebuild);
  }

  /** What an issued revision was judged to be; empty when there is no such revision. */
  public Optional<AsIssued> asIssued(String organisation, ReportingPeriod cycle, int revision) {
    return entry(organisation, cycle, revision).map(issued.rebuilder()::recall);
  }

  private Optional<Ledger.Entry> entry(String organisation, ReportingPeriod cycle, int revision) {
    return revision < 1
        ? Optional.empty()
        : issued.ledger().find(new RevisionKey(organisation, cycle, revision));
  }

  /** How an organisation's cycles stand on a day. */
  public List<CycleStatus> status(String organisation, LocalDate day) {
    return issued.status().of(organisation, day);
  }

  private void perform(
      List<String> organisations, Function<String, List<Outcome>> run, RunListener listener) {
    new OrganisationPool(settings.threads()).perform(organisations, run, listener);
  }

  /** Brings the lists of revisions up to date on the drives. */
  public void writeIndexes(RunListener listener) {
    filing.destinations().writeIndexes().forEach(listener::indexNotWritten);
  }

  @Override
  public void close() {
    context.close();
  }
}
