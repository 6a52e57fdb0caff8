package org.torimatome.render.word;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.torimatome.render.pdf.svg.SvgNumbers;
import org.torimatome.render.pdf.svg.SvgShapes;
import org.torimatome.render.pdf.svg.SvgStyle;
import org.torimatome.workbook.XmlText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A small drawing as shapes that Word can edit, in a group of one size. */
final class ShapeXml {
  static final String GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
  static final String SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

  /** English metric units to a point. */
  private static final double POINT = 12_700;

  /** Of a line of words, as its baseline from its top, in their size. */
  private static final double LINE = 1.2;

  private static final double BASELINE = 1.08;

  private final XmlText xml;
  private final double across;
  private final double down;
  private final IntSupplier numbers;
  private boolean hasWords;

  /**
   * @param across metric units to one of the drawing's, as {@code down}
   * @param numbers one for each shape, none twice in the document
   */
  ShapeXml(XmlText xml, double across, double down, IntSupplier numbers) {
    this.xml = xml;
    this.across = across;
    this.down = down;
    this.numbers = numbers;
  }

  /**
   * @param hasWords whether its {@code <text>} is written, too, and not said beside it
   */
  void write(Element svg, int width, int height, boolean hasWords) {
    this.hasWords = hasWords;
    xml.start("wpg:wgp").start("wpg:cNvGrpSpPr").end().start("wpg:grpSpPr").start("a:xfrm");
    place("a:off", "x", 0, "y", 0);
    place("a:ext", "cx", width, "cy", height);
    place("a:chOff", "x", 0, "y", 0);
    place("a:chExt", "cx", width, "cy", height);
    xml.end().end();
    // LibreOffice takes a group to be as large as what is in it.
    begin(0, 0, width, height);
    WordXml.form(xml, "rect");
    xml.start("a:noFill").end().start("a:ln").start("a:noFill").end();
    xml.end().end().start("wps:bodyPr").end().end();
    double[] box = SvgNumbers.list(svg.getAttribute("viewBox"));
    AffineTransform scale = AffineTransform.getScaleInstance(across, down);
    scale.translate(-box[0], -box[1]);
    children(svg, SvgStyle.INITIAL.of(svg), scale);
    xml.end();
  }

  private void place(String name, String first, int x, String second, int y) {
    xml.start(name).attribute(first, x).attribute(second, y).end();
  }

