package org.torimatome.render.excel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.torimatome.workbook.XmlText;

/** A list within a part, such as its fonts or texts: each entry once, named by its place. */
final class PartList {
  private final Map<String, Integer> places = new LinkedHashMap<>();

  PartList(String... first) {
    for (String entry : first) {
      place(entry);
    }
  }

  int place(String entry) {
    Integer known = places.get(entry);
    if (known != null) {
      return known;
    }
    places.put(entry, places.size());
    return places.size() - 1;
  }

  int size() {
    return places.size();
  }

  Iterable<String> entries() {
    return places.keySet();
  }

  /** The list as an element; nothing of an empty one. */
  void write(XmlText xml, String name) {
    if (!places.isEmpty()) {
      xml.start(name).attribute("count", places.size());
      places.keySet().forEach(xml::add);
      xml.end();
    }
  }
}
