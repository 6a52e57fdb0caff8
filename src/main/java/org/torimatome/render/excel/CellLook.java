package org.torimatome.render.excel;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a cell looks: the attributes of {@code <style>} that apply to it, such as {@code {bold=yes,
 * fill=#1F4E79}}.
 *
 * <p>Two cells with equal looks share one style of the file.
 */
record CellLook(SortedMap<String, String> properties) {
  static final CellLook PLAIN = new CellLook(Collections.emptySortedMap());

  static CellLook of(Map<String, String> properties) {
    return new CellLook(Collections.unmodifiableSortedMap(new TreeMap<>(properties)));
  }

  /** This look with everything that {@code above} says laid over it. */
  CellLook under(CellLook above) {
    if (properties.isEmpty() || above.properties.isEmpty()) {
      return properties.isEmpty() ? above : this;
    }
    SortedMap<String, String> merged = new TreeMap<>(properties);
    if (above.properties.containsKey("border")) {
      merged.keySet().removeIf(property -> property.startsWith("border-"));
    }
    merged.putAll(above.properties);
    return new CellLook(Collections.unmodifiableSortedMap(merged));
  }

  CellLook with(String property, String value) {
    return under(of(Map.of(property, value)));
  }

  Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  boolean flag(String name) {
    return "yes".equals(properties.get(name));
  }

  boolean says(String name) {
    return properties.containsKey(name);
  }

  /** Excel indents from a side; where none is named, from the left. */
  String alignment() {
    return property("align").orElse(says("indent") ? "left" : "general");
  }

  /** Nothing can be indented from the middle. */
  int indent() {
    return alignment().equals("center") || alignment().equals("general")
        ? 0
        : property("indent").map(Integer::valueOf).orElse(0);
  }
}
