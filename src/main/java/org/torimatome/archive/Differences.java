package org.torimatome.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.archive.VerificationResult.Finding;

/** What became of a set of files, by their digests. */
public final class Differences {
  private Differences() {}

  /** In the order of the names; none when both are equal. */
  public static List<Finding> between(
      SortedMap<String, String> expected, SortedMap<String, String> found) {
    List<Finding> findings = new ArrayList<>();
    SortedMap<String, String> all = new TreeMap<>(expected);
    all.putAll(found);
    for (String file : all.keySet()) {
      if (!found.containsKey(file)) {
        findings.add(new Finding(Finding.Kind.MISSING, file));
      } else if (!expected.containsKey(file)) {
        findings.add(new Finding(Finding.Kind.ADDED, file));
      } else if (!String.valueOf(expected.get(file)).equals(found.get(file))) {
        findings.add(new Finding(Finding.Kind.CHANGED, file));
      }
    }
    return findings;
  }
}
