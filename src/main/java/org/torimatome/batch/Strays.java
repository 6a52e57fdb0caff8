package org.torimatome.batch;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.archive.Address;
import org.torimatome.archive.Archive;
import org.torimatome.archive.VerificationResult;
import org.torimatome.batch.lease.Lease;
import org.torimatome.batch.lease.LeaseOffice;
import org.torimatome.report.RevisionKey;
import org.torimatome.store.Ledger;

/** Finds what lies in the output or on a drive as a revision and was never issued. */
final class Strays {

  private final Settings settings;
  private final Ledger ledger;
  private final LeaseOffice leases;
  private final Drives drives;
  private final InstantSource clock;

  Strays(Settings settings, Ledger ledger, LeaseOffice leases, Drives drives, InstantSource clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.leases = leases;
    this.drives = drives;
    this.clock = clock;
  }

  /** Those of an organisation, a result for each place where one lies. */
  List<Outcome> of(String organisation) {
    return Stream.concat(inOutput(organisation), drives.strays(organisation))
        .filter(result -> !result.isClean())
        .<Outcome>map(result -> new Outcome.Verified(result.key(), List.of(result)))
        .toList();
  }

  private Stream<VerificationResult> inOutput(String organisation) {
    try (Archive output =
        new Archive(
            new Address.Folder(settings.output()),
            settings.filing().smb(),
            clock,
            settings.filing().patience(),
            Archive.History.NONE)) {
      return output.strays(organisation, this::isIssuedOrAboutTo).stream();
    }
  }

  /** A revision has its name before its entry, and nobody else is at it meanwhile. */
  private boolean isIssuedOrAboutTo(RevisionKey key) {
    if (ledger.find(key).isPresent()) {
      return true;
    }
    Optional<Lease> lease = leases.tryHold(key.organisation(), key.cycle());
    lease.ifPresent(Lease::close);
    return lease.isEmpty() || ledger.find(key).isPresent();
  }
}
