package org.torimatome.archive.verification;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.torimatome.archive.bag.FiledCycle;
import org.torimatome.archive.bag.PartialBags;
import org.torimatome.archive.destination.Destination;
import org.torimatome.archive.destination.Differences;
import org.torimatome.archive.destination.Finding;
import org.torimatome.archive.destination.InactivityTimeout;
import org.torimatome.archive.destination.Tree;
import org.torimatome.plan.RevisionKey;
import org.torimatome.text.OutsideName;

/** Looks for what lies in a place and does not belong there, one level of folders after another. */
public final class Inventory {
  /** What systems keep at the root of a disk or share that is theirs. */
  private static final Pattern OF_SYSTEM =
      Pattern.compile(
          "(?i)lost\\+found|system volume information|\\$recycle\\.bin|\\.trash.*|[.~]snapshot");

  private final Destination destination;
  private final InactivityTimeout.Heartbeat heartbeat;
  private final Belongings belongings;
  private final Instant stale;

  /**
   * An inventory.
   *
   * @param stale since when an unfinished bag must have been touched to be somebody's
   */
  public Inventory(
      Destination destination,
      InactivityTimeout.Heartbeat heartbeat,
      Belongings belongings,
      Instant stale) {
    this.destination = destination;
    this.heartbeat = heartbeat;
    this.belongings = belongings;
    this.stale = stale;
  }

  /** The folders that can be an organisation's, in order. */
  public List<String> organisations() throws IOException {
    return destination.list("").stream()
        .filter(this::isOrganisation)
        .map(Destination.DirectoryEntry::name)
        .sorted()
        .toList();
  }

  /** What does not belong at the root, the organisations' folders apart. */
  public List<Finding> atRoot() throws IOException {
    return outOfPlace(
        "", entry -> isOrganisation(entry) || OF_SYSTEM.matcher(entry.name()).matches());
  }

  /** What does not belong in an organisation's folder, if it has one here, its revisions apart. */
  public List<Finding> in(String organisation) throws IOException {
    if (!organisations().contains(organisation)) {
      return List.of();
    }
    List<Finding> findings =
        new ArrayList<>(outOfPlace(organisation, entry -> FiledCycle.named(entry).isPresent()));
    addIfEmpty(organisation, findings);
    for (FiledCycle cycle : FiledCycle.of(organisation, destination)) {
      heartbeat.beat();
      findings.addAll(outOfPlace(cycle.path(), FiledCycle::isRevision));
      for (String folder : belongings.foldersToLookInto(cycle.path())) {
        findings.addAll(outOfPlace(folder, entry -> false));
      }
      addIfEmpty(cycle.path(), findings);
    }
    return findings;
  }

  /** A folder without anything in it, made by nobody who then filed something there. */
  private void addIfEmpty(String folder, List<Finding> findings) throws IOException {
    if (destination.list(folder).isEmpty() && !belongings.isOfIssued(folder)) {
      findings.add(new Finding(Finding.Discrepancy.ADDED, folder + "/"));
    }
  }

  private boolean isOrganisation(Destination.DirectoryEntry entry) {
    return entry.isFolder()
        && RevisionKey.ORGANISATION.matcher(entry.name()).matches()
        && !belongings.isAnotherPlace(entry.name());
  }

  /** Revisions in an organisation's folder that were never issued: all they hold is added. */
  public List<VerificationResult> strays(String organisation, String place) throws IOException {
    List<VerificationResult> strays = new ArrayList<>();
    for (FiledCycle cycle : FiledCycle.of(organisation, destination)) {
      for (RevisionKey key : cycle.revisions(destination)) {
        heartbeat.beat();
        if (!belongings.isIssued(key)) {
          strays.add(new VerificationResult(key, place, all(key), Optional.empty()));
        }
      }
    }
    return strays;
  }

  private List<Finding> all(RevisionKey key) throws IOException {
    List<Finding> files =
        Differences.between(
            Collections.emptySortedMap(), new Tree(destination, heartbeat).digests(key.path()));
    return files.isEmpty()
        ? List.of(new Finding(Finding.Discrepancy.ADDED, key.folder() + "/"))
        : files;
  }

  private List<Finding> outOfPlace(
      String folder, Predicate<Destination.DirectoryEntry> isLookedAtElsewhere) throws IOException {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return destination.list(folder).stream()
        .filter(entry -> !isLookedAtElsewhere.test(entry))
        .filter(entry -> !isBeingFiled(entry) && !isLeftBehind(entry))
        .flatMap(entry -> outOfPlace(prefix + entry.name(), entry.type()))
        .sorted((one, other) -> one.file().compareTo(other.file()))
        .toList();
  }

  private Stream<Finding> outOfPlace(String path, Destination.EntryType type) {
    if (belongings.isAnotherPlace(path)) {
      return Stream.empty();
    }
    if (type == Destination.EntryType.LINK) {
      return Stream.of(new Finding(Finding.Discrepancy.LINKED, path));
    }
    return belongings.mayLie(path)
        ? Stream.empty()
        : Stream.of(
            new Finding(
                Finding.Discrepancy.ADDED,
                type == Destination.EntryType.FOLDER ? path + "/" : path));
  }

  /** What opening a folder leaves there says nothing of who has been at the reports. */
  private static boolean isLeftBehind(Destination.DirectoryEntry entry) {
    return entry.type() == Destination.EntryType.FILE && OutsideName.isLeftBehind(entry.name());
  }

  private boolean isBeingFiled(Destination.DirectoryEntry entry) {
    return belongings.isFiledTo()
        && PartialBags.isOne(entry.name())
        && !entry.modified().isBefore(stale);
  }
}
