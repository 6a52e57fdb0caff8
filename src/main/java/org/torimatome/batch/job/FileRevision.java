package org.torimatome.batch.job;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.core.ExitStatus;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.batch.filing.RevisionFiler;
import org.torimatome.batch.job.ReportWork.Standing;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Outcome.Issued.Origin;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Ledger;
import org.torimatome.text.Language;

/** Files the revision on every drive. One that is away does not hold the report up. */
final class FileRevision implements ReportStage {

  private final Ledger ledger;
  private final RevisionFiler filer;

  FileRevision(Ledger ledger, RevisionFiler filer) {
    this.ledger = ledger;
    this.filer = filer;
  }

  @Override
  public ExitStatus perform(ReportWork work) {
    RevisionKey key = work.key();
    Ledger.Entry entry = ledger.find(key).orElseThrow();
    Origin origin = work.standing() == Standing.UNRECORDED ? Origin.FOUND : Origin.MADE;
    List<FilingResult> filings = filer.file(entry);
    String away =
        filings.stream()
            .filter(filing -> !filing.isThere())
            .map(filing -> filing.message(Language.JA))
            .collect(Collectors.joining("\n"));
    work.end(
        away.isEmpty() ? ReportExit.COMPLETED_ISSUED : ReportExit.COMPLETED_NOT_FILED,
        away,
        new Outcome.Issued(
            key, work.folder().revision(key.revision()), origin, notices(work), filings));
    return ExitStatus.COMPLETED;
  }

  private static int notices(ReportWork work) {
    return work.standing() == Standing.RECORDED
        ? 0
        : work.input().problemsFor(work.key().cycle()).size();
  }
}
