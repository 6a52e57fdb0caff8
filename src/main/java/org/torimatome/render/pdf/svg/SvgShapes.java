package org.torimatome.render.pdf.svg;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The outlines of SVG's basic shapes, in the coordinates of their element. */
public final class SvgShapes {
  private static final Pattern SEGMENT = Pattern.compile("([A-Za-z])([^A-Za-z]*)");

  private SvgShapes() {}

  /** Empty for an element that is no shape. */
  public static Optional<Shape> of(Element element) {
    return switch (element.getNodeName()) {
      case "rect" -> Optional.of(rectangle(element));
      case "circle" -> {
        double r = SvgNumbers.of(element, "r", 0);
        yield Optional.of(ellipse(element, r, r));
      }
      case "ellipse" ->
          Optional.of(
              ellipse(element, SvgNumbers.of(element, "rx", 0), SvgNumbers.of(element, "ry", 0)));
      case "line" ->
          Optional.of(
              new Line2D.Double(
                  SvgNumbers.of(element, "x1", 0),
                  SvgNumbers.of(element, "y1", 0),
                  SvgNumbers.of(element, "x2", 0),
                  SvgNumbers.of(element, "y2", 0)));
      case "polyline" -> Optional.of(polyline(element));
      case "polygon" -> {
        Path2D path = polyline(element);
        if (path.getCurrentPoint() != null) {
          path.closePath();
        }
        yield Optional.of(path);
      }
      case "path" -> Optional.of(path(element.getAttribute("d")));
      default -> Optional.empty();
    };
  }

  private static Shape rectangle(Element element) {
    double x = SvgNumbers.of(element, "x", 0);
    double y = SvgNumbers.of(element, "y", 0);
    double width = SvgNumbers.of(element, "width", 0);
    double height = SvgNumbers.of(element, "height", 0);
    double rx = SvgNumbers.of(element, "rx", 0);
    if (rx == 0) {
      return new Rectangle2D.Double(x, y, width, height);
    }
    double ry = SvgNumbers.of(element, "ry", rx);
    return new RoundRectangle2D.Double(
        x, y, width, height, Math.min(2 * rx, width), Math.min(2 * ry, height));
  }

  private static Shape ellipse(Element element, double rx, double ry) {
    double x = SvgNumbers.of(element, "cx", 0);
    double y = SvgNumbers.of(element, "cy", 0);
    return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
  }

  private static Path2D polyline(Element element) {
    double[] points = SvgNumbers.list(element.getAttribute("points"));
    Path2D path = new Path2D.Double();
    for (int i = 0; i + 1 < points.length; i += 2) {
      if (i == 0) {
        path.moveTo(points[0], points[1]);
      } else {
        path.lineTo(points[i], points[i + 1]);
      }
    }
    return path;
  }

  private static Path2D path(String data) {
    Path2D path = new Path2D.Double();
    Matcher segment = SEGMENT.matcher(data);
    while (segment.find()) {
      append(path, segment.group(1).charAt(0), SvgNumbers.list(segment.group(2)));
    }
    return path;
  }

  private static void append(Path2D path, char command, double[] n) {
    boolean relative = Character.isLowerCase(command);
    if (path.getCurrentPoint() == null && Character.toUpperCase(command) != 'M') {
      throw new IllegalArgumentException(
          "SVG path command \"" + command + "\": a path begins with M and a point");
    }
    switch (Character.toUpperCase(command)) {
      case 'M' -> {
        for (int i = 0; i + 1 < n.length; i += 2) {
          double x = x(path, relative) + n[i];
          double y = y(path, relative) + n[i + 1];
          if (i == 0) {
            path.moveTo(x, y);
          } else {
            path.lineTo(x, y);
          }
        }
      }
      case 'L' -> {
        for (int i = 0; i + 1 < n.length; i += 2) {
          path.lineTo(x(path, relative) + n[i], y(path, relative) + n[i + 1]);
        }
      }
      case 'H' -> {
        for (double x : n) {
          path.lineTo(x(path, relative) + x, y(path, true));
        }
      }
      case 'V' -> {
        for (double y : n) {
          path.lineTo(x(path, true), y(path, relative) + y);
        }
      }
      case 'C' -> {
        for (int i = 0; i + 5 < n.length; i += 6) {
          double x = x(path, relative);
          double y = y(path, relative);
          path.curveTo(
              x + n[i], y + n[i + 1], x + n[i + 2], y + n[i + 3], x + n[i + 4], y + n[i + 5]);
        }
      }
      case 'Z' -> path.closePath();
      default ->
          throw new IllegalArgumentException(
              "SVG path command \"" + command + "\": only M, L, H, V, C and Z are drawn");
    }
  }

  private static double x(Path2D path, boolean relative) {
    return relative && path.getCurrentPoint() != null ? path.getCurrentPoint().getX() : 0;
  }

  private static double y(Path2D path, boolean relative) {
    return relative && path.getCurrentPoint() != null ? path.getCurrentPoint().getY() : 0;
  }
}
