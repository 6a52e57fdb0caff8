package org.torimatome.batch.job;

import org.torimatome.batch.filing.RevisionFiler;
import org.torimatome.batch.job.ReportWork.Standing;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Outcome.Issued.Origin;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Ledger;

/** Files the revision on every drive. One that is away does not hold the report up. */
public final class FileRevision implements ReportStage {

  private final Ledger ledger;
  private final RevisionFiler filer;

  public FileRevision(Ledger ledger, RevisionFiler filer) {
    this.ledger = ledger;
    this.filer = filer;
  }

  @Override
  public boolean perform(ReportWork work) {
    RevisionKey key = work.key();
    Ledger.Entry entry = ledger.find(key).orElseThrow();
    Origin origin = work.standing() == Standing.UNRECORDED ? Origin.FOUND : Origin.MADE;
    work.settle(
        new Outcome.Issued(key, work.folder().revision(key.revision()), origin, filer.file(entry)));
    return true;
  }
}