  private void children(Element parent, SvgStyle style, AffineTransform around) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        SvgStyle own = style.of(element);
        AffineTransform transform = new AffineTransform(around);
        transform.concatenate(SvgNumbers.transform(element, "transform"));
        if (element.getNodeName().equals("g")) {
          children(element, own, transform);
        } else if (element.getNodeName().equals("text")) {
          if (hasWords) {
            words(element, own, transform);
          }
        } else {
          Optional<Shape> shape = SvgShapes.of(element);
          shape.ifPresent(each -> shape(transform.createTransformedShape(each), own, element));
        }
      }
    }
  }

  /** A box about one line of words, which it does not break. */
  private void words(Element element, SvgStyle style, AffineTransform transform) {
    String words = element.getTextContent().strip();
    double size = style.fontSize() * across / POINT;
    int width = (int) Math.round((words.length() + 1) * size * POINT);
    int height = (int) Math.round(size * LINE * POINT);
    Point2D at =
        transform.transform(
            new Point2D.Double(SvgNumbers.of(element, "x", 0), SvgNumbers.of(element, "y", 0)),
            null);
    boolean isCentred = style.anchor().equals("middle");
    int left = (int) Math.round(at.getX() - (isCentred ? width / 2.0 : 0));
    begin(left, (int) Math.round(at.getY() - size * BASELINE * POINT), width, height);
    WordXml.form(xml, "rect");
    xml.start("a:noFill").end().start("a:ln").start("a:noFill").end().end().end();
    xml.start("wps:txbx").start("w:txbxContent").start("w:p").start("w:pPr");
    xml.start("w:spacing").attribute("w:before", 0).attribute("w:after", 0);
    xml.attribute("w:line", (int) Math.round(size * LINE * 20)).attribute("w:lineRule", "exact");
    xml.end();
    WordXml.value(xml, "w:jc", isCentred ? "center" : "left");
    xml.end().start("w:r").start("w:rPr").start("w:rFonts");
    for (String script : new String[] {"w:ascii", "w:eastAsia", "w:hAnsi"}) {
      xml.attribute(script, WordStyles.FACE);
    }
    xml.end();
    if (style.bold()) {
      xml.start("w:b").end();
    }
    Color ink = style.fill().color();
    WordXml.value(xml, "w:color", ink == null ? "auto" : hex(ink));
    WordXml.value(xml, "w:sz", String.valueOf(Math.round(size * 2)));
    xml.end();
    WordXml.text(xml, words);
    xml.end().end().end().end();
    xml.start("wps:bodyPr").attribute("wrap", "none");
    for (String side : new String[] {"lIns", "tIns", "rIns", "bIns"}) {
      xml.attribute(side, 0);
    }
    xml.end().end();
  }

  private void shape(Shape shape, SvgStyle style, Element element) {
    Rectangle2D bounds = shape.getBounds2D();
    int width = (int) Math.round(bounds.getWidth());
    int height = (int) Math.round(bounds.getHeight());
    begin((int) Math.round(bounds.getX()), (int) Math.round(bounds.getY()), width, height);
    if (width == 0 || height == 0) {
      WordXml.form(xml, "line");
    } else if (element.getNodeName().equals("rect")) {
      WordXml.form(xml, "rect");
    } else {
      outline(shape, bounds, width, height);
    }
    Color fill = style.fill().color();
    if (fill == null || element.getNodeName().equals("line")) {
      xml.start("a:noFill").end();
    } else {
      colour(fill);
    }
    Color stroke = style.stroke().color();
    xml.start("a:ln");
    if (stroke == null || style.strokeWidth() <= 0) {
      xml.start("a:noFill").end();
    } else {
      xml.attribute("w", (int) Math.round(style.strokeWidth() * across));
      colour(stroke);
      if (!style.dash().isEmpty()) {
        xml.start("a:prstDash").attribute("val", "sysDash").end();
      }
    }
    xml.end().end().start("wps:bodyPr").end().end();
  }

  private void begin(int x, int y, int width, int height) {
    int number = numbers.getAsInt();
    xml.start("wps:wsp").start("wps:cNvPr").attribute("id", number);
    xml.attribute("name", "shape " + number)
        .end()
        .start("wps:cNvSpPr")
        .end()
        .start("wps:spPr")
        .start("a:xfrm");
    place("a:off", "x", x, "y", y);
    place("a:ext", "cx", width, "cy", height);
    xml.end();
  }

  private void colour(Color colour) {
    xml.start("a:solidFill").start("a:srgbClr");
    xml.attribute("val", hex(colour)).end().end();
  }

  private static String hex(Color colour) {
    return "%02X%02X%02X".formatted(colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  private void outline(Shape shape, Rectangle2D bounds, int width, int height) {
    xml.start("a:custGeom");
    for (String list : new String[] {"a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"}) {
      xml.start(list).end();
    }
    xml.start("a:rect").attribute("l", "l").attribute("t", "t").attribute("r", "r");
    xml.attribute("b", "b").end();
    xml.start("a:pathLst").start("a:path").attribute("w", width).attribute("h", height);
    double[] at = new double[6];
    AffineTransform home = AffineTransform.getTranslateInstance(-bounds.getX(), -bounds.getY());
    for (PathIterator path = shape.getPathIterator(home); !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> points("a:moveTo", at, 1);
        case PathIterator.SEG_LINETO -> points("a:lnTo", at, 1);
        case PathIterator.SEG_QUADTO -> points("a:quadBezTo", at, 2);
        case PathIterator.SEG_CUBICTO -> points("a:cubicBezTo", at, 3);
        default -> xml.start("a:close").end();
      }
    }
    xml.end().end().end();
  }

  private void points(String name, double[] at, int count) {
    xml.start(name);
    for (int i = 0; i < count; i++) {
      xml.start("a:pt").attribute("x", (int) Math.round(at[2 * i]));
      xml.attribute("y", (int) Math.round(at[2 * i + 1])).end();
    }
    xml.end();
  }
}
