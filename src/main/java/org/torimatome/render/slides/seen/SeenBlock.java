package org.torimatome.render.slides.seen;

import java.awt.Rectangle;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A paragraph of a page.
 *
 * @param content where its lines have room
 * @param element of the page's source that it is, or lies in
 * @param alignment as CSS has it: left, center, right or justify
 * @param byPhrases whether its lines end between phrases, which no program for slides does
 * @param frame what it stands in
 * @param cell the cell of a table of data that it stands in
 */
public record SeenBlock(
    Rectangle content,
    Element element,
    String alignment,
    boolean byPhrases,
    Frame frame,
    Optional<SeenCell> cell) {

  /**
   * A box with a background or border, a cell, or the page.
   *
   * @param key the same for all paragraphs in it
   * @param isMargin whether it is a page's margin, and not its content
   */
  public record Frame(Object key, Rectangle area, boolean isMargin) {}

  /** Whether it is, or stands in, an element of this name. */
  public Optional<Element> around(String name) {
    for (org.w3c.dom.Node at = element; at instanceof Element found; at = found.getParentNode()) {
      if (found.getNodeName().equals(name)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
