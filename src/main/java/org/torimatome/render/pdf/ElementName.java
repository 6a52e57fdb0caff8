package org.torimatome.render.pdf;

import org.jspecify.annotations.Nullable;
import org.torimatome.render.pdf.line.Marks;
import org.torimatome.render.pdf.style.OriginalStyles;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.render.Box;

/** How a template author finds an element, such as {@code td#kpi-1-1.name「RPA等により効率化…」}. */
final class ElementName {
  private static final int EXCERPT = 16;

  private ElementName() {}

  /** The element of the page's source that a box stands for or lies in. */
  static @Nullable Element nearestTo(Box box) {
    for (Box at = box; at != null; at = at.getParent()) {
      Element written = at.getElement() == null ? null : written(at.getElement());
      if (written != null) {
        return written;
      }
    }
    return null;
  }

  /** With the datum it shows before it: {@code 1-2・実績 td.number「2,884件」}. */
  static String withDatum(@Nullable Element element) {
    Element written = element == null ? null : written(element);
    String name = of(element);
    return written == null ? name : Datum.of(written).map(datum -> datum + " " + name).orElse(name);
  }

  static String of(@Nullable Element element) {
    Element written = element == null ? null : written(element);
    if (written == null) {
      return "@page";
    }
    StringBuilder name = new StringBuilder(written.getNodeName());
    if (written.hasAttribute("id")) {
      name.append('#').append(written.getAttribute("id"));
    }
    String classes = written.getAttribute("class").strip();
    if (!classes.isEmpty()) {
      name.append('.').append(classes.replaceAll("\\s+", "."));
    }
    String words = excerpt(written);
    return words.isEmpty() ? name.toString() : name.append("「" + words + "」").toString();
  }

  /** Leaves the wrappers that only the layout knows. */
  static @Nullable Element written(Element element) {
    Node at = element;
    while (at instanceof Element candidate && OriginalStyles.isWrapper(candidate)) {
      at = candidate.getParentNode();
    }
    return at instanceof Element found ? found : null;
  }

  /** The first words of its text. */
  static String excerpt(Element element) {
    String words = Marks.takeFrom(element.getTextContent()).strip().replaceAll("\\s+", " ");
    int end =
        words.offsetByCodePoints(0, Math.min(EXCERPT, words.codePointCount(0, words.length())));
    return words.substring(0, end) + (end < words.length() ? "…" : "");
  }
}
