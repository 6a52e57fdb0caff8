package org.torimatome.render.excel;

import java.util.Locale;
import org.torimatome.workbook.ColumnWidth;

/** The sizes that sheets are printed on, in millimetres as they stand upright. */
enum Paper {
  A3(8, 297, 420),
  A4(9, 210, 297),
  A5(11, 148, 210),
  B4(12, 257, 364),
  B5(13, 182, 257);

  /** Room above and below for the running head, in millimetres. */
  static final double RUNNING_HEAD = 6.35;

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

  static double margin(Element sheet) {
    return sheet.number("margin").map(Number::doubleValue).orElse(USUAL_MARGIN);
  }

  /** As files name it. */
  short code() {
    return (short) code;
  }

  /** How high the rows of one page may be together, in points, if the width is fitted to one. */
  double room(SheetPlan sheet, StyleSheet styles) {
    boolean isUpright = sheet.source().attribute("orientation", "landscape").equals("portrait");
    double margin = margin(sheet.source());
    double across = ((isUpright ? width : height) - 2 * margin) * POINTS_PER_MM;
    double down = ((isUpright ? height : width) - 2 * (margin + RUNNING_HEAD)) * POINTS_PER_MM;
    double size = styles.size().doubleValue();
    double wide =
        sheet.columns().stream()
            .mapToDouble(column -> ColumnWidth.pointsInAll(column.width(), size))
            .sum();
    double scale = Math.min(1, across / Math.max(1, wide));
    return down / scale;
  }
}
