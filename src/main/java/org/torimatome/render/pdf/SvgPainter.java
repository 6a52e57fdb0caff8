package org.torimatome.render.pdf;

import static java.util.Objects.requireNonNull;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.svg.SvgNumbers;
import org.torimatome.render.pdf.svg.SvgShapes;
import org.torimatome.render.pdf.svg.SvgStyle;
import org.torimatome.render.pdf.svg.SvgText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints a small SVG as vectors straight onto the page: {@code g}, {@code rect}, {@code line},
 * {@code polyline}, {@code polygon}, {@code path}, {@code circle}, {@code ellipse}, {@code text}
 * with {@code tspan}, and {@code pattern} as a fill. Anything else that would be seen in a browser
 * is refused by name rather than left out in silence.
 */
final class SvgPainter {
  /** More tiles than any hatching on a page needs. */
  private static final int MOST_TILES = 20_000;

  /** Far beyond any page, in points: the archive format knows no larger whole numbers by far. */
  private static final float FARTHEST = 1_000_000;

  /** What is shorter would be written as no dash at all, which is none. */
  private static final float SHORTEST_DASH = 0.05f;

  /** A shape as it is to be painted. */
  private record Mark(Shape shape, SvgStyle style, Element element) {}

  private final RenderingContext context;
  private final InspectingOutputDevice device;
  private final BlockBox box;
  private final FontLibrary fonts;
  private final PdfContentByte canvas;

  SvgPainter(
      RenderingContext context, InspectingOutputDevice device, BlockBox box, FontLibrary fonts) {
    this.context = context;
    this.device = device;
    this.box = box;
    this.fonts = fonts;
    this.canvas = device.getCurrentPage();
  }

  /**
   * @param toLayout from the view box to the layout's coordinates
   */
  void paint(Element svg, Rectangle2D viewBox, AffineTransform toLayout) {
    canvas.saveState();
    outline(viewBox, toLayout);
    canvas.clip();
    canvas.newPath();
    paintChildren(svg, SvgStyle.INITIAL.of(svg), toLayout);
    canvas.restoreState();
  }

