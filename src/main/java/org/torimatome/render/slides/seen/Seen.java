package org.torimatome.render.slides.seen;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Text;

/**
 * Something on a page, with its place in hundredths of a point from the page's top left corner, in
 * the order in which it was painted.
 */
public sealed interface Seen {
  Rectangle area();

  /**
   * A stretch of text in one look.
   *
   * @param area of its em boxes
   * @param spaced whether a space of the source stands before and after it, where a line ends
   * @param node none for what a style sheet generates
   */
  record Words(
      String text,
      Rectangle area,
      Look look,
      SeenLine line,
      Spaced spaced,
      @Nullable Text node,
      Optional<String> link)
      implements Seen {
    /** The paragraph. */
    public SeenBlock block() {
      return line.block();
    }
  }

  /** Whether a space of the source stands before or after a text. */
  record Spaced(boolean before, boolean after) {}

  /**
   * A background.
   *
   * @param colour six hexadecimal digits
   * @param isRound whether it is an ellipse
   */
  record Fill(Rectangle area, String colour, boolean isRound) implements Seen {}

  /**
   * One side of a border.
   *
   * @param area as thick as the border
   */
  record Edge(Rectangle area, String colour, boolean isDashed) implements Seen {
    public boolean isHorizontal() {
      return area.width >= area.height;
    }

    public int thickness() {
      return Math.min(area.width, area.height);
    }
  }

  /**
   * A drawing, part by part.
   *
   * @param element of the page's source, which says what it shows
   * @param toPage from the drawing's coordinates to the page's
   */
  record Figure(
      Rectangle area, Element element, Element svg, AffineTransform toPage, Optional<SeenCell> cell)
      implements Seen {}

  /**
   * A picture in pixels.
   *
   * @param address as the page's source has it
   */
  record Picture(Rectangle area, Element element, String address) implements Seen {}
}
