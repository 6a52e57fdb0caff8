package org.torimatome.batch.filing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.archive.verification.Belongings;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Ledger;
import org.torimatome.text.OutsideName;

/**
 * What the record knows of the output, or of a drive.
 *
 * @param root empty where no folder of this machine leads there
 */
record RecordedBelongings(
    Optional<Path> root,
    Predicate<String> others,
    boolean isFiledTo,
    Predicate<RevisionKey> issued,
    Ledger ledger,
    List<Path> folders)
    implements Belongings {

  private static final Pattern SOURCES =
      Pattern.compile("([^/]+)/([^/]+)/[.]source/rev([1-9][0-9]{0,8})");

  @Override
  public boolean isIssued(RevisionKey key) {
    return issued.test(key);
  }

  @Override
  public boolean isOfIssued(String folder) {
    String[] parts = folder.split("/");
    return parts.length == 1
        ? !ledger.all(parts[0]).isEmpty()
        : ReportingPeriod.parse(parts[1])
            .map(cycle -> !ledger.revisions(parts[0], cycle).isEmpty())
            .orElse(false);
  }

  @Override
  public boolean mayLie(String path) {
    return others.test(path) || areSources(path);
  }

  /** Of an issued revision, or of one that a run cut off would make next. */
  private boolean areSources(String path) {
    Matcher sources = SOURCES.matcher(path);
    return sources.matches()
        && ReportingPeriod.parse(sources.group(2))
            .map(cycle -> ledger.revisions(sources.group(1), cycle).size() + 1)
            .filter(next -> Integer.parseInt(sources.group(3)) <= next)
            .isPresent();
  }

  @Override
  public List<String> foldersToLookInto(String cycleFolder) {
    String sources = cycleFolder + "/.source";
    return others.test(sources) ? List.of(sources) : List.of();
  }

  @Override
  public boolean isAnotherPlace(String path) {
    return root.stream()
        .flatMap(
            here ->
                folders.stream()
                    .filter(folder -> folder.startsWith(here) && !folder.equals(here))
                    .map(folder -> OutsideName.below(here, folder) + "/"))
        .anyMatch(place -> place.startsWith(path + "/"));
  }
}
