package org.torimatome.render.slides.seen;

import java.awt.Rectangle;
import org.w3c.dom.Element;

/**
 * A cell of a table of data.
 *
 * @param table of the page's source
 * @param area as far as it lies on the page
 * @param content without its padding
 * @param align {@code vertical-align}, as CSS has it
 */
public record SeenCell(
    Element table, Element element, Rectangle area, Rectangle content, String align) {
  public boolean isHead() {
    return element.getNodeName().equals("th");
  }
}
