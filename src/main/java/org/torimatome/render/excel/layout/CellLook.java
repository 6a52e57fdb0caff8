package org.torimatome.render.excel.layout;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a cell looks: the attributes of {@code <style>} that apply to it, such as {@code {bold=yes,
 * fill=#1F4E79}}.
 *
 * <p>Two cells with equal looks share one style of the file.
 */
public final class CellLook {
  public static final CellLook PLAIN = new CellLook(Collections.emptySortedMap());

  private final SortedMap<String, String> properties;

  /** Thousands of cells are looked up by their looks. */
  private final int hash;

  private final Optional<BigDecimal> size;

  private CellLook(SortedMap<String, String> properties) {
    this.properties = Collections.unmodifiableSortedMap(properties);
    this.hash = properties.hashCode();
    this.size = property("size").map(BigDecimal::new);
  }

  static CellLook of(Map<String, String> properties) {
    return new CellLook(new TreeMap<>(properties));
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
    return new CellLook(merged);
  }

  public SortedMap<String, String> properties() {
    return properties;
  }

  public CellLook with(String property, String value) {
    return under(of(Map.of(property, value)));
  }

  public Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /** Of the type, in points; empty where it is the usual one. */
  Optional<BigDecimal> size() {
    return size;
  }

  public boolean flag(String name) {
    return "yes".equals(properties.get(name));
  }

  public boolean says(String name) {
    return properties.containsKey(name);
  }

  /** Excel indents from a side; where none is named, from the left. */
  public String alignment() {
    return property("align").orElse(says("indent") ? "left" : "general");
  }

  /** Nothing can be indented from the middle. */
  public int indent() {
    return alignment().equals("center") || alignment().equals("general")
        ? 0
        : property("indent").map(Integer::valueOf).orElse(0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || other instanceof CellLook look
            && look.hash == hash
            && look.properties.equals(properties);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return properties.toString();
  }
}
