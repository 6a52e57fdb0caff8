package org.torimatome.batch.run;

import java.nio.file.Path;
import java.util.Optional;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;

/** What came of a revision that somebody releases (docs/adr/0020). */
public sealed interface SignOff extends Outcome.OfRevision {

  <T> T fold(Cases<T> cases);

  @Override
  default <T> T fold(Outcome.Cases<T> cases) {
    return cases.signOff(this);
  }

  /** One method per case, so that nobody forgets one. */
  interface Cases<T> {
    T laidBefore(LaidBefore outcome);

    T approved(Approved outcome);

    T alreadyApproved(AlreadyApproved outcome);
  }

  /**
   * A revision lies there as a draft until it is approved.
   *
   * @param notices how many 注意 its input has
   */
  record LaidBefore(RevisionKey key, Path folder, Freshness freshness, int notices)
      implements SignOff {
    /** Whether it was made now. */
    public enum Freshness {
      MADE,
      UNCHANGED
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.laidBefore(this);
    }
  }

  /**
   * A revision was approved.
   *
   * @param approval as it is recorded
   * @param issued what came of issuing it; empty where it was issued before
   */
  record Approved(RevisionKey key, Approval approval, Optional<Outcome.Issued> issued)
      implements SignOff {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.approved(this);
    }
  }

  /** Somebody approved the revision before: nothing was done. */
  record AlreadyApproved(RevisionKey key, Approval approval) implements SignOff {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.alreadyApproved(this);
    }
  }
}