  private void paintChildren(Element parent, SvgStyle style, AffineTransform transform) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        try {
          paint(element, style.of(element), transform);
        } catch (IllegalArgumentException e) {
          throw device.undrawable(element, e);
        }
      }
    }
  }

  private void paint(Element element, SvgStyle style, AffineTransform parentTransform) {
    AffineTransform transform = new AffineTransform(parentTransform);
    transform.concatenate(SvgNumbers.transform(element, "transform"));
    switch (element.getNodeName()) {
      case "title", "desc", "metadata", "defs", "pattern" -> {}
      case "g" -> paintChildren(element, style, transform);
      case "text" ->
          new SvgText(element, style, fonts)
              .paint(canvas, transform, toPage(transform), this::report);
      default -> paint(new Mark(shape(element), style, element), List.of(transform));
    }
  }

  private void report(SvgText.Run run, Rectangle2D area) {
    device.inspector().sawString(run.text(), run.font(), run.element(), context.getPageNo());
    device.inspector().sawText(context, box, run.element(), area, device.onPage(area));
  }

  /**
   * @param places where the mark stands, at the same scale everywhere
   */
  private void paint(Mark mark, List<AffineTransform> places) {
    SvgStyle style = mark.style();
    Color fill = style.fill().color();
    String pattern = style.fill().pattern();
    if (pattern != null) {
      for (AffineTransform place : places) {
        canvas.saveState();
        fillWithPattern(mark.shape(), pattern(mark.element(), pattern), place);
        canvas.restoreState();
      }
    } else if (fill != null && !mark.element().getNodeName().equals("line")) {
      canvas.saveState();
      setOpacity(style.fillOpacity());
      canvas.setColorFill(fill);
      places.forEach(place -> outline(mark.shape(), place));
      canvas.fill();
      canvas.restoreState();
    }
    Color stroke = style.stroke().color();
    if (stroke != null && style.strokeWidth() > 0) {
      canvas.saveState();
      setOpacity(style.strokeOpacity());
      canvas.setColorStroke(stroke);
      setStroke(style, places.get(0));
      places.forEach(place -> outline(mark.shape(), place));
      canvas.stroke();
      canvas.restoreState();
    }
  }

  private void setOpacity(double opacity) {
    if (opacity < 1) {
      PdfGState state = new PdfGState();
      state.setFillOpacity((float) opacity);
      state.setStrokeOpacity((float) opacity);
      canvas.setGState(state);
    }
  }

  private void setStroke(SvgStyle style, AffineTransform transform) {
    double scale = Math.sqrt(Math.abs(toPage(transform).getDeterminant()));
    canvas.setLineWidth(near(style.strokeWidth() * scale));
    canvas.setLineCap(
        switch (style.lineCap()) {
          case "round" -> PdfContentByte.LINE_CAP_ROUND;
          case "square" -> PdfContentByte.LINE_CAP_PROJECTING_SQUARE;
          default -> PdfContentByte.LINE_CAP_BUTT;
        });
    float[] dash = new float[style.dash().size()];
    float length = 0;
    for (int i = 0; i < dash.length; i++) {
      dash[i] = near(style.dash().get(i) * scale);
      length += dash[i];
    }
    if (length > SHORTEST_DASH) {
      canvas.setLineDash(dash, 0);
    }
  }

  /** Repeats the pattern's shapes over the shape, cut along its outline. */
  private void fillWithPattern(Shape shape, Element pattern, AffineTransform transform) {
    outline(shape, transform);
    canvas.clip();
    canvas.newPath();
    double width = SvgNumbers.of(pattern, "width", 0);
    double height = SvgNumbers.of(pattern, "height", 0);
    AffineTransform own = SvgNumbers.transform(pattern, "patternTransform");
    Rectangle2D area = inverse(own).createTransformedShape(shape.getBounds2D()).getBounds2D();
    int left = (int) Math.floor(area.getMinX() / width);
    int top = (int) Math.floor(area.getMinY() / height);
    int right = (int) Math.ceil(area.getMaxX() / width);
    int bottom = (int) Math.ceil(area.getMaxY() / height);
    if (!(width > 0 && height > 0)
        || ((double) right - left) * ((double) bottom - top) > MOST_TILES) {
      throw new IllegalArgumentException(
          "SVG pattern #" + pattern.getAttribute("id") + " has no size, or too small a one");
    }
    Rectangle2D tile = new Rectangle2D.Double(0, 0, width, height);
    List<AffineTransform> places = new ArrayList<>();
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        AffineTransform inShape = new AffineTransform(own);
        inShape.translate(x * width, y * height);
        if (inShape.createTransformedShape(tile).intersects(shape.getBounds2D())) {
          AffineTransform place = new AffineTransform(transform);
          place.concatenate(inShape);
          places.add(place);
        }
      }
    }
    if (!places.isEmpty()) {
      marks(pattern).forEach(mark -> paint(mark, places));
    }
  }

  private static List<Mark> marks(Element pattern) {
    SvgStyle style = SvgStyle.INITIAL.of(pattern);
    List<Mark> marks = new ArrayList<>();
    for (Node child = pattern.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        SvgStyle own = style.of(element);
        if (own.fill().pattern() != null) {
          throw new IllegalArgumentException(
              "SVG pattern #"
                  + pattern.getAttribute("id")
                  + ": a pattern in a pattern is not drawn");
        }
        marks.add(new Mark(shape(element), own, element));
      }
    }
    return marks;
  }

  private static Shape shape(Element element) {
    return SvgShapes.of(element)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "SVG <"
                        + element.getNodeName()
                        + "> is not drawn; use rect, line, polyline, polygon, path, circle,"
                        + " ellipse or text"));
  }

  private static AffineTransform inverse(AffineTransform transform) {
    try {
      return transform.createInverse();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalArgumentException("SVG patternTransform flattens the pattern", e);
    }
  }

  private static Element pattern(Element user, String id) {
    NodeList patterns = user.getOwnerDocument().getElementsByTagName("pattern");
    for (int i = 0; i < patterns.getLength(); i++) {
      Element pattern = (Element) patterns.item(i);
      if (pattern.getAttribute("id").equals(id)) {
        return pattern;
      }
    }
    throw new IllegalArgumentException("SVG fill=\"url(#" + id + ")\": there is no such pattern");
  }

  private void outline(Shape shape, AffineTransform transform) {
    float[] at = new float[6];
    for (PathIterator path = shape.getPathIterator(toPage(transform));
        !path.isDone();
        path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> canvas.moveTo(near(at[0]), near(at[1]));
        case PathIterator.SEG_LINETO -> canvas.lineTo(near(at[0]), near(at[1]));
        case PathIterator.SEG_CUBICTO ->
            canvas.curveTo(
                near(at[0]), near(at[1]), near(at[2]), near(at[3]), near(at[4]), near(at[5]));
        case PathIterator.SEG_CLOSE -> canvas.closePath();
        default -> throw new IllegalStateException("No SVG shape has a segment of this kind");
      }
    }
  }

  private static float near(double points) {
    return (float) Math.max(-FARTHEST, Math.min(FARTHEST, points));
  }

  /** On to PDF's points, which count upwards from the bottom of the page. */
  private AffineTransform toPage(AffineTransform transform) {
    double height = requireNonNull(context.getPage()).getHeight(context) / device.getDotsPerPoint();
    AffineTransform result = new AffineTransform(1, 0, 0, -1, 0, height);
    result.concatenate(device.getTransform());
    result.concatenate(transform);
    return result;
  }
}
