package org.torimatome.batch.job;

import java.nio.file.Path;
import org.springframework.batch.core.ExitStatus;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.lease.Lease;
import org.torimatome.batch.revision.DraftFolders;
import org.torimatome.batch.revision.RevisionRecord;
import org.torimatome.batch.source.Sources;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PlanBook;
import org.torimatome.store.Ledger;
import org.torimatome.text.Sha256;

/**
 * Gives the revision its name and enters it into the record.
 *
 * <p>A run cut off between the two finds the folder there and enters it. The entry is in the step's
 * own transaction, in which nobody else is given the report's {@link Lease}.
 */
final class PublishRevision implements ReportStage {

  private final RevisionRecord record;
  private final DraftFolders drafts;

  PublishRevision(RevisionRecord record, DraftFolders drafts) {
    this.record = record;
    this.drafts = drafts;
  }

  @Override
  public ExitStatus perform(ReportWork work) {
    int revision = work.key().revision();
    Path place = work.folder().revision(revision);
    work.lease().requireUntilCommit();
    switch (work.standing()) {
      case NEW -> {
        AtomicFiles.putInPlace(work.folder().work(revision, work.lease().number()), place);
        enter(work, place);
      }
      case UNRECORDED -> enter(work, place);
      case RECORDED -> {}
    }
    drafts.discard(work.key());
    return ExitStatus.COMPLETED;
  }

  private void enter(ReportWork work, Path place) {
    record.enter(entry(work, place), work.lease().number(), work.input());
  }

  private static Ledger.Entry entry(ReportWork work, Path place) {
    Sources sources = work.sources();
    PlanBook plan = work.input().plan().orElseThrow();
    Cycle cycle = plan.cycle(work.key().cycle()).orElseThrow();
    String manifest = CycleFolder.manifestIn(place);
    return new Ledger.Entry(
        work.key(),
        new Ledger.Names(
            plan.profile().organisationName(), plan.profile().planName(), cycle.name()),
        sources.order().issueDate(cycle),
        sources.retention(),
        sources.order().reason(),
        sources.inputs().digest(),
        sources.templates(),
        sources.kept().text(),
        manifest,
        Sha256.of(manifest),
        sources.build().program());
  }
}
