package org.torimatome.batch.filing;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.archive.Archive;
import org.torimatome.archive.destination.Address;
import org.torimatome.archive.destination.FilingHistory;
import org.torimatome.archive.destination.Finding;
import org.torimatome.archive.verification.Belongings;
import org.torimatome.archive.verification.PlaceResult;
import org.torimatome.archive.verification.UnrecordedRevisions;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.lease.Lease;
import org.torimatome.batch.lease.LeaseManager;
import org.torimatome.batch.revision.Holdings;
import org.torimatome.batch.revision.TemplateStore;
import org.torimatome.batch.run.Settings;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Ledger;
import org.torimatome.text.OutsideName;

/** Looks over the output and the drives for what the record knows nothing of. */
public final class Survey implements AutoCloseable {

  private final OutputRoot output;
  private final String database;
  private final Ledger ledger;
  private final LeaseManager leases;
  private final ArchiveDestinations destinations;
  private final Holdings holdings;
  private final Archive issued;
  private final List<Path> folders;

  public Survey(
      Settings settings,
      Ledger ledger,
      LeaseManager leases,
      ArchiveDestinations destinations,
      Holdings holdings,
      InstantSource clock) {
    this.output = settings.outputRoot();
    this.database = settings.database();
    this.ledger = ledger;
    this.leases = leases;
    this.destinations = destinations;
    this.holdings = holdings;
    this.issued =
        new Archive(
            new Address.Folder(settings.output()),
            settings.filing().smb(),
            clock,
            settings.filing().patience(),
            FilingHistory.NONE);
    this.folders =
        Stream.<Stream<Address>>of(
                settings.filing().archives().stream(),
                destinations.everTried().stream().flatMap(drive -> Address.parse(drive).stream()),
                Stream.of(new Address.Folder(settings.output())))
            .flatMap(Function.identity())
            .flatMap(address -> folder(address).stream())
            .distinct()
            .toList();
  }

  private static Optional<Path> folder(Address address) {
    return address.fold(
        folder -> Optional.of(folder.path().toAbsolutePath().normalize()),
        share -> Optional.empty());
  }

  /** Those that have a report, and those of whom anything lies anywhere. */
  public Set<String> organisations() {
    Set<String> organisations = new TreeSet<>(ledger.organisations());
    organisations.addAll(issued.organisations(inOutput()));
    for (Archive drive : destinations.archives()) {
      organisations.addAll(drive.organisations(onDrive(drive)));
    }
    return organisations;
  }

  /** Whether the record is empty although revisions lie in the output. */
  public PlaceResult record() {
    boolean isLost =
        ledger.organisations().isEmpty()
            && issued.organisations(inOutput()).stream()
                .anyMatch(each -> !issued.strays(each, inOutput()).revisions().isEmpty());
    return new PlaceResult(
        database,
        isLost ? List.of(new Finding(Finding.Discrepancy.LOST, "revision")) : List.of(),
        Optional.empty());
  }

  /** What lies in an organisation's folders without having been issued, place by place. */
  List<UnrecordedRevisions> of(String organisation) {
    List<UnrecordedRevisions> strays = new ArrayList<>();
    strays.add(issued.strays(organisation, inOutput()));
    for (Archive drive : destinations.archives()) {
      strays.add(drive.strays(organisation, onDrive(drive)));
    }
    return strays;
  }

  /** What lies beside the organisations' folders, the lists of revisions, and the templates. */
  List<PlaceResult> besides(Set<String> organisations) {
    List<PlaceResult> results = new ArrayList<>();
    results.add(issued.look(inOutput()));
    for (Archive drive : destinations.archives()) {
      PlaceResult result = drive.look(onDrive(drive));
      // Of a drive that is away each revision tells.
      if (result.fault().isEmpty() || ledger.organisations().isEmpty()) {
        results.add(result);
      }
    }
    results.addAll(destinations.verifyIndexes());
    results.add(templates(organisations));
    return results;
  }

  /** The templates that these organisations' reports were made with, and all that lie there. */
  PlaceResult templates(Set<String> organisations) {
    Set<String> versions = new TreeSet<>(versionsThere());
    versions.addAll(
        organisations.stream()
            .flatMap(organisation -> ledger.all(organisation).stream())
            .map(Ledger.Entry::templateDigest)
            .toList());
    String place = output.folder().toString();
    try {
      List<Finding> findings = versions.stream().flatMap(this::ofVersion).toList();
      return new PlaceResult(place, findings, Optional.empty());
    } catch (UncheckedIOException e) {
      return PlaceResult.unreadable(place, e);
    }
  }

  private Stream<Finding> ofVersion(String name) {
    return TemplateStore.isVersion(name)
        ? holdings.templates(name).stream()
        : Stream.of(
            new Finding(
                Finding.Discrepancy.ADDED,
                OutsideName.below(output.folder(), output.templates(name))));
  }

  /** Templates are kept before a report is made with them: what is there must fit its name. */
  private Set<String> versionsThere() {
    Path shelf = output.templates("");
    return Files.isDirectory(shelf)
        ? AtomicFiles.list(shelf).stream()
            .map(version -> String.valueOf(version.getFileName()))
            .filter(name -> !TemplateStore.isUnfinished(name))
            .collect(Collectors.toSet())
        : Set.of();
  }

  private Belongings inOutput() {
    return new RecordedBelongings(
        folder(new Address.Folder(output.folder())),
        OutputRoot::holds,
        false,
        this::isIssuedOrAboutTo,
        ledger,
        folders);
  }

  private Belongings onDrive(Archive drive) {
    return new RecordedBelongings(
        Address.parse(drive.address()).flatMap(Survey::folder),
        "index.html"::equals,
        true,
        key -> ledger.find(key).isPresent(),
        ledger,
        folders);
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

  @Override
  public void close() {
    issued.close();
  }
}
