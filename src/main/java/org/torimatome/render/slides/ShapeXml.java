package org.torimatome.render.slides;

import java.awt.Rectangle;
import java.util.Locale;
import java.util.Optional;
import org.torimatome.render.slides.shape.Item.Paint;
import org.torimatome.workbook.XmlText;

/** Writes the elements of DrawingML that all kinds of shapes are made of. */
final class ShapeXml {
  /** English metric units to a hundredth of a point. */
  private static final int EMU = 127;

  private static final int WHOLE = 100_000;

  private final XmlText xml;
  private final Theme theme;

  /**
   * @param xml of the slide, which is written on
   */
  ShapeXml(XmlText xml, Theme theme) {
    this.xml = xml;
    this.theme = theme;
  }

  static int emu(int hundredths) {
    return hundredths * EMU;
  }

  /** A shape's frame; {@code name} is {@code a:xfrm}, or {@code p:xfrm} for a table. */
  void place(String name, Rectangle area) {
    xml.start(name);
    corner(area);
    xml.end();
  }

  private void corner(Rectangle area) {
    xml.start("a:off").attribute("x", emu(area.x)).attribute("y", emu(area.y)).end();
    xml.start("a:ext");
    xml.attribute("cx", emu(Math.max(0, area.width)));
    xml.attribute("cy", emu(Math.max(0, area.height))).end();
  }

  /** A group's frame: what is in it has its place on the slide. */
  void groupPlace(Rectangle area) {
    xml.start("a:xfrm");
    corner(area);
    xml.start("a:chOff").attribute("x", emu(area.x)).attribute("y", emu(area.y)).end();
    xml.start("a:chExt").attribute("cx", emu(area.width)).attribute("cy", emu(area.height)).end();
    xml.end();
  }

  void form(String name) {
    xml.start("a:prstGeom").attribute("prst", name).start("a:avLst").end().end();
  }

  void fill(Optional<String> colour) {
    colour.ifPresentOrElse(this::fill, () -> xml.start("a:noFill").end());
  }

  void fill(String colour) {
    paint(new Paint(colour, 1));
  }

  void paint(Paint paint) {
    xml.start("a:solidFill");
    colour(paint);
    xml.end();
  }

  /** Thin lines from one corner to the other. */
  void hatch(String lines) {
    xml.start("a:pattFill").attribute("prst", "wdUpDiag");
    xml.start("a:fgClr");
    colour(new Paint(lines, 1));
    xml.end().start("a:bgClr");
    colour(new Paint("FFFFFF", 1));
    xml.end().end();
  }

  /** By its name in the theme, if it has one: whoever changes the theme changes all. */
  void colour(Paint paint) {
    Optional<String> name = theme.nameOf(paint.colour());
    xml.start(name.isPresent() ? "a:schemeClr" : "a:srgbClr");
    xml.attribute("val", name.orElse(paint.colour().toUpperCase(Locale.ROOT)));
    if (paint.opacity() < 1) {
      xml.start("a:alpha").attribute("val", (int) Math.round(paint.opacity() * WHOLE)).end();
    }
    xml.end();
  }

  /** {@code name} is {@code a:ln}, or a side of a cell. */
  void line(String name, Optional<Paint> paint, int thickness, boolean isDashed) {
    xml.start(name).attribute("w", emu(thickness));
    if (paint.isPresent()) {
      paint(paint.get());
      if (isDashed) {
        xml.start("a:prstDash").attribute("val", "sysDash").end();
      }
    } else {
      xml.start("a:noFill").end();
    }
    xml.end();
  }

  void noLine() {
    xml.start("a:ln").start("a:noFill").end().end();
  }
}
