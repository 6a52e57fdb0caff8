package org.torimatome.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.torimatome.plan.Cycle;
import org.torimatome.store.Ledger;

/**
 * Gives the revision its name and enters it into the ledger.
 *
 * <p>A run cut off between the two finds the folder there and enters it. The entry is in the step's
 * own transaction.
 */
final class PublishRevision implements ReportStage {

  private final Ledger ledger;
  private final InstantSource clock;

  PublishRevision(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public boolean perform(ReportWork work) {
    int revision = work.key().revision();
    Path place = work.folder().revision(revision);
    if (!Files.exists(place)) {
      Disk.putInPlace(work.folder().work(revision), place);
    }
    Disk.deleteIfEmpty(work.folder().path().resolve(".work"));
    Sources sources = work.sources();
    Cycle cycle = work.input().plan().flatMap(plan -> plan.cycle(work.key().cycle())).orElseThrow();
    ledger.add(
        new Ledger.Entry(
            work.key(),
            ReportMaker.issueDate(sources.order(), cycle),
            sources.order().reason(),
            sources.inputs().digest(),
            sources.templates(),
            manifestDigest(place),
            sources.program()),
        clock.instant());
    work.settle(new Outcome.Issued(work.key(), place));
    return true;
  }

  private static String manifestDigest(Path place) {
    Path manifest = place.resolve(RenderRevision.MANIFEST);
    try {
      return FileDigests.sha256(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(manifest + " cannot be read", e);
    }
  }
}
