package org.torimatome.render.pdf.svg;

import java.awt.geom.AffineTransform;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The numbers in SVG attributes: lengths such as {@code 12}, {@code 12px} or {@code 0.35em}. */
public final class SvgNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eE][-+]?\\d++)?");
  private static final Pattern LENGTH = Pattern.compile("(" + NUMBER + ")(px|em|mm|pt)?");
  private static final Pattern TRANSFORM = Pattern.compile("(?<!\\w)(\\w++)\\s*+\\(([^()]*+)\\)");
  private static final double PIXELS_PER_INCH = 96;

  private SvgNumbers() {}

  public static double of(Element element, String attribute, double absent) {
    return of(element, attribute, absent, 0);
  }

  /**
   * @param em what {@code 1em} is worth
   */
  public static double of(Element element, String attribute, double absent, double em) {
    String value = element.getAttribute(attribute).strip();
    if (value.isEmpty()) {
      return absent;
    }
    Matcher length = LENGTH.matcher(value);
    if (!length.matches()) {
      throw new IllegalArgumentException(
          "SVG <%s %s=\"%s\">: a length such as 12, 12px, 3mm or 0.35em is expected"
              .formatted(element.getNodeName(), attribute, value));
    }
    double number = Double.parseDouble(length.group(1));
    String unit = length.group(2) == null ? "px" : length.group(2);
    return switch (unit) {
      case "em" -> number * em;
      case "mm" -> number * PIXELS_PER_INCH / 25.4;
      case "pt" -> number * PIXELS_PER_INCH / 72;
      default -> number;
    };
  }

  public static double[] list(String value) {
    return NUMBER
        .matcher(value)
        .results()
        .mapToDouble(n -> Double.parseDouble(n.group()))
        .toArray();
  }

  /** {@code translate}, {@code scale} and {@code rotate}, in sequence. */
  public static AffineTransform transform(Element element, String attribute) {
    AffineTransform result = new AffineTransform();
    Matcher step = TRANSFORM.matcher(element.getAttribute(attribute));
    while (step.find()) {
      double[] by = list(step.group(2));
      if (by.length == 0) {
        throw new IllegalArgumentException(
            "SVG transform \"" + step.group() + "\": numbers are expected");
      }
      switch (step.group(1)) {
        case "translate" -> result.translate(by[0], by.length > 1 ? by[1] : 0);
        case "scale" -> result.scale(by[0], by.length > 1 ? by[1] : by[0]);
        case "rotate" ->
            result.rotate(
                Math.toRadians(by[0]), by.length > 2 ? by[1] : 0, by.length > 2 ? by[2] : 0);
        default ->
            throw new IllegalArgumentException(
                "SVG transform \""
                    + step.group()
                    + "\": only translate, scale and rotate are drawn");
      }
    }
    return result;
  }
}
