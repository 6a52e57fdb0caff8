package org.torimatome.render.excel.layout;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * The attributes of an element in the order of the XML: mostly one or two, so that looking at each
 * takes less than a table would.
 */
final class AttributeList {
  /** Name, value, name, value. */
  private final String[] pairs;

  AttributeList(Attributes attributes) {
    pairs = new String[2 * attributes.getLength()];
    for (int i = 0; i < attributes.getLength(); i++) {
      pairs[2 * i] = attributes.getQName(i);
      pairs[2 * i + 1] = attributes.getValue(i);
    }
  }

  @Nullable String get(String name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  void forEach(BiConsumer<String, String> use) {
    for (int i = 0; i < pairs.length; i += 2) {
      use.accept(pairs[i], pairs[i + 1]);
    }
  }
}
