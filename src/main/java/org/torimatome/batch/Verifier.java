package org.torimatome.batch;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.archive.VerificationResult;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.problem.Language;
import org.torimatome.store.Ledger;
import org.torimatome.store.Verifications;
import org.torimatome.store.Verifications.Verification;

/** Hashes issued revisions again, in the output and on every drive, and keeps what it found. */
final class Verifier {

  private final OutputRoot output;
  private final Ledger ledger;
  private final Drives drives;
  private final Verifications verifications;
  private final InstantSource clock;

  Verifier(
      OutputRoot output,
      Ledger ledger,
      Drives drives,
      Verifications verifications,
      InstantSource clock) {
    this.output = output;
    this.ledger = ledger;
    this.drives = drives;
    this.verifications = verifications;
    this.clock = clock;
  }

  /** Every revision of an organisation, in the order of issue. */
  List<Outcome> verify(String organisation) {
    return ledger.all(organisation).stream().map(this::verify).toList();
  }

  private Outcome verify(Ledger.Entry entry) {
    List<VerificationResult> results = new ArrayList<>();
    VerificationResult issued = issued(entry);
    keep(issued, Verifications.OUTPUT);
    results.add(issued);
    for (VerificationResult filed : drives.verify(entry.key())) {
      keep(filed, filed.drive());
      results.add(filed);
    }
    return new Outcome.Verified(entry.key(), results);
  }

  private VerificationResult issued(Ledger.Entry entry) {
    IssuedFolder folder =
        new IssuedFolder(output.cycle(entry.key()).revision(entry.key().revision()), entry);
    return new VerificationResult(
        entry.key(), output.folder().toString(), folder.findings(), Optional.empty());
  }

  private void keep(VerificationResult result, String place) {
    verifications.add(
        new Verification(
            result.key(),
            place,
            result.isClean(),
            String.join("\n", result.messages(Language.JA)),
            clock.instant()));
  }
}
