package org.torimatome.render.slides;

import java.awt.Rectangle;
import java.awt.geom.PathIterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.torimatome.render.slides.shape.Item.Drawing;
import org.torimatome.render.slides.shape.Item.Stroke;
import org.torimatome.render.slides.shape.Item.TextBox;
import org.torimatome.workbook.XmlText;

/** Writes a drawing as a group of shapes. */
final class FigureXml {
  private static final int QUADRATIC = 4;
  private static final int CUBIC = 6;

  private final XmlText xml;
  private final ShapeXml shapes;

  FigureXml(XmlText xml, ShapeXml shapes) {
    this.xml = xml;
    this.shapes = shapes;
  }

  /**
   * @param texts writes words
   * @param named opens the element that numbers and names a shape
   */
  void write(Drawing drawing, Consumer<TextBox> texts, Function<String, XmlText> named) {
    xml.start("p:grpSp").start("p:nvGrpSpPr");
    named.apply(drawing.words()).end();
    xml.start("p:cNvGrpSpPr").end().start("p:nvPr").end().end();
    xml.start("p:grpSpPr");
    shapes.groupPlace(drawing.area());
    xml.end();
    for (Stroke stroke : drawing.strokes()) {
      if (stroke instanceof Stroke.Label label) {
        texts.accept(label.box());
      } else if (stroke instanceof Stroke.Outline outline) {
        outline(outline, named);
      }
    }
    xml.end();
  }

  private void outline(Stroke.Outline outline, Function<String, XmlText> named) {
    Rectangle area = outline.path().getBounds();
    xml.start("p:sp").start("p:nvSpPr");
    named.apply("").end();
    xml.start("p:cNvSpPr").end().start("p:nvPr").end().end();
    xml.start("p:spPr");
    shapes.place("a:xfrm", area);
    if (isRectangle(outline, area)) {
      shapes.form("rect");
    } else {
      path(outline, area);
    }
    if (outline.hatch().isPresent()) {
      shapes.hatch(outline.hatch().get());
    } else if (outline.fill().isPresent()) {
      shapes.paint(outline.fill().get());
    } else {
      shapes.fill(Optional.empty());
    }
    shapes.line("a:ln", outline.line(), outline.thickness(), outline.isDashed());
    xml.end().end();
  }

  private static boolean isRectangle(Stroke.Outline outline, Rectangle area) {
    return area.width > 2
        && area.height > 2
        && outline.path().contains(area.x + 1, area.y + 1, area.width - 2, area.height - 2);
  }

  private void path(Stroke.Outline outline, Rectangle area) {
    xml.start("a:custGeom");
    for (String list : new String[] {"a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"}) {
      xml.start(list).end();
    }
    xml.start("a:rect").attribute("l", "0").attribute("t", "0");
    xml.attribute("r", "r").attribute("b", "b").end();
    xml.start("a:pathLst").start("a:path");
    xml.attribute("w", ShapeXml.emu(area.width)).attribute("h", ShapeXml.emu(area.height));
    double[] at = new double[CUBIC];
    for (PathIterator path = outline.path().getPathIterator(null); !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> points("a:moveTo", at, 2, area);
        case PathIterator.SEG_LINETO -> points("a:lnTo", at, 2, area);
        case PathIterator.SEG_QUADTO -> points("a:quadBezTo", at, QUADRATIC, area);
        case PathIterator.SEG_CUBICTO -> points("a:cubicBezTo", at, CUBIC, area);
        default -> xml.start("a:close").end();
      }
    }
    xml.end().end().end();
  }

  private void points(String name, double[] at, int numbers, Rectangle area) {
    xml.start(name);
    for (int i = 0; i < numbers; i += 2) {
      xml.start("a:pt");
      xml.attribute("x", ShapeXml.emu((int) Math.round(at[i] - area.x)));
      xml.attribute("y", ShapeXml.emu((int) Math.round(at[i + 1] - area.y))).end();
    }
    xml.end();
  }
}
