package org.torimatome.batch.job;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.torimatome.batch.lease.Lease;
import org.torimatome.batch.revision.Holdings;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Outcome.Untrusted.Doubt;
import org.torimatome.batch.run.SignOff;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Approvals;
import org.torimatome.store.Ledger;

/** Records who releases a report's newest revision, each once (docs/adr/0020). */
public final class Approver {

  private final Issuer issuer;
  private final Ledger ledger;
  private final Approvals approvals;
  private final Holdings holdings;
  private final JobStarter starter;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  public Approver(
      Issuer issuer,
      Tables tables,
      Holdings holdings,
      JobStarter starter,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.issuer = issuer;
    this.ledger = tables.ledger();
    this.approvals = tables.approvals();
    this.holdings = holdings;
    this.starter = starter;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** What is issued, and who released it. */
  public record Tables(Ledger ledger, Approvals approvals) {}

  /** Approves the newest revision of a report; what was cut off of making it is done first. */
  public Outcome approve(String organisation, ReportingPeriod cycle, Approval approval) {
    return issuer.alone(
        organisation,
        cycle,
        (lease, newest) -> {
          Optional<Outcome> finished = finish(organisation, cycle, newest, lease);
          if (finished.filter(outcome -> !(outcome instanceof Outcome.Issued)).isPresent()) {
            return finished.get();
          }
          return record(ledger.newest(organisation, cycle).orElseThrow(), approval, lease);
        });
  }

  private Optional<Outcome> finish(
      String organisation, ReportingPeriod cycle, Optional<Ledger.Entry> newest, Lease lease)
      throws JobExecutionException {
    RevisionKey next =
        newest
            .map(entry -> Issuer.next(entry.key()))
            .orElseGet(() -> new RevisionKey(organisation, cycle, 1));
    if (issuer.isThere(next)) {
      return Optional.of(issuer.make(next, IssueOrder.PLAIN, lease));
    }
    return newest.map(Ledger.Entry::key).filter(starter::isCutOff).isPresent()
        ? Optional.of(issuer.make(newest.get().key(), IssueOrder.PLAIN, lease))
        : Optional.empty();
  }

  private Outcome record(Ledger.Entry entry, Approval approval, Lease lease) {
    RevisionKey key = entry.key();
    Optional<Approval> before = approvals.find(key);
    if (before.isPresent()) {
      return new SignOff.AlreadyApproved(key, before.get());
    }
    Optional<String> altered = holdings.altered(entry);
    if (altered.isPresent()) {
      return new Outcome.Untrusted(key, Doubt.NOT_APPROVED, List.of(altered.get()));
    }
    transaction.executeWithoutResult(
        status -> {
          lease.requireUntilCommit();
          approvals.add(key, approval, entry.manifestDigest(), clock.instant());
        });
    return new SignOff.Approved(key, approval, Optional.empty());
  }
}
