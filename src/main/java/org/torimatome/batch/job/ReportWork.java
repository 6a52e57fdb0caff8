package org.torimatome.batch.job;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.lease.Lease;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.source.Sources;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.plan.RevisionKey;

/**
 * One revision in the making: where its parts lie, and what its steps would otherwise read twice.
 *
 * <p>Every step finds all it needs on disk; what is kept here only saves reading it again.
 */
final class ReportWork {

  /** What there is of the revision when its making begins. */
  enum Standing {
    /** Nothing that others can see. */
    NEW,
    /**
     * Its folder lies there and the record knows nothing of it: a kill came between the two, or the
     * record was lost, or somebody put it there.
     */
    UNRECORDED,
    /** It is issued, and still to be filed. */
    RECORDED
  }

  private final RevisionKey key;
  private final IssueOrder order;
  private final CycleFolder folder;
  private final Lease lease;
  private final Standing standing;
  private final InputReader reader;
  private @Nullable OrganisationInput input;
  private @Nullable Outcome outcome;

  ReportWork(
      RevisionKey key,
      IssueOrder order,
      CycleFolder folder,
      Lease lease,
      Standing standing,
      InputReader reader) {
    this.reader = reader;
    this.key = key;
    this.order = order;
    this.folder = folder;
    this.lease = lease;
    this.standing = standing;
  }

  RevisionKey key() {
    return key;
  }

  IssueOrder order() {
    return order;
  }

  CycleFolder folder() {
    return folder;
  }

  /** The right to make it. */
  Lease lease() {
    return lease;
  }

  Standing standing() {
    return standing;
  }

  Sources sources() {
    return Sources.find(folder.sources(key.revision()), key)
        .orElseThrow(() -> new IllegalStateException("The sources of " + key + " are missing"));
  }

  OrganisationInput input() {
    OrganisationInput read = input;
    if (read == null) {
      read = sources().read(reader);
      input = read;
    }
    return read;
  }

  /**
   * Ends it: what lies there without an entry in the record is not what its own kept sources give.
   *
   * @return false, for the step to return
   */
  boolean doubt(Outcome.Untrusted.Doubt doubt, List<String> files) {
    settle(new Outcome.Untrusted(key, doubt, files));
    return false;
  }

  /** Set by the step that settles it: rejected, unprintable, absent or issued. */
  void settle(Outcome settled) {
    outcome = settled;
  }

  Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }
}
