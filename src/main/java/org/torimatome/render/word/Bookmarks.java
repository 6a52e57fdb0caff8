package org.torimatome.render.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.torimatome.workbook.XmlText;
import org.w3c.dom.Element;

/** The places that links of the page lead to. */
final class Bookmarks {
  /** Word knows letters, digits and underscores, and no name that is longer than 40. */
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]");

  private static final int LONGEST = 30;

  private final Map<String, String> names = new HashMap<>();
  private final List<String> met = new ArrayList<>();
  private int written;

  Bookmarks(Element body) {
    for (Element link : Nodes.all(body, "a")) {
      String target = link.getAttribute("href");
      if (target.startsWith("#")) {
        names.computeIfAbsent(target.substring(1), this::newName);
      }
    }
  }

  private String newName(String id) {
    String name = OTHER.matcher(id).replaceAll("_");
    return "p" + (names.size() + 1) + "_" + name.substring(0, Math.min(LONGEST, name.length()));
  }

  /** Of an element that is linked to. */
  Optional<String> name(String id) {
    return Optional.ofNullable(names.get(id));
  }

  /** The paragraph that is written next begins this element. */
  void meet(Element element) {
    name(element.getAttribute("id")).ifPresent(met::add);
  }

  /** For a heading, by a name of its own. */
  void meetHeading(String name) {
    met.add(name);
  }

  /** Into a paragraph, before its words. */
  void write(XmlText xml) {
    for (String name : met) {
      written++;
      xml.start("w:bookmarkStart").attribute("w:id", written).attribute("w:name", name).end();
      xml.start("w:bookmarkEnd").attribute("w:id", written).end();
    }
    met.clear();
  }
}
