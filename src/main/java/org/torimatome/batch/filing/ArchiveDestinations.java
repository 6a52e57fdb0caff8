package org.torimatome.batch.filing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.torimatome.archive.Archive;
import org.torimatome.archive.bag.BagContent;
import org.torimatome.archive.bag.BagDescription;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.archive.bag.Retention;
import org.torimatome.archive.destination.Address;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.FilingHistory;
import org.torimatome.archive.index.IndexEntry;
import org.torimatome.archive.verification.PlaceResult;
import org.torimatome.archive.verification.VerificationResult;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.revision.Register;
import org.torimatome.batch.run.Settings;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Chain;
import org.torimatome.store.Filings;
import org.torimatome.store.Filings.Filing;
import org.torimatome.store.Ledger;
import org.torimatome.text.Language;
import org.torimatome.text.Sha256;

/** The drives on which revisions are filed, and the record of what stands there. */
public final class ArchiveDestinations implements AutoCloseable {

  private final Register register;
  private final Chain chain;
  private final Filings filings;
  private final InstantSource clock;
  private final List<Archive> archives;
  private final Set<String> filedOn = ConcurrentHashMap.newKeySet();

  public ArchiveDestinations(
      Settings settings, Register register, Chain chain, Filings filings, InstantSource clock) {
    this.register = register;
    this.chain = chain;
    this.filings = filings;
    this.clock = clock;
    this.archives =
        settings.filing().archives().stream()
            .map(address -> archive(address, settings.filing()))
            .toList();
  }

  /** Files a revision wherever it does not stand yet. */
  List<FilingResult> file(Ledger.Entry entry, SortedMap<String, Path> payload) {
    BagContent content =
        new BagContent(
            entry.key(),
            description(entry, seal(entry.key()), register.approvals().find(entry.key())),
            payload);
    return wherever(entry.key(), archive -> archive.file(content));
  }

  private String seal(RevisionKey key) {
    return chain.sealOf(key).map(Sha256::labelled).orElse("");
  }

  /** Notes that a revision can't be filed where it does not stand yet. */
  List<FilingResult> refuse(Ledger.Entry entry, FilingFault fault) {
    RevisionKey key = entry.key();
    return wherever(key, archive -> new FilingResult.Failed(key, archive.address(), fault));
  }

  private List<FilingResult> wherever(RevisionKey key, Function<Archive, FilingResult> filing) {
    List<FilingResult> results = new ArrayList<>();
    for (Archive archive : archives) {
      if (standing(key, archive).isEmpty()) {
        boolean lost = filings.wasFiled(key, archive.address());
        FilingResult result = filing.apply(archive);
        filings.add(filing(result), clock.instant());
        results.add(lost ? result.again() : result);
      }
      if (standing(key, archive).isPresent()) {
        filedOn.add(archive.address());
      }
    }
    return results;
  }

  /**
   * Looks by name alone whether a revision stands where it was filed. Where nothing is left of it,
   * that is noted: it is to be filed again.
   *
   * @return what else is amiss; a drive that cannot be looked at is
   */
  List<VerificationResult> lookFor(RevisionKey key) {
    List<VerificationResult> amiss = new ArrayList<>();
    for (Archive archive : archives) {
      standing(key, archive)
          .map(filing -> lookFor(archive, filing))
          .filter(result -> !result.isClean())
          .filter(result -> standing(key, archive).isPresent())
          .ifPresent(amiss::add);
    }
    return amiss;
  }

  private VerificationResult lookFor(Archive archive, Filing filing) {
    SortedMap<String, String> expected = expected(filing);
    VerificationResult result = archive.lookFor(filing.key(), expected);
    noteIfGone(result, expected);
    return result;
  }

  private static SortedMap<String, String> expected(Filing filing) {
    return FileDigests.parse(filing.digests()).byName();
  }

  private void noteIfGone(VerificationResult result, SortedMap<String, String> expected) {
    if (result.isGone(expected)) {
      String message = String.join("\n", result.messages(Language.JA));
      filings.add(new Filing(result.key(), result.drive(), false, message, ""), clock.instant());
    }
  }

  /** Whether a drive did not take a revision when it was last tried. */
  boolean refused(RevisionKey key) {
    return archives.stream()
        .flatMap(archive -> filings.newest(key, archive.address()).stream())
        .anyMatch(filing -> !filing.filed());
  }

  /** What was filed on a drive, by the record. */
  private Optional<Filing> standing(RevisionKey key, Archive archive) {
    return filings.newest(key, archive.address()).filter(Filing::filed);
  }

