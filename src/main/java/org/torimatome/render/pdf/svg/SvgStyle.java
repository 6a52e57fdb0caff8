package org.torimatome.render.pdf.svg;

import java.util.List;
import java.util.stream.DoubleStream;
import org.w3c.dom.Element;

/**
 * The presentation attributes in force for an SVG element, its ancestors' included.
 *
 * @param dash lengths of strokes and gaps, empty for a solid line
 * @param anchor {@code text-anchor}
 * @param baseline {@code dominant-baseline}
 */
public record SvgStyle(
    SvgPaint fill,
    SvgPaint stroke,
    double strokeWidth,
    List<Double> dash,
    String lineCap,
    double fillOpacity,
    double strokeOpacity,
    double fontSize,
    boolean bold,
    String anchor,
    String baseline) {

  public static final SvgStyle INITIAL =
      new SvgStyle(
          SvgPaint.BLACK, SvgPaint.NONE, 1, List.of(), "butt", 1, 1, 16, false, "start", "auto");

  private static final int SEMI_BOLD = 600;

  /** The style of a child. */
  public SvgStyle of(Element element) {
    double opacity = SvgNumbers.of(element, "opacity", 1);
    return new SvgStyle(
        paint(element, "fill", fill),
        paint(element, "stroke", stroke),
        SvgNumbers.of(element, "stroke-width", strokeWidth),
        dashes(element),
        own(element, "stroke-linecap", lineCap),
        SvgNumbers.of(element, "fill-opacity", 1) * opacity * fillOpacity,
        SvgNumbers.of(element, "stroke-opacity", 1) * opacity * strokeOpacity,
        SvgNumbers.of(element, "font-size", fontSize, fontSize),
        isBold(element),
        own(element, "text-anchor", anchor),
        own(element, "dominant-baseline", baseline));
  }

  private static SvgPaint paint(Element element, String attribute, SvgPaint inherited) {
    String value = element.getAttribute(attribute).strip();
    return value.isEmpty() ? inherited : SvgPaint.of(value);
  }

  private static String own(Element element, String attribute, String inherited) {
    String value = element.getAttribute(attribute).strip();
    return value.isEmpty() ? inherited : value;
  }

  private List<Double> dashes(Element element) {
    String value = element.getAttribute("stroke-dasharray");
    return value.isEmpty() ? dash : DoubleStream.of(SvgNumbers.list(value)).boxed().toList();
  }

  private boolean isBold(Element element) {
    String weight = element.getAttribute("font-weight").strip();
    return switch (weight) {
      case "" -> bold;
      case "bold", "bolder" -> true;
      case "normal", "lighter" -> false;
      default -> SvgNumbers.of(element, "font-weight", 0) >= SEMI_BOLD;
    };
  }
}
