package org.torimatome.report.changes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.torimatome.report.changes.Changes.Pair;

/** Items in two revisions, brought together by name. */
final class Pairs {

  private Pairs() {}

  /** In the order of the newer revision; what it no longer has comes last. */
  static List<Pair> of(Map<String, String> before, Map<String, String> after) {
    Set<String> items = new LinkedHashSet<>(after.keySet());
    items.addAll(before.keySet());
    return items.stream()
        .map(item -> new Pair(item, before.getOrDefault(item, ""), after.getOrDefault(item, "")))
        .toList();
  }

  static List<Pair> changed(List<Pair> pairs) {
    return pairs.stream().filter(Pair::changed).toList();
  }

  static String text(List<String> lines) {
    return String.join("\n", lines);
  }
}
