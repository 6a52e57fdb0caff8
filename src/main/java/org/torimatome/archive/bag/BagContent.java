package org.torimatome.archive.bag;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.plan.RevisionKey;

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

  /**
   * What filing would record, bag-info.txt and what covers it apart: another program may say other
   * things there of the same bag.
   *
   * @param payload names below {@code data/} → SHA-256 in hex
   * @return every other file of the bag → SHA-256 in hex
   */
  public static SortedMap<String, String> digests(SortedMap<String, String> payload) {
    return Bag.content(payload);
  }

  /** The same of what filing recorded. */
  public static SortedMap<String, String> withoutInfo(SortedMap<String, String> digests) {
    return Bag.withoutInfo(digests);
  }

  private static void requireInside(String name) {
    if (Arrays.stream(name.split("/", -1))
        .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))) {
      throw new IllegalArgumentException("Not a name inside the bag: '" + name + "'");
    }
  }
}
