package org.torimatome.render.pdf;

import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;

/**
 * The presentation attributes in force for an SVG element, its ancestors' included.
 *
 * @param fill a colour, {@code none} or {@code url(#pattern)}, as is the stroke
 * @param dash lengths of strokes and gaps, empty for a solid line
 */
record SvgStyle(
    String fill,
    String stroke,
    double strokeWidth,
    double[] dash,
    String lineCap,
    double fillOpacity,
    double strokeOpacity,
    double fontSize,
    boolean bold,
    String anchor,
    String baseline) {

  static final SvgStyle INITIAL =
      new SvgStyle("#000", "none", 1, new double[0], "butt", 1, 1, 16, false, "start", "auto");

  private static final String NONE = "none";
  private static final int SEMI_BOLD = 600;

  SvgStyle of(Element element) {
    double size = SvgNumbers.of(element, "font-size", fontSize, fontSize);
    double opacity = SvgNumbers.of(element, "opacity", 1);
    return new SvgStyle(
        own(element, "fill", fill),
        own(element, "stroke", stroke),
        SvgNumbers.of(element, "stroke-width", strokeWidth),
        dashes(element),
        own(element, "stroke-linecap", lineCap),
        SvgNumbers.of(element, "fill-opacity", 1) * opacity * fillOpacity,
        SvgNumbers.of(element, "stroke-opacity", 1) * opacity * strokeOpacity,
        size,
        isBold(element),
        own(element, "text-anchor", anchor),
        own(element, "dominant-baseline", baseline));
  }

  private static String own(Element element, String attribute, String inherited) {
    String value = element.getAttribute(attribute).strip();
    return value.isEmpty() ? inherited : value;
  }

  private double[] dashes(Element element) {
    String value = element.getAttribute("stroke-dasharray");
    return value.isEmpty() ? dash : SvgNumbers.list(value);
  }

  private boolean isBold(Element element) {
    String weight = element.getAttribute("font-weight").strip();
    return switch (weight) {
      case "" -> bold;
      case "bold", "bolder" -> true;
      case "normal", "lighter" -> false;
      default -> Integer.parseInt(weight) >= SEMI_BOLD;
    };
  }

  boolean fills() {
    return !fill.equals(NONE);
  }

  boolean strokes() {
    return !stroke.equals(NONE) && strokeWidth > 0;
  }

  /** The id of the pattern to fill with, if it is one. */
  Optional<String> fillPattern() {
    return fill.startsWith("url(#") && fill.endsWith(")")
        ? Optional.of(fill.substring(5, fill.length() - 1))
        : Optional.empty();
  }

  Color fillColor() {
    return color(fill);
  }

  Color strokeColor() {
    return color(stroke);
  }

  /** Any colour that CSS knows by name or number. */
  private static Color color(String css) {
    CSSParser parser =
        new CSSParser(
            (uri, message) -> {
              throw new IllegalArgumentException("SVG colour \"" + css + "\": " + message);
            });
    if (parser
            .parsePropertyValue(CSSName.COLOR, Origin.AUTHOR, css.toLowerCase(Locale.ROOT))
            .getFSColor()
        instanceof FSRGBColor rgb) {
      return new Color(rgb.getRed(), rgb.getGreen(), rgb.getBlue());
    }
    throw new IllegalArgumentException("SVG colour \"" + css + "\" is none that CSS knows");
  }
}
