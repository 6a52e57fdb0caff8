package org.torimatome.render.excel.layout;

import java.util.Locale;

/** The sizes that sheets are printed on, in millimetres as they stand upright. */
public enum Paper {
  A3(8, 297, 420),
  A4(9, 210, 297),
  A5(11, 148, 210),
  B4(12, 257, 364),
  B5(13, 182, 257);

  /** Room above and below for the running head, in millimetres. */
  public static final double RUNNING_HEAD = 6.35;

  private static final double USUAL_MARGIN = 12.7;
  private static final double POINTS_PER_MM = 72 / 25.4;

  private final int code;
  private final int width;
  private final int height;

  Paper(int code, int width, int height) {
    this.code = code;
    this.width = width;
    this.height = height;
  }

  static Paper of(Element sheet) {
    return valueOf(sheet.attribute("paper", "A4").toUpperCase(Locale.ROOT));
  }

  public static double margin(Element sheet) {
    return sheet.number("margin").map(Number::doubleValue).orElse(USUAL_MARGIN);
  }

  /** As files name it. */
  public short code() {
    return (short) code;
  }

  /** How wide the columns of one page may be together, in points. */
  double across(Element sheet) {
    return ((isUpright(sheet) ? width : height) - 2 * margin(sheet)) * POINTS_PER_MM;
  }

  /** How high the rows of one page may be together, in points. */
  double down(Element sheet) {
    double edges = 2 * (margin(sheet) + RUNNING_HEAD);
    return ((isUpright(sheet) ? height : width) - edges) * POINTS_PER_MM;
  }

  private static boolean isUpright(Element sheet) {
    return sheet.attribute("orientation", "landscape").equals("portrait");
  }
}
