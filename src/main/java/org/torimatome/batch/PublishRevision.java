package org.torimatome.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.torimatome.batch.folder.Disk;
import org.torimatome.batch.lease.Lease;
import org.torimatome.batch.source.Sources;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.PlanBook;
import org.torimatome.store.Ledger;
import org.torimatome.store.Measurements;

/**
 * Gives the revision its name and enters it into the ledger, with the figures it is made of.
 *
 * <p>A run cut off between the two finds the folder there and enters it. The entry is in the step's
 * own transaction, in which nobody else is given the report's {@link Lease}.
 */
final class PublishRevision implements ReportStage {

  private final Ledger ledger;
  private final Measurements measurements;
  private final InstantSource clock;

  PublishRevision(Ledger ledger, Measurements measurements, InstantSource clock) {
    this.ledger = ledger;
    this.measurements = measurements;
    this.clock = clock;
  }

  @Override
  public boolean perform(ReportWork work) {
    int revision = work.key().revision();
    Path place = work.folder().revision(revision);
    work.lease().secure();
    if (!Files.exists(place)) {
      Disk.putInPlace(work.folder().work(revision, work.lease()), place);
    }
    ledger.add(entry(work, place), clock.instant());
    for (PeriodBook book : work.input().books().values()) {
      measurements.use(work.key(), book.returns());
    }
    return true;
  }

  private Ledger.Entry entry(ReportWork work, Path place) {
    Sources sources = work.sources();
    PlanBook plan = work.input().plan().orElseThrow();
    Cycle cycle = plan.cycle(work.key().cycle()).orElseThrow();
    String manifest = manifest(place);
    return new Ledger.Entry(
        work.key(),
        new Ledger.Names(
            plan.profile().organisationName(), plan.profile().planName(), cycle.name()),
        sources.order().issueDate(cycle),
        sources.retention(),
        sources.order().reason(),
        sources.inputs().digest(),
        sources.templates(),
        manifest,
        DigestUtils.sha256Hex(manifest),
        sources.build().program());
  }

  private static String manifest(Path place) {
    Path manifest = place.resolve(RenderRevision.MANIFEST);
    try {
      return Files.readString(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(manifest + " cannot be read", e);
    }
  }
}
