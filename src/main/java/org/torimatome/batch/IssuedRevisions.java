package org.torimatome.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.torimatome.batch.job.RunRecords;
import org.torimatome.batch.revision.Rebuilder;
import org.torimatome.batch.revision.Register;
import org.torimatome.batch.run.AsIssued;
import org.torimatome.batch.run.CycleStatus;
import org.torimatome.batch.run.Rebuild;
import org.torimatome.batch.status.StatusReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Ledger;

/** What was issued: which revisions there are, how they came about, and which are still to come. */
public final class IssuedRevisions {

  private final Register register;
  private final Rebuilder rebuilder;
  private final StatusReader status;
  private final RunRecords records;

  IssuedRevisions(Register register, Rebuilder rebuilder, StatusReader status, RunRecords records) {
    this.register = register;
    this.rebuilder = rebuilder;
    this.status = status;
    this.records = records;
  }

  /** The organisations that have an issued report, in order. */
  public List<String> organisations() {
    return register.ledger().organisations();
  }

  /** The organisations that have a revision of a cycle, or a draft of one, in order. */
  public List<String> approvable(ReportingPeriod cycle) {
    return register.approvable(cycle);
  }

  /** The number of a report's newest revision; empty when none is issued. */
  public Optional<Integer> newest(String organisation, ReportingPeriod cycle) {
    return register.ledger().newest(organisation, cycle).map(entry -> entry.key().revision());
  }

  /** Rebuilds an issued revision and compares; empty when there is no such revision. */
  public Optional<Rebuild> rebuild(String organisation, ReportingPeriod cycle, int revision) {
    return entry(organisation, cycle, revision).map(rebuilder::rebuild);
  }

  /** What an issued revision was judged to be; empty when there is no such revision. */
  public Optional<AsIssued> asIssued(String organisation, ReportingPeriod cycle, int revision) {
    return entry(organisation, cycle, revision).map(rebuilder::recall);
  }

  private Optional<Ledger.Entry> entry(String organisation, ReportingPeriod cycle, int revision) {
    return revision < 1
        ? Optional.empty()
        : register.ledger().find(new RevisionKey(organisation, cycle, revision));
  }

  /** How an organisation's cycles stand on a day. */
  public List<CycleStatus> status(String organisation, LocalDate day) {
    return status.of(organisation, day);
  }

  /**
   * Forgets how the reports of all but each organisation's latest cycles were made; the reports and
   * all that is recorded of them stay.
   *
   * @return how many runs were forgotten
   */
  public int purge(List<String> organisations, int keepCycles) {
    return organisations.stream().mapToInt(each -> records.trim(each, keepCycles)).sum();
  }
}
