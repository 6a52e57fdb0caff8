package org.torimatome.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.torimatome.period.ReportingPeriod;

/**
 * Bags on their way, such as {@code toyama/R4/rev1.part-1b9d6bcd}, and what became of them when
 * their writer died.
 *
 * <p>A stale one is first renamed, then deleted: a writer that was only slow can then no longer
 * rename it into place while it is being taken apart.
 */
final class Partials {
  private static final String PART = ".part-";
  private static final String SWEPT = ".swept";
  private static final Pattern NAME =
      Pattern.compile("rev[0-9]+" + PART + "[0-9a-f]{8}(" + SWEPT + ")?");

  private final Destination destination;
  private final Tree tree;

  Partials(Destination destination, Tree tree) {
    this.destination = destination;
    this.tree = tree;
  }

  /** Beside the bag's place, under a name that no other writer has. */
  static String nameFor(RevisionKey key, UUID token) {
    return key.path() + PART + token.toString().substring(0, 8);
  }

  /** Sweeps what earlier tries to file this revision left. */
  void sweep(RevisionKey key) throws IOException {
    sweep(key.cyclePath(), entry -> entry.name().startsWith(key.folder() + PART));
  }

  /** Sweeps what nobody has touched since then, on the whole drive. */
  void sweepUntouchedSince(Instant time) throws IOException {
    for (Destination.Entry organisation : destination.list("")) {
      if (!isNamed(organisation, RevisionKey.ORGANISATION.asMatchPredicate())) {
        continue;
      }
      for (Destination.Entry cycle : destination.list(organisation.name())) {
        if (isNamed(cycle, name -> ReportingPeriod.parse(name).isPresent())) {
          sweep(organisation.name() + "/" + cycle.name(), entry -> entry.modified().isBefore(time));
        }
      }
    }
  }

  private static boolean isNamed(Destination.Entry entry, Predicate<String> name) {
    return entry.folder() && name.test(entry.name());
  }

  private void sweep(String cycle, Predicate<Destination.Entry> stale) throws IOException {
    for (Destination.Entry entry : destination.list(cycle)) {
      if (entry.folder() && NAME.matcher(entry.name()).matches() && stale.test(entry)) {
        String folder = cycle + "/" + entry.name();
        String claimed = entry.name().endsWith(SWEPT) ? folder : folder + SWEPT;
        if (!claimed.equals(folder)) {
          destination.rename(folder, claimed);
        }
        tree.delete(claimed);
      }
    }
  }
}
