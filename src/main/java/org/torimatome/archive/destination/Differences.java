package org.torimatome.archive.destination;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What became of a set of files, by their digests. */
public final class Differences {
  private Differences() {}

  /** In the order of the names; none when both are equal. */
  public static List<Finding> between(
      SortedMap<String, String> expected, SortedMap<String, String> found) {
    List<Finding> findings = new ArrayList<>();
    SortedSet<String> all = new TreeSet<>(expected.keySet());
    all.addAll(found.keySet());
    for (String file : all) {
      if (!Objects.equals(expected.get(file), found.get(file)) && !isEmptied(file, expected)) {
        findings.add(new Finding(discrepancy(expected.get(file), found.get(file)), file));
      }
    }
    return findings;
  }

  /** A folder that is empty because of what is missing, which is told by itself. */
  private static boolean isEmptied(String file, SortedMap<String, String> expected) {
    SortedMap<String, String> from = expected.tailMap(file);
    return file.endsWith("/") && !from.isEmpty() && from.firstKey().startsWith(file);
  }

  private static Finding.Discrepancy discrepancy(
      @Nullable String expected, @Nullable String found) {
    if (found == null) {
      return Finding.Discrepancy.MISSING;
    }
    if (found.equals(Tree.LINK)) {
      return Finding.Discrepancy.LINKED;
    }
    return expected == null ? Finding.Discrepancy.ADDED : Finding.Discrepancy.CHANGED;
  }

  /**
   * What is below a folder of this machine, looked at as on a drive: every file's name → SHA-256 in
   * hex, folders that hold nothing and links included, so that nothing there equals what is
   * expected but the same files.
   */
  public static SortedMap<String, String> digestsBelow(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return new TreeMap<>();
    }
    try {
      return new Tree(new FolderDestination(folder), new InactivityTimeout.Heartbeat()).digests("");
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }
}
