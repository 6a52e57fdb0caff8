package org.torimatome.batch.filing;

import java.util.ArrayList;
import java.util.List;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.verification.VerificationResult;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.revision.Holdings;
import org.torimatome.batch.run.Outcome;
import org.torimatome.store.Ledger;

/**
 * Files issued revisions on every drive on which they do not stand yet. What a drive refuses is
 * noted, and the next run and the command {@code archive} make up for it.
 */
public final class RevisionFiler {

  private final OutputRoot output;
  private final Ledger ledger;
  private final Holdings holdings;
  private final ArchiveDestinations destinations;

  public RevisionFiler(
      OutputRoot output, Ledger ledger, Holdings holdings, ArchiveDestinations destinations) {
    this.output = output;
    this.ledger = ledger;
    this.holdings = holdings;
    this.destinations = destinations;
  }

  /**
   * Files the revisions of an organisation that do not stand on every drive, be it that they never
   * did; tells of those that no longer stand there whole, or that cannot be looked at.
   */
  public List<Outcome> fileAll(String organisation) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Ledger.Entry entry : ledger.all(organisation)) {
      List<VerificationResult> amiss = destinations.lookFor(entry.key());
      if (!amiss.isEmpty()) {
        outcomes.add(new Outcome.Verified(entry.key(), amiss));
      }
      List<FilingResult> filings = file(entry);
      if (!filings.isEmpty()) {
        outcomes.add(new Outcome.Filed(entry.key(), filings));
      }
    }
    return outcomes;
  }

  /** Files once more what a drive refused when it was last tried. */
  public List<Outcome> makeUp(String organisation) {
    return ledger.all(organisation).stream()
        .filter(entry -> destinations.refused(entry.key()))
        .<Outcome>map(entry -> new Outcome.Filed(entry.key(), file(entry)))
        .toList();
  }

  /** Files an issued revision wherever it does not stand yet, if all of it is what was recorded. */
  public List<FilingResult> file(Ledger.Entry entry) {
    return holdings
        .altered(entry)
        .map(lost -> new FilingFault(FilingFault.Reason.SOURCE_LOST, lost))
        .map(fault -> destinations.refuse(entry, fault))
        .orElseGet(() -> destinations.file(entry, Payload.of(entry, output)));
  }
}
