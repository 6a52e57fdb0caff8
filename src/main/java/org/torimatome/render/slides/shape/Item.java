package org.torimatome.render.slides.shape;

import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.chart.Chart;
import org.torimatome.render.slides.seen.Seen.Edge;

/** Something on a slide, with its place in hundredths of a point. */
public sealed interface Item {
  Rectangle area();

  /** What a text box is to the slide. */
  enum Role {
    TITLE,
    FOOTER,
    NUMBER,
    TEXT
  }

  /**
   * Paragraphs in a box.
   *
   * @param insets from the box's edges to its lines
   * @param fill the box's colour
   * @param wraps whether lines end at the box's edge
   */
  record TextBox(
      Rectangle area,
      Insets insets,
      Optional<String> fill,
      List<Paragraph> paragraphs,
      Role role,
      boolean wraps)
      implements Item {}

  /** A rectangle or an ellipse. */
  record Plain(Rectangle area, String fill, boolean isRound) implements Item {}

  /** A straight line, as thick as the area is in its shorter direction. */
  record Rule(Rectangle area, String colour, boolean isDashed) implements Item {}

  /**
   * A table of data.
   *
   * @param columns their widths
   * @param rows their heights
   * @param cells by row and column; none where a cell beside or above reaches
   * @param hasHead whether its first row says what the columns are
   * @param words what it shows, for whoever does not see it
   */
  record Table(
      Rectangle area,
      int[] columns,
      int[] rows,
      @Nullable Cell[][] cells,
      boolean hasHead,
      String words)
      implements Item {}

  /**
   * A cell.
   *
   * @param insets from its edges to its lines
   * @param align {@code vertical-align}, as CSS has it
   * @param edges its border's sides: left, right, top, bottom
   */
  record Cell(
      int columns,
      int rows,
      List<Paragraph> paragraphs,
      Insets insets,
      String align,
      Optional<String> fill,
      @Nullable Edge[] edges) {}

  /**
   * Shapes that belong together.
   *
   * @param words what they show, for whoever does not see them; empty for decoration
   */
  record Drawing(Rectangle area, List<Stroke> strokes, String words) implements Item {}

  /** A part of a drawing: an outline, or words. */
  sealed interface Stroke {
    /**
     * @param fill none for an outline alone
     * @param hatch the colour of the lines over the fill, if it is hatched
     * @param line its colour, none for a shape without
     * @param thickness of the line
     */
    record Outline(
        Path2D path,
        Optional<Paint> fill,
        Optional<String> hatch,
        Optional<Paint> line,
        int thickness,
        boolean isDashed)
        implements Stroke {}

    /** Words that do not wrap. */
    record Label(TextBox box) implements Stroke {}
  }

  /**
   * @param opacity from 0 to 1
   */
  record Paint(String colour, double opacity) {}

  /**
   * A chart that is drawn from its data.
   *
   * @param words what it shows, for whoever does not see it
   */
  record DataChart(Rectangle area, Chart chart, String words) implements Item {}

  /**
   * A picture in pixels.
   *
   * @param kind such as {@code png}
   * @param words what it shows; empty for decoration
   */
  record Picture(Rectangle area, byte[] bytes, String kind, String words) implements Item {}
}
