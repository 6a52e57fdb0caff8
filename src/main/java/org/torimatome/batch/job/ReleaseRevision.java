package org.torimatome.batch.job;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.ExitStatus;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.run.Outcome.Untrusted.Doubt;
import org.torimatome.store.Approvals;
import org.torimatome.text.Sha256;

/**
 * Records by whom a revision is released, before anybody can see it: one that was cut off after
 * this is issued by the next run, and by nobody else's word (docs/adr/0020).
 */
final class ReleaseRevision implements ReportStage {

  private final Approvals approvals;
  private final InstantSource clock;

  ReleaseRevision(Approvals approvals, InstantSource clock) {
    this.approvals = approvals;
    this.clock = clock;
  }

  @Override
  public ExitStatus perform(ReportWork work) {
    Path pressed = work.folder().work(work.key().revision(), work.lease().number());
    String manifest = Sha256.of(CycleFolder.manifestIn(pressed));
    Optional<String> released = approvals.released(work.key());
    if (released.isPresent()) {
      return released.get().equals(manifest)
          ? ExitStatus.COMPLETED
          : work.doubt(Doubt.DRAFT_ALTERED, List.of(pressed.toString()));
    }
    work.lease().requireUntilCommit();
    approvals.add(work.key(), work.approval().orElseThrow(), manifest, clock.instant());
    return ExitStatus.COMPLETED;
  }
}
