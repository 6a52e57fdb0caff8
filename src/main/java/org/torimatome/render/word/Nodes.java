package org.torimatome.render.word;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What stands in an element, as lists: the parser's own look for each item anew. */
final class Nodes {
  private Nodes() {}

  static List<Node> in(Element parent) {
    List<Node> nodes = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      nodes.add(node);
    }
    return nodes;
  }

  static List<Element> elementsIn(Element parent) {
    return in(parent).stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
  }

  /** All of a name within it, at any depth, in the order of the page. */
  static List<Element> all(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    collect(parent, name, found);
    return found;
  }

  private static void collect(Element parent, String name, List<Element> found) {
    for (Element element : elementsIn(parent)) {
      if (element.getNodeName().equals(name)) {
        found.add(element);
      }
      collect(element, name, found);
    }
  }

  /** As a style sheet names it, such as {@code td.number}. */
  static String name(Element element) {
    String classes = element.getAttribute("class").strip().replaceAll("\\s+", ".");
    return element.getNodeName() + (classes.isEmpty() ? "" : "." + classes);
  }

  /** Word repeats a table's head as it is: what is said only where it goes on is said nowhere. */
  static boolean isContinued(Element element) {
    return List.of(element.getAttribute("class").split(" ")).contains("continued");
  }
}
