package org.torimatome.batch.filing;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.torimatome.archive.destination.Finding;
import org.torimatome.archive.destination.Finding.Discrepancy;
import org.torimatome.archive.verification.VerificationResult;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.revision.Holdings;
import org.torimatome.batch.revision.RevisionRecord;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Approvals;
import org.torimatome.store.Chain;
import org.torimatome.store.Ledger;
import org.torimatome.store.Verifications;
import org.torimatome.store.Verifications.Verification;
import org.torimatome.text.Language;

/**
 * Hashes issued revisions again, in the output and on every drive, holds the record against its
 * seals, and keeps what it found.
 */
public final class Verifier {

  private final OutputRoot output;
  private final String database;
  private final Ledger ledger;
  private final Chain chain;
  private final Approvals approvals;
  private final Holdings holdings;
  private final ArchiveDestinations destinations;
  private final Verifications verifications;
  private final InstantSource clock;

  public Verifier(
      Settings settings,
      RevisionRecord.Tables tables,
      Approvals approvals,
      Holdings holdings,
      ArchiveDestinations destinations,
      Verifications verifications,
      InstantSource clock) {
    this.output = settings.outputRoot();
    this.database = settings.database();
    this.ledger = tables.ledger();
    this.chain = tables.chain();
    this.approvals = approvals;
    this.holdings = holdings;
    this.destinations = destinations;
    this.verifications = verifications;
    this.clock = clock;
  }

  /** Every revision of an organisation, in the order of issue, and what is recorded of others. */
  List<Outcome> verify(String organisation) {
    SortedMap<RevisionKey, List<Finding>> breaks = new TreeMap<>();
    Stream.concat(chain.breaks(organisation).stream(), approvals.breaks(organisation).stream())
        .forEach(
            each ->
                breaks
                    .computeIfAbsent(each.key(), key -> new ArrayList<>())
                    .add(new Finding(Discrepancy.valueOf(each.misfit().name()), each.table())));
    List<Outcome> outcomes = new ArrayList<>();
    for (Ledger.Entry entry : ledger.all(organisation)) {
      List<Finding> broken = Optional.ofNullable(breaks.remove(entry.key())).orElse(List.of());
      outcomes.add(verify(entry, broken));
    }
    breaks.forEach(
        (key, broken) -> outcomes.add(new Outcome.Verified(key, List.of(recorded(key, broken)))));
    return outcomes;
  }

  private Outcome verify(Ledger.Entry entry, List<Finding> broken) {
    List<VerificationResult> results = new ArrayList<>();
    VerificationResult held = held(entry);
    keep(held, Verifications.OUTPUT);
    results.add(held);
    for (VerificationResult filed : destinations.verify(entry.key())) {
      keep(filed, filed.drive());
      results.add(filed);
    }
    List<Finding> record = new ArrayList<>(broken);
    // Of what an earlier program issued, the digest alone is recorded.
    if (!entry.sources().isEmpty() && !holdings.isRecorded(entry.templateDigest())) {
      record.add(new Finding(Discrepancy.CHANGED, "template_version"));
    }
    if (held.isClean() && !isFilingRecorded(entry)) {
      record.add(new Finding(Discrepancy.CHANGED, "filing"));
    }
    if (!record.isEmpty()) {
      results.add(recorded(entry.key(), record));
    }
    return new Outcome.Verified(entry.key(), results);
  }

  /** The reports and what they were made of. */
  private VerificationResult held(Ledger.Entry entry) {
    String place = output.folder().toString();
    try {
      List<Finding> findings =
          Stream.concat(holdings.issued(entry).stream(), holdings.sources(entry).stream()).toList();
      return new VerificationResult(entry.key(), place, findings, Optional.empty());
    } catch (UncheckedIOException e) {
      return VerificationResult.unreadable(entry.key(), place, e);
    }
  }

  /** Asked where what lies in the output is as it is recorded: nothing is hashed for it again. */
  private boolean isFilingRecorded(Ledger.Entry entry) {
    return Payload.recorded(entry, holdings)
        .map(payload -> destinations.isFilingRecorded(entry.key(), payload))
        .orElse(true);
  }

  private VerificationResult recorded(RevisionKey key, List<Finding> findings) {
    return new VerificationResult(key, database, findings, Optional.empty());
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
