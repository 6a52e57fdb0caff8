package org.torimatome.archive.bag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.torimatome.archive.destination.Destination;
import org.torimatome.archive.destination.FilingException;
import org.torimatome.archive.destination.Tree;
import org.torimatome.plan.RevisionKey;

/**
 * Bags, and index pages, on their way, such as {@code toyama/R4/rev1.part-1b9d6bcd}, and what
 * became of them when their writer died.
 *
 * <p>A stale one is first renamed, then deleted: a writer that was only slow can then no longer
 * rename it into place while it is being taken apart.
 */
public final class PartialBags {
  private static final String PART = ".part-";
  private static final String SWEPT = ".swept";
  private static final Pattern NAME =
      Pattern.compile(".+" + Pattern.quote(PART) + "[0-9a-f]{8}(" + Pattern.quote(SWEPT) + ")?");

  private final Destination destination;
  private final Tree tree;

  public PartialBags(Destination destination, Tree tree) {
    this.destination = destination;
    this.tree = tree;
  }

  /** Beside the place it is meant for, under a name that no other writer has. */
  public static String nameFor(String place, UUID token) {
    return place + PART + token.toString().substring(0, 8);
  }

  /** Whether a name is that of something on its way. */
  public static boolean isOne(String name) {
    return NAME.matcher(name).matches();
  }

  /** Sweeps what earlier tries to file this revision left, as far as that is permitted. */
  void sweep(RevisionKey key) throws IOException {
    try {
      sweep(key.cyclePath(), key.folder() + PART);
    } catch (IOException e) {
      // Left by another account, say: it is in nobody's way.
      if (FilingException.faultOf(e).reason().concernsWholeDrive()) {
        throw e;
      }
    }
  }

  private void sweep(String folder, String prefix) throws IOException {
    List<Destination.DirectoryEntry> entries = new ArrayList<>(destination.list(folder));
    // Those claimed before come first: one of the same name may have been begun since.
    entries.sort(Comparator.comparing(entry -> !entry.name().endsWith(SWEPT)));
    for (Destination.DirectoryEntry entry : entries) {
      if (isOne(entry.name()) && entry.name().startsWith(prefix)) {
        String partial = folder + "/" + entry.name();
        if (entry.isFolder()) {
          tree.delete(claim(partial));
        } else {
          destination.delete(partial);
        }
      }
    }
  }

  private String claim(String partial) throws IOException {
    if (partial.endsWith(SWEPT)) {
      return partial;
    }
    destination.rename(partial, partial + SWEPT);
    return partial + SWEPT;
  }
}
