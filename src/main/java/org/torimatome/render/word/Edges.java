package org.torimatome.render.word;

import java.util.Locale;
import org.torimatome.render.pdf.style.ElementStyle.Border;
import org.torimatome.workbook.XmlText;

/** Borders, grounds and lengths as WordprocessingML writes them. */
final class Edges {
  /** Word draws none that is thinner or wider, in eighths of a point. */
  private static final int THINNEST = 2;

  private static final int WIDEST = 96;

  private Edges() {}

  static int twips(double points) {
    return (int) Math.round(points * 20);
  }

  static String hex(String colour) {
    return colour.substring(1).toUpperCase(Locale.ROOT);
  }

  /**
   * @param space between it and what it is around, in points
   */
  static void border(XmlText xml, String name, Border border, int space) {
    int eighths = (int) Math.round(border.width() * 8);
    xml.start(name).attribute("w:val", drawn(border.style()));
    xml.attribute("w:sz", Math.max(THINNEST, Math.min(WIDEST, eighths)));
    xml.attribute("w:space", space).attribute("w:color", hex(border.colour())).end();
  }

  private static String drawn(String css) {
    return switch (css) {
      case "dashed", "dotted", "double" -> css;
      default -> "single";
    };
  }

  static void ground(XmlText xml, String colour) {
    xml.start("w:shd").attribute("w:val", "clear").attribute("w:color", "auto");
    xml.attribute("w:fill", hex(colour)).end();
  }
}
