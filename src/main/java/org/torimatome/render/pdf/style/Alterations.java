package org.torimatome.render.pdf.style;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;

/**
 * What became of an element since it was written, as it says in its attributes: edges at which it
 * was split, and what it has given up. So its copies say it, too.
 */
public final class Alterations {
  /** Which edge is a cut, {@code left} or {@code right}. */
  private static final String CUT = "data-cut-";

  /** So that but one question need be asked of most elements. */
  private static final String ANY = "data-changed";

  private static final Map<String, PropertyDeclaration[]> CUT_EDGES =
      Map.of(
          "left", Declarations.parse("margin-left: 0; padding-left: 0; border-left: none"),
          "right", Declarations.parse("margin-right: 0; padding-right: 0; border-right: none"));

  private Alterations() {}

  /** Says that the element was split and this edge of it is no end: no border or padding there. */
  public static void cut(Element part, String edge) {
    part.setAttribute(CUT + edge, "");
    part.setAttribute(ANY, "");
  }

  static boolean isCut(Element element, String edge) {
    return element.hasAttribute(CUT + edge);
  }

  /** Answers whether the element has not given it up before. */
  public static boolean concede(Element element, Concession concession) {
    boolean first = !hasConceded(element, concession);
    element.setAttribute(concession.attribute(), "");
    element.setAttribute(ANY, "");
    return first;
  }

  static boolean hasConceded(Element element, Concession concession) {
    return element.hasAttribute(concession.attribute());
  }

  static boolean areThere(Element element) {
    return element.hasAttribute(ANY);
  }

  /** The style that they make of what the element had as it was written. */
  static CascadedStyle over(CascadedStyle written, Element element) {
    CascadedStyle style = written;
    for (String edge : List.of("left", "right")) {
      if (isCut(element, edge)) {
        style = CascadedStyle.createLayoutStyle(style, CUT_EDGES.get(edge));
      }
    }
    for (Concession concession : Concession.values()) {
      if (hasConceded(element, concession)) {
        style = CascadedStyle.createLayoutStyle(style, concession.style());
      }
    }
    return style;
  }
}
