package org.torimatome.batch.job;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.lease.Lease;
import org.torimatome.batch.lease.LeaseManager;
import org.torimatome.batch.revision.DraftFolders;
import org.torimatome.batch.revision.Holdings;
import org.torimatome.batch.revision.Register;
import org.torimatome.batch.run.ApprovalRule;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Outcome.Untrusted.Doubt;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.source.InputFiles;
import org.torimatome.batch.source.Sources;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;
import org.torimatome.problem.Breakdown;
import org.torimatome.store.Ledger;

/** Issues a report's revisions, each once, whoever else may try at the same time. */
public final class Issuer {

  private static final Logger LOG = Logger.getLogger(Issuer.class.getName());

  private final Settings settings;
  private final OutputRoot output;
  private final Register register;
  private final LeaseManager leases;
  private final Holdings holdings;
  private final DraftFolders drafts;
  private final JobStarter starter;
  private final InstantSource clock;

  public Issuer(
      Settings settings,
      Register register,
      LeaseManager leases,
      Holdings holdings,
      DraftFolders drafts,
      JobStarter starter,
      InstantSource clock) {
    this.settings = settings;
    this.output = settings.outputRoot();
    this.register = register;
    this.leases = leases;
    this.holdings = holdings;
    this.drafts = drafts;
    this.starter = starter;
    this.clock = clock;
  }

  /** Issues the first revision, unless the cycle has a report already. */
  public Outcome issue(String organisation, ReportingPeriod cycle, IssueOrder order) {
    return alone(
        organisation,
        cycle,
        (lease, newest) -> {
          RevisionKey next = register.next(organisation, cycle);
          if (newest.isEmpty() || isThere(next)) {
            return makeAllThere(next, order, lease);
          }
          RevisionKey key = newest.get().key();
          if (starter.isCutOff(key)) {
            return make(key, order, lease);
          }
          return isBegun(next)
              ? make(next, kept(next).orElse(order), lease)
              : compare(newest.get());
        });
  }

  /** Whether a later revision than the first waits for approval, or has been given it. */
  private boolean isBegun(RevisionKey next) {
    return register.approvals().find(next).isPresent()
        || settings.approval() == ApprovalRule.REQUIRED
            && drafts.isRecorded(next)
            && kept(next).isPresent();
  }

  /** Makes a revision, and enters those after it that lie there without an entry. */
  private Outcome makeAllThere(RevisionKey first, IssueOrder order, Lease lease)
      throws JobExecutionException {
    RevisionKey key = first;
    Outcome outcome = make(key, order, lease);
    while (outcome instanceof Outcome.Issued && isThere(key.next())) {
      key = key.next();
      outcome = make(key, order, lease);
    }
    return outcome;
  }

  boolean isThere(RevisionKey key) {
    return Files.exists(output.cycle(key).revision(key.revision()), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Issues the next revision. The same order over the same input again, as after a run that was cut
   * off when all was done, issues nothing.
   */
  public Outcome reissue(String organisation, ReportingPeriod cycle, IssueOrder order) {
    return alone(
        organisation,
        cycle,
        (lease, newest) -> {
          Ledger.Entry entry = newest.orElseThrow();
          Optional<String> altered = holdings.altered(entry);
          if (altered.isPresent()) {
            return new Outcome.Untrusted(entry.key(), Doubt.ALTERED, List.of(altered.get()));
          }
          RevisionKey key = entry.key();
          Optional<Outcome> finished =
              starter.isCutOff(key) ? Optional.of(make(key, order, lease)) : Optional.empty();
          boolean done = key.revision() > 1 && kept(key).filter(order::isMetBy).isPresent();
          return done && compare(entry) instanceof Outcome.Unchanged unchanged
              ? finished.orElse(unchanged)
              : make(key.next(), dated(order, key.next()), lease);
        });
  }

  /** One that was cut off keeps its date: started again on another day it ends with its bytes. */
  private IssueOrder dated(IssueOrder order, RevisionKey key) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    return kept(key)
        .filter(order::isMetBy)
        .orElseGet(() -> order.forRevision(key.revision(), today));
  }

  /** The order that a revision was made by, or was to be. */
  Optional<IssueOrder> kept(RevisionKey key) {
    return Sources.find(output.cycle(key).sources(key.revision()), key).map(Sources::order);
  }

  /** What is done with a report while nobody else is at it. */
  interface Work {
    Outcome on(Lease lease, Optional<Ledger.Entry> newest) throws JobExecutionException;
  }

  Outcome alone(String organisation, ReportingPeriod cycle, Work work) {
    try {
      Optional<Lease> lease = leases.tryHold(organisation, cycle);
      if (lease.isEmpty()) {
        return new Outcome.Held(organisation, cycle);
      }
      try (Lease held = lease.get()) {
        output.cycle(organisation, cycle).sweep(held.number());
        return work.on(held, register.ledger().newest(organisation, cycle));
      }
    } catch (RuntimeException | JobExecutionException | StackOverflowError | OutOfMemoryError e) {
      LOG.log(Level.SEVERE, organisation + " " + cycle + " failed", e);
      return new Outcome.Failed(organisation, cycle, Breakdown.of(e));
    }
  }

  private Outcome compare(Ledger.Entry newest) {
    RevisionKey key = newest.key();
    CycleFolder folder = output.cycle(key);
    FileDigests now = new InputFiles(settings.inputOf(key.organisation()), key.cycle()).digests();
    if (now.digest().equals(newest.inputDigest())) {
      return new Outcome.Unchanged(key, folder.revision(key.revision()));
    }
    List<String> changed =
        Sources.find(folder.sources(key.revision()), key)
            .map(sources -> now.changedSince(sources.inputs()))
            .orElse(List.of());
    return new Outcome.Changed(key, changed);
  }

  Outcome make(RevisionKey key, IssueOrder order, Lease lease) throws JobExecutionException {
    return make(key, order, Optional.empty(), lease);
  }

  /**
   * Makes a revision.
   *
   * @param approval by which it is released, if it waits for one
   */
  Outcome make(RevisionKey key, IssueOrder order, Optional<Approval> approval, Lease lease)
      throws JobExecutionException {
    try {
      JobExecution execution =
          starter.start(ReportParameters.of(key, order, approval, lease.number()));
      List<Throwable> failures = execution.getAllFailureExceptions();
      if (!failures.isEmpty()) {
        failures.forEach(failure -> LOG.log(Level.SEVERE, key + " failed", failure));
        return new Outcome.Failed(key.organisation(), key.cycle(), Breakdown.of(failures.get(0)));
      }
      return ReportEnd.outcome(execution);
    } finally {
      output.cycle(key).forget(key.revision(), lease.number());
    }
  }
}
