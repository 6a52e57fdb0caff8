package org.torimatome.render.pdf.tag;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.torimatome.render.pdf.line.Marks;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What HTML says of an element to whoever does not see it. */
public final class Elements {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "caption",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private Elements() {}

  private static boolean anyChild(Element parent, Predicate<Node> is) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (is.test(child)) {
        return true;
      }
    }
    return false;
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.getNodeName());
  }

  static boolean isHidden(Element element) {
    return element.getAttribute("aria-hidden").equals("true");
  }

  /** Whether it only lays out, or is only to be seen. */
  public static boolean isPresentational(Element element) {
    String role = element.getAttribute("role");
    return role.equals("presentation") || role.equals("none") || isHidden(element);
  }

  static boolean isIn(String name, Element element) {
    for (Node at = element; at instanceof Element around; at = at.getParentNode()) {
      if (around.getNodeName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words stand in it, in no block of their own. */
  static boolean holdsWords(Element element) {
    return anyChild(
        element,
        child ->
            child instanceof Text text && !text.getData().isBlank()
                || child instanceof Element inline
                    && !isBlock(inline)
                    && !isPicture(inline)
                    && (inline.getNodeName().equals("a") || holdsWords(inline)));
  }

  static boolean holdsBlocks(Element element) {
    return anyChild(
        element,
        child ->
            child instanceof Element inner
                && (isBlock(inner) || !isPicture(inner) && holdsBlocks(inner)));
  }

  private static boolean isPicture(Element element) {
    return element.getNodeName().equals("svg") || element.getNodeName().equals("img");
  }

  /** Whether cells of the table, not of one within, are heads. */
  public static boolean hasHeads(Element tableOrPart) {
    return anyChild(
        tableOrPart,
        child ->
            child instanceof Element part
                && !part.getNodeName().equals("td")
                && (part.getNodeName().equals("th") || hasHeads(part)));
  }

  /** Whether a head cell is that of its row, as it says, or as its place tells. */
  static boolean headsRow(Element cell) {
    String scope = cell.getAttribute("scope");
    return scope.isEmpty() ? !isIn("thead", cell) : scope.startsWith("row");
  }

  /** A picture in words: as its author has it, else what is written in it. */
  private static String alternative(Element picture) {
    for (String attribute : List.of("aria-label", "alt")) {
      if (!picture.getAttribute(attribute).isBlank()) {
        return picture.getAttribute(attribute).strip();
      }
    }
    return words(picture);
  }

  /** What is said of a picture; empty for decoration. */
  public static String spoken(Element picture) {
    return isPresentational(picture) ? "" : alternative(picture);
  }

  /** What a link says of where it leads; empty if it says nothing. */
  static String destination(Element link) {
    String label = link.getAttribute("aria-label").strip();
    return label.isEmpty() ? words(link) : label;
  }

  private static String words(Element element) {
    return Marks.takeFrom(element.getTextContent()).strip().replaceAll("\\s+", " ");
  }
}
