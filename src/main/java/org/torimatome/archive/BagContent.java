package org.torimatome.archive;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.report.RevisionKey;

/**
 * What is to be filed as one bag, such as {@code output/report.pdf} → the file just published.
 *
 * @param payload names below {@code data/}, with {@code /}, and where their bytes lie now: the
 *     outputs under {@code output/}, the input as it was read under {@code input/}, {@code rules/},
 *     {@code templates/}. Names that a drive would refuse are replaced by {@link BagNames}
 */
public record BagContent(
    RevisionKey key, BagDescription description, SortedMap<String, Path> payload) {

  public BagContent {
    payload.keySet().forEach(BagContent::requireInside);
    payload = Collections.unmodifiableSortedMap(new TreeMap<>(payload));
  }

  private static void requireInside(String name) {
    if (Arrays.stream(name.split("/", -1))
        .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))) {
      throw new IllegalArgumentException("Not a name inside the bag: '" + name + "'");
    }
  }
}
