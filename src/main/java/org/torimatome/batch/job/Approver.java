package org.torimatome.batch.job;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.torimatome.batch.lease.Lease;
import org.torimatome.batch.revision.Holdings;
import org.torimatome.batch.revision.Register;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Outcome.Untrusted.Doubt;
import org.torimatome.batch.run.SignOff;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Ledger;

/** Records who releases a report's newest revision, each once (docs/adr/0020). */
public final class Approver {

  private final Issuer issuer;
  private final Register register;
  private final Holdings holdings;
  private final JobStarter starter;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  public Approver(
      Issuer issuer,
      Register register,
      Holdings holdings,
      JobStarter starter,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.issuer = issuer;
    this.register = register;
    this.holdings = holdings;
    this.starter = starter;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Approves the newest revision of a report, and issues it where it waits for that. What was cut
   * off of making it is done first, and all that is to do where somebody had approved it by then.
   */
  public Outcome approve(String organisation, ReportingPeriod cycle, Approval approval) {
    return issuer.alone(
        organisation,
        cycle,
        (lease, newest) -> {
          Optional<RevisionKey> cutOff = cutOff(register.next(organisation, cycle), newest);
          if (cutOff.isPresent()) {
            Outcome finished = make(cutOff.get(), Optional.empty(), lease);
            if (!(finished instanceof Outcome.Issued)) {
              return finished;
            }
          }
          RevisionKey next = register.next(organisation, cycle);
          return register.drafts().newest(next).isPresent()
              ? make(next, Optional.of(approval), lease)
              : record(
                  register.ledger().newest(organisation, cycle).orElseThrow(), approval, lease);
        });
  }

  /** The revision whose making was cut off when it could be seen or was released. */
  private Optional<RevisionKey> cutOff(RevisionKey next, Optional<Ledger.Entry> newest) {
    return issuer.isThere(next) || register.approvals().find(next).isPresent()
        ? Optional.of(next)
        : newest.map(Ledger.Entry::key).filter(starter::isCutOff);
  }

  private Outcome make(RevisionKey key, Optional<Approval> approval, Lease lease)
      throws JobExecutionException {
    IssueOrder order = issuer.kept(key).orElse(IssueOrder.PLAIN);
    Outcome outcome = issuer.make(key, order, approval, lease);
    Optional<Approval> given = register.approvals().find(key);
    return outcome instanceof Outcome.Issued issued && given.isPresent()
        ? new SignOff.Approved(key, given.get(), Optional.of(issued))
        : outcome;
  }

  private Outcome record(Ledger.Entry entry, Approval approval, Lease lease) {
    RevisionKey key = entry.key();
    Optional<Approval> before = register.approvals().find(key);
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
          register.approvals().add(key, approval, entry.manifestDigest(), clock.instant());
        });
    return new SignOff.Approved(key, approval, Optional.empty());
  }
}
