package org.torimatome.render.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Which colours lie on which in a PDF, as it is painted. */
public final class PageColours {

  /**
   * Two colours that meet.
   *
   * @param isText else a shape that has a colour
   */
  public record Pair(boolean isText, Color front, Color back) {

    /** Of luminances, such as 4.5 for 4.5 : 1, as WCAG 2.2 counts it. */
    public double contrast() {
      double one = luminance(front);
      double other = luminance(back);
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color colour) {
      return 0.2126 * linear(colour.getRed())
          + 0.7152 * linear(colour.getGreen())
          + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
      double share = part / 255.0;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
      return "%s #%06x on #%06x: %.2f"
          .formatted(
              isText ? "text" : "shape",
              front.getRGB() & 0xffffff,
              back.getRGB() & 0xffffff,
              contrast());
    }
  }

  /** In points: what is narrower is a line and no ground. */
  private static final double LINE = 4;

  private PageColours() {}

  /** Each pair, with where it was seen first. */
  public static Map<Pair, String> of(byte[] pdf) {
    Map<Pair, String> pairs = new LinkedHashMap<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        Painter painter = new Painter(document.getPage(page), page + 1, pairs);
        painter.processPage(document.getPage(page));
        painter.seeShapes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pairs;
  }

  /** Unlike the greys of lines and backgrounds, which carry no meaning. */
  private static boolean isColoured(Color colour) {
    int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
    int least = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
    return most - least > 60;
  }

  private record Fill(Shape area, Color colour) {}

  private static final class Painter extends PDFGraphicsStreamEngine {
    private final int page;
    private final Map<Pair, String> pairs;
    private final List<Fill> fills = new ArrayList<>();
    private GeneralPath path = new GeneralPath();

    Painter(PDPage content, int page, Map<Pair, String> pairs) {
      super(content);
      this.page = page;
      this.pairs = pairs;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector advance)
        throws IOException {
      String text = font.toUnicode(code);
      if (text != null && !text.isBlank()) {
        Point2D middle =
            place.createAffineTransform().transform(new Point2D.Double(0.4, 0.35), null);
        see(new Pair(true, colour(), behind(middle)), text);
      }
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
      fills.add(new Fill(new Path2D.Double(path), colour()));
      path = new GeneralPath();
    }

    @Override
    public void strokePath() throws IOException {
      float width = Math.max(0.1f, transformWidth(getGraphicsState().getLineWidth()));
      Color colour = new Color(getGraphicsState().getStrokingColor().toRGB());
      fills.add(new Fill(new BasicStroke(width).createStrokedShape(path), colour));
      path = new GeneralPath();
    }

    /** What is seen at the edge of each, be it its own colour or that of a frame, on its ground. */
    void seeShapes() {
      for (Fill fill : fills) {
        Rectangle2D bounds = fill.area.getBounds2D();
        Point2D inside = new Point2D.Double(bounds.getX() + 0.3, bounds.getCenterY());
        if (isColoured(fill.colour) && fill.area.contains(inside)) {
          Color ground = ground(new Point2D.Double(bounds.getX() - 0.6, bounds.getCenterY()));
          if (!behind(inside).equals(ground)) { // else it is hidden
            see(new Pair(false, behind(inside), ground), "at " + bounds);
          }
        }
      }
    }

    /** Other shapes and lines may lie beside it. */
    private Color ground(Point2D point) {
      for (int i = fills.size() - 1; i >= 0; i--) {
        Fill fill = fills.get(i);
        Rectangle2D bounds = fill.area.getBounds2D();
        boolean isLine = Math.min(bounds.getWidth(), bounds.getHeight()) < LINE;
        if (!isLine && !isColoured(fill.colour) && fill.area.contains(point)) {
          return fill.colour;
        }
      }
      return Color.WHITE;
    }

    private void see(Pair pair, String what) {
      pairs.putIfAbsent(pair, "page " + page + ", " + what);
    }

    private Color behind(Point2D point) {
      for (int i = fills.size() - 1; i >= 0; i--) {
        if (fills.get(i).area.contains(point)) {
          return fills.get(i).colour;
        }
      }
      return Color.WHITE;
    }

    private Color colour() throws IOException {
      PDColor colour = getGraphicsState().getNonStrokingColor();
      return new Color(colour.toRGB());
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
      path.moveTo(p0.getX(), p0.getY());
      path.lineTo(p1.getX(), p1.getY());
      path.lineTo(p2.getX(), p2.getY());
      path.lineTo(p3.getX(), p3.getY());
      path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
      path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
      path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
      path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
      return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
      path.closePath();
    }

    @Override
    public void endPath() {
      path = new GeneralPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
      fillPath(windingRule);
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName name) {}
  }
}
