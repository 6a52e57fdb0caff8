package org.torimatome.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.torimatome.render.chart.Chart.Axes;
import org.torimatome.render.chart.Chart.Legend;

/**
 * Where the bars of a chart stand within it, in parts of its width and height.
 *
 * <p>Programs place them each in their own way, and push a label back onto its bar where they left
 * no room over it. Room that is set aside holds whatever figures the data are changed to.
 */
record PlotRoom(double left, double top, double width, double height) {
  /** Of a line of labels, in its size. */
  private static final double LINE = 1.4;

  /** Over the highest bar, in the size of its label. */
  private static final double OVER = 1.8;

  private static final double SIDE = 0.01;

  /** What has to be left for the bars, or the program is left to see for itself. */
  private static final double LEAST = 0.3;

  /**
   * Empty where the program knows better: with titles, a legend, an axis of values, or lying bars,
   * whose names have a width that only it can tell.
   *
   * @param height of the chart, in points
   */
  static Optional<PlotRoom> of(Chart chart, double height) {
    if (chart.caption().legend() != Legend.NONE
        || !chart.caption().title().isEmpty()
        || !chart.caption().categories().isEmpty()
        || !chart.caption().values().isEmpty()) {
      return Optional.empty();
    }
    if (chart.form().axes() == Axes.NONE) {
      return Optional.of(new PlotRoom(0, 0, 1, 1));
    }
    if (chart.form().axes() == Axes.BOTH || chart.form().kind().isLying()) {
      return Optional.empty();
    }
    double size = chart.typeface().size();
    double over = size * OVER / height;
    double below = size * (LINE * lines(chart) + 0.6) / height;
    double left = 1 - over - below;
    return left < LEAST
        ? Optional.empty()
        : Optional.of(new PlotRoom(SIDE, over, 1 - 2 * SIDE, left));
  }

  /** Of the name of a category; one at least. */
  private static long lines(Chart chart) {
    return chart.series().stream()
        .flatMap(series -> series.categories().stream())
        .flatMap(names -> names.values().stream())
        .mapToLong(name -> name.lines().count())
        .max()
        .orElse(1);
  }

  void write(DrawingXml xml) {
    xml.start("c:manualLayout").value("c:layoutTarget", "inner");
    xml.value("c:xMode", "edge").value("c:yMode", "edge");
    xml.value("c:x", part(left)).value("c:y", part(top));
    xml.value("c:w", part(width)).value("c:h", part(height)).end();
  }

  private static String part(double number) {
    return BigDecimal.valueOf(number)
        .setScale(4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