  /** Hashes a revision again on every drive. */
  List<VerificationResult> verify(RevisionKey key) {
    return archives.stream()
        .map(
            archive ->
                standing(key, archive)
                    .map(filing -> verify(archive, filing))
                    .orElseGet(() -> notFiled(key, archive.address())))
        .toList();
  }

  private VerificationResult verify(Archive archive, Filing filing) {
    SortedMap<String, String> expected = expected(filing);
    VerificationResult result =
        archive.verify(
            filing.key(), expected, seal(filing.key()), register.approvals().find(filing.key()));
    noteIfGone(result, expected);
    return result;
  }

  /**
   * Whether all that was recorded of filing a revision is what filing it would record.
   *
   * @param payload what it would be filed from, by digests
   */
  boolean isFilingRecorded(RevisionKey key, SortedMap<String, String> payload) {
    SortedMap<String, String> right = BagContent.digests(payload);
    return archives.stream()
        .flatMap(archive -> standing(key, archive).stream())
        .allMatch(filing -> BagContent.withoutInfo(expected(filing)).equals(right));
  }

  /** The addresses of all drives that were ever filed on or tried, in order. */
  List<String> everTried() {
    return filings.drives();
  }

  /** The drives themselves, for who looks what else lies there. */
  List<Archive> archives() {
    return archives;
  }

  /** Whether each drive's list of revisions says what is recorded. */
  List<PlaceResult> verifyIndexes() {
    return archives.stream()
        .map(
            archive -> {
              List<IndexEntry> entries = entriesOn(archive.address());
              return entries.isEmpty()
                  ? new PlaceResult(archive.address(), List.of(), Optional.empty())
                  : archive.verifyIndex(entries);
            })
        .toList();
  }

  private static VerificationResult notFiled(RevisionKey key, String drive) {
    FilingFault fault = new FilingFault(FilingFault.Reason.NOT_FILED, key.path());
    return new VerificationResult(key, drive, List.of(), Optional.of(fault));
  }

  /**
   * Brings the list of revisions up to date on each drive: also where only a process that was
   * killed before it wrote the list has filed. The faults by drive, of those filed on just now; a
   * drive that is away and had nothing to take is nobody's concern.
   */
  public SortedMap<String, FilingFault> writeIndexes() {
    SortedMap<String, FilingFault> faults = new TreeMap<>();
    for (Archive archive : archives) {
      List<IndexEntry> entries = entriesOn(archive.address());
      if (!entries.isEmpty()) {
        archive
            .writeIndex(entries)
            .filter(fault -> filedOn.contains(archive.address()))
            .ifPresent(fault -> faults.put(archive.address(), fault));
      }
    }
    return faults;
  }

  /** Has it told where the list cannot be brought up to date that says who released a revision. */
  public void approved(RevisionKey key) {
    archives.stream()
        .filter(archive -> standing(key, archive).isPresent())
        .forEach(archive -> filedOn.add(archive.address()));
  }

  private List<IndexEntry> entriesOn(String drive) {
    SortedMap<RevisionKey, Approval> approved = register.approvals().all();
    Map<RevisionKey, Ledger.Entry> issued =
        register.ledger().all().stream()
            .collect(Collectors.toMap(Ledger.Entry::key, Function.identity()));
    return filings.newestOn(drive).stream()
        .filter(Filing::filed)
        .flatMap(
            filing ->
                Optional.ofNullable(issued.get(filing.key())).stream()
                    .map(
                        entry ->
                            IndexEntry.of(
                                entry.key(),
                                description(
                                    entry, "", Optional.ofNullable(approved.get(entry.key()))),
                                expected(filing))))
        .toList();
  }

  private static BagDescription description(
      Ledger.Entry entry, String seal, Optional<Approval> approval) {
    return new BagDescription(
        entry.names().organisation(),
        entry.names().plan(),
        entry.names().cycle(),
        entry.issued(),
        Retention.parse(entry.retention()),
        entry.reason(),
        Sha256.labelled(entry.inputDigest()),
        seal,
        approval,
        entry.program());
  }

  @Override
  public void close() {
    archives.forEach(Archive::close);
  }

  private Archive archive(Address address, Settings.Filing how) {
    boolean used = filings.newestOn(address.toString()).stream().anyMatch(Filing::filed);
    return new Archive(
        address, how.smb(), clock, how.patience(), used ? FilingHistory.FILED : FilingHistory.NONE);
  }

  private static Filing filing(FilingResult result) {
    return new Filing(
        result.key(),
        result.drive(),
        result.isThere(),
        result.message(Language.JA),
        result.fold(
            filed -> new FileDigests(filed.digests()).text(),
            there -> new FileDigests(there.digests()).text(),
            failed -> ""));
  }
}
