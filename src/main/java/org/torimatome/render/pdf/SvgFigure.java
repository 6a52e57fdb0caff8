package org.torimatome.render.pdf;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.svg.SvgNumbers;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * An inline {@code <svg>} as a box of the page, such as 160 mm × 40 mm for {@code viewBox="0 0 800
 * 200"} under {@code svg { width: 160mm }}.
 *
 * <p>Its size is CSS's; a side that CSS leaves open follows from the other in proportion, and
 * without either the attributes count, else the view box in pixels.
 */
public final class SvgFigure implements ITextReplacedElement {
  private final Element svg;
  private final Rectangle2D viewBox;
  private final int width;
  private final int height;
  private final FontLibrary fonts;
  private Point location = new Point();

  private SvgFigure(Element svg, Rectangle2D viewBox, int width, int height, FontLibrary fonts) {
    this.svg = svg;
    this.viewBox = viewBox;
    this.width = width;
    this.height = height;
    this.fonts = fonts;
  }

  /**
   * @param cssWidth in dots, -1 for auto, as is the height
   */
  static SvgFigure of(
      Element svg, int cssWidth, int cssHeight, int dotsPerPixel, FontLibrary fonts) {
    Rectangle2D viewBox = viewBox(svg);
    double ratio = viewBox.getHeight() / viewBox.getWidth();
    double width = cssWidth;
    double height = cssHeight;
    if (cssWidth < 0 && cssHeight < 0) {
      width = SvgNumbers.of(svg, "width", viewBox.getWidth()) * dotsPerPixel;
      height = SvgNumbers.of(svg, "height", width / dotsPerPixel * ratio) * dotsPerPixel;
    } else if (cssHeight < 0) {
      height = width * ratio;
    } else if (cssWidth < 0) {
      width = height / ratio;
    }
    return new SvgFigure(svg, viewBox, (int) Math.round(width), (int) Math.round(height), fonts);
  }

  private static Rectangle2D viewBox(Element svg) {
    double[] box = SvgNumbers.list(svg.getAttribute("viewBox"));
    if (box.length == 4 && box[2] > 0 && box[3] > 0) {
      return new Rectangle2D.Double(box[0], box[1], box[2], box[3]);
    }
    throw new IllegalArgumentException(
        "An <svg> needs a viewBox of four numbers, found \"" + svg.getAttribute("viewBox") + "\"");
  }

  @Override
  public void paint(RenderingContext c, ITextOutputDevice device, BlockBox box) {
    Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), c);
    new SvgPainter(c, (InspectingOutputDevice) device, box, fonts)
        .paint(svg, viewBox, fitted(area));
  }

  /** The drawing itself. */
  public Element svg() {
    return svg;
  }

  /** The view box scaled as a whole and centred, as {@code preserveAspectRatio} is by default. */
  public AffineTransform fitted(Rectangle area) {
    double scale = Math.min(area.width / viewBox.getWidth(), area.height / viewBox.getHeight());
    AffineTransform transform =
        AffineTransform.getTranslateInstance(
            area.x + (area.width - viewBox.getWidth() * scale) / 2,
            area.y + (area.height - viewBox.getHeight() * scale) / 2);
    transform.scale(scale, scale);
    transform.translate(-viewBox.getX(), -viewBox.getY());
    return transform;
  }

  @Override
  public int getIntrinsicWidth() {
    return width;
  }

  @Override
  public int getIntrinsicHeight() {
    return height;
  }

  @Override
  public Point getLocation() {
    return location;
  }

  @Override
  public void setLocation(int x, int y) {
    location = new Point(x, y);
  }

  @Override
  public void detach(LayoutContext c) {}

  @Override
  public boolean isRequiresInteractivePaint() {
    return false;
  }

  @Override
  public int getBaseline() {
    return 0;
  }

  @Override
  public boolean hasBaseline() {
    return false;
  }
}
