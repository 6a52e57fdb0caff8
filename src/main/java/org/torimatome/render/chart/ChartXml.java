package org.torimatome.render.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.torimatome.render.chart.Chart.Axes;
import org.torimatome.render.chart.Chart.Legend;
import org.torimatome.render.chart.Series.Cells;
import org.torimatome.render.chart.Series.Labelled;
import org.torimatome.render.chart.Series.Marker;
import org.torimatome.render.chart.Series.Paint;
import org.torimatome.render.chart.Series.Stroke;
import org.torimatome.workbook.OfficePackage;

/**
 * One chart as DrawingML: bars, columns and lines over one pair of axes.
 *
 * <p>Written directly, because POI's own chart model lacks stacking and markers unless a far larger
 * library comes with it. The order of elements is that of the schema (ECMA-376 part 1, 21.2).
 */
public final class ChartXml {
  /** Told apart by all kinds of colour vision (Okabe and Ito), for series that name no colour. */
  private static final List<String> PALETTE =
      List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#666666");

  private static final String INK = "#333333";
  private static final String AXIS = "#7F7F7F";
  private static final String GRID = "#D9D9D9";
  private static final String WHITE = "#FFFFFF";

  private static final String CATEGORY_AXIS = "1";
  private static final String VALUE_AXIS = "2";

  private static final int HAIRLINE = 9_525;
  private static final int LEVEL_LINE = 15_875;
  private static final int STROKE = 28_575;

  private final Chart chart;
  private final String face;
  private final double size;
  private final DrawingXml xml = new DrawingXml();
  private final boolean isLying;
  private final String grouping;
  private final boolean bringsData;

  /**
   * @param bringsData whether its numbers lie in no sheet that is read beside it, and whose cells
   *     say how they are written
   */
  private ChartXml(Chart chart, boolean bringsData) {
    this.chart = chart;
    this.bringsData = bringsData;
    this.face = chart.typeface().face();
    this.size = chart.typeface().size();
    this.isLying = chart.form().kind().isLying();
    this.grouping = chart.form().kind().grouping();
  }

  /** A chart of the workbook that it stands in. */
  public static byte[] of(Chart chart) {
    return new ChartXml(chart, false).write(Optional.empty());
  }

  /**
   * A chart that brings its workbook.
   *
   * @param data the relationship from the chart's part to it
   */
  static byte[] of(Chart chart, String data) {
    return new ChartXml(chart, true).write(Optional.of(data));
  }

  private byte[] write(Optional<String> data) {
    xml.root("c:chartSpace");
    data.ifPresent(unused -> xml.attribute("xmlns:r", OfficePackage.OFFICE));
    xml.value("c:roundedCorners", "0");
    xml.start("c:chart");
    String title = chart.caption().title();
    if (!title.isEmpty()) {
      title(title, size + 2, true, false);
    }
    xml.value("c:autoTitleDeleted", title.isEmpty() ? "1" : "0");
    xml.start("c:plotArea");
    layout();
    List<Integer> bars = places(series -> !series.look().isLine());
    List<Integer> lines = places(series -> series.look().isLine());
    if (!bars.isEmpty()) {
      bars(bars);
    }
    if (!lines.isEmpty()) {
      lines(lines);
    }
    categoryAxis();
    valueAxis();
    xml.end();
    legend();
    xml.value("c:plotVisOnly", "0");
    xml.value("c:dispBlanksAs", "gap");
    xml.end();
    xml.start("c:spPr").fill(WHITE).noLine().end();
    xml.start("c:txPr").textBody(face, size, INK, false).end();
    data.ifPresent(
        link ->
            xml.start("c:externalData").attribute("r:id", link).value("c:autoUpdate", "0").end());
    xml.end();
    return xml.bytes();
  }

  /** Without axes and words about it, the bars are all there is to see. */
  private void layout() {
    xml.start("c:layout");
    if (bringsData
        && chart.form().axes() == Axes.NONE
        && chart.caption().legend() == Legend.NONE
        && chart.caption().title().isEmpty()) {
      xml.start("c:manualLayout").value("c:layoutTarget", "inner");
      xml.value("c:xMode", "edge").value("c:yMode", "edge");
      xml.value("c:x", "0").value("c:y", "0").value("c:w", "1").value("c:h", "1").end();
    }
    xml.end();
  }

  private List<Integer> places(Predicate<Series> wanted) {
    return IntStream.range(0, chart.series().size())
        .filter(place -> wanted.test(chart.series().get(place)))
        .boxed()
        .toList();
  }

  private void bars(List<Integer> places) {
    xml.start("c:barChart");
    xml.value("c:barDir", isLying ? "bar" : "col");
    xml.value("c:grouping", grouping);
    xml.value("c:varyColors", "0");
    places.forEach(this::bar);
    xml.value("c:gapWidth", String.valueOf(chart.form().gap()));
    if (!grouping.equals("clustered")) {
      xml.value("c:overlap", "100");
    }
    axes();
    xml.end();
  }

  private void lines(List<Integer> places) {
    xml.start("c:lineChart");
    xml.value("c:grouping", "standard");
    xml.value("c:varyColors", "0");
    places.forEach(this::line);
    xml.value("c:marker", "1");
    axes();
    xml.end();
  }

  private void axes() {
    xml.value("c:axId", CATEGORY_AXIS);
    xml.value("c:axId", VALUE_AXIS);
  }

  private void bar(int place) {
    Series series = chart.series().get(place);
    xml.start("c:ser");
    identity(place);
    xml.start("c:spPr").fill(colour(place)).end();
    xml.value("c:invertIfNegative", "0");
    List<Paint> paints = series.look().points();
    for (int i = 0; i < paints.size(); i++) {
      xml.start("c:dPt");
      xml.value("c:idx", String.valueOf(i));
      xml.value("c:invertIfNegative", "0");
      xml.start("c:spPr");
      paint(paints.get(i));
      xml.end();
      xml.end();
    }
    labels(series, grouping.equals("clustered") ? "outEnd" : "ctr");
    data(series);
    xml.end();
  }

  private void paint(Paint paint) {
    switch (paint.fill()) {
      case SOLID -> xml.fill(paint.colour());
      case OUTLINED -> xml.fill(WHITE).line(paint.colour(), LEVEL_LINE, "solid");
      case DASHED -> xml.fill(WHITE).line(paint.colour(), LEVEL_LINE, "dash");
      case STRIPED -> xml.stripes(paint.colour(), WHITE).line(paint.colour(), LEVEL_LINE, "solid");
    }
  }

  private void line(int place) {
    Series series = chart.series().get(place);
    xml.start("c:ser");
    identity(place);
    xml.start("c:spPr");
    if (series.look().stroke() == Stroke.NONE) {
      xml.noLine();
    } else {
      xml.line(colour(place), STROKE, series.look().stroke().drawn());
    }
    xml.end();
    Marker marker = series.look().marker();
    xml.start("c:marker");
    xml.value("c:symbol", marker.drawn());
    if (marker != Marker.NONE) {
      xml.value("c:size", marker == Marker.DASH ? "20" : "7");
      xml.start("c:spPr").fill(colour(place)).line(WHITE, HAIRLINE, "solid").end();
    }
    xml.end();
    labels(series, series.look().marker() == Marker.DASH ? "r" : "t");
    data(series);
    xml.value("c:smooth", "0");
    xml.end();
  }

  private void identity(int place) {
    xml.value("c:idx", String.valueOf(place));
    xml.value("c:order", String.valueOf(place));
    chart.series().get(place).name().ifPresent(this::name);
  }

  private void name(Cells name) {
    xml.start("c:tx");
    if (name.reference().isEmpty()) {
      xml.text("c:v", String.join("", name.values()));
    } else {
      texts(name);
    }
    xml.end();
  }

  private void texts(Cells texts) {
    xml.start("c:strRef");
    xml.text("c:f", texts.reference());
    xml.texts(texts.values());
    xml.end();
  }

  private void labels(Series series, String position) {
    if (series.labels().which() == Labelled.NO) {
      return;
    }
    xml.start("c:dLbls");
    List<String> formats = series.values().formats();
    String usual = formats.isEmpty() ? Chart.GENERAL : formats.get(0);
    int last = lastOf(series.values().values());
    for (int i = 0; i <= last; i++) {
      String format = i < formats.size() ? formats.get(i) : usual;
      if (series.labels().which() == Labelled.YES
          ? bringsData && !format.equals(usual)
          : i == last) {
        xml.start("c:dLbl").value("c:idx", String.valueOf(i));
        label(series, position, true, format);
        xml.end();
      }
    }
    label(series, position, series.labels().which() == Labelled.YES, usual);
    xml.end();
  }

  /** The place of the last value; -1 if there is none. */
  private static int lastOf(List<String> values) {
    int last = values.size() - 1;
    while (last > 0 && values.get(last).isEmpty()) {
      last--;
    }
    return last;
  }

  private void label(Series series, String position, boolean isShown, String format) {
    if (bringsData) {
      xml.numberFormat(format, false);
    } else {
      // As the cells show them, so that a label never says more or less than its table.
      xml.numberFormat(Chart.GENERAL, true);
    }
    xml.start("c:spPr").noFill().noLine().end();
    String ink = series.labels().colour().orElse(INK);
    xml.start("c:txPr").lineBody(face, size, ink).end();
    xml.value("c:dLblPos", position);
    xml.value("c:showLegendKey", "0");
    xml.value("c:showVal", isShown ? "1" : "0");
    xml.value("c:showCatName", "0");
    xml.value("c:showSerName", "0");
    xml.value("c:showPercent", "0");
    xml.value("c:showBubbleSize", "0");
  }

  private void data(Series series) {
    series
        .categories()
        .ifPresent(
            categories -> {
              xml.start("c:cat");
              texts(categories);
              xml.end();
            });
    xml.start("c:val").start("c:numRef");
    xml.text("c:f", series.values().reference());
    xml.numbers(series.values().values(), series.values().formats());
    xml.end().end();
  }

  private void categoryAxis() {
    xml.start("c:catAx");
    xml.value("c:axId", CATEGORY_AXIS);
    // Lying bars start at the top, in the order of the table.
    xml.start("c:scaling").value("c:orientation", isLying ? "maxMin" : "minMax").end();
    xml.value("c:delete", chart.form().axes() == Axes.NONE ? "1" : "0");
    xml.value("c:axPos", isLying ? "l" : "b");
    axisTitle(chart.caption().categories(), isLying);
    xml.numberFormat(Chart.GENERAL, true);
    // At the edge, clear of bars that go below zero.
    ticks("low");
    xml.start("c:spPr").line(AXIS, HAIRLINE, "solid").end();
    xml.value("c:crossAx", VALUE_AXIS);
    xml.value("c:crosses", "autoZero");
    xml.value("c:auto", "0");
    xml.value("c:lblAlgn", "ctr");
    xml.value("c:lblOffset", "100");
    xml.value("c:noMultiLvlLbl", "1");
    xml.end();
  }

  private void valueAxis() {
    Chart.Scale scale = chart.scale();
    boolean isShown = chart.form().axes() == Axes.BOTH;
    xml.start("c:valAx");
    xml.value("c:axId", VALUE_AXIS);
    xml.start("c:scaling").value("c:orientation", "minMax");
    scale.max().ifPresent(max -> xml.value("c:max", max.toPlainString()));
    scale.min().ifPresent(min -> xml.value("c:min", min.toPlainString()));
    xml.end();
    xml.value("c:delete", isShown ? "0" : "1");
    xml.value("c:axPos", isLying ? "b" : "l");
    if (isShown) {
      grid(scale);
    }
    axisTitle(chart.caption().values(), !isLying);
    xml.numberFormat(grouping.equals("percentStacked") ? "0%" : scale.format(), false);
    ticks("nextTo");
    xml.start("c:spPr").noLine().end();
    xml.value("c:crossAx", CATEGORY_AXIS);
    xml.value("c:crosses", isLying ? "max" : "autoZero");
    xml.value("c:crossBetween", "between");
    scale.level().or(scale::step).ifPresent(step -> xml.value("c:majorUnit", step.toPlainString()));
    scale.level().ifPresent(step -> xml.value("c:minorUnit", fifth(step)));
    xml.end();
  }

  private void grid(Chart.Scale scale) {
    xml.start("c:majorGridlines").start("c:spPr");
    if (scale.level().isPresent()) {
      xml.line(INK, LEVEL_LINE, "dash").end().end();
      xml.start("c:minorGridlines").start("c:spPr");
    }
    xml.line(GRID, HAIRLINE, "solid").end().end();
  }

  private static String fifth(BigDecimal number) {
    return number.divide(BigDecimal.valueOf(5)).toPlainString();
  }

  private void ticks(String labels) {
    xml.value("c:majorTickMark", "none");
    xml.value("c:minorTickMark", "none");
    xml.value("c:tickLblPos", labels);
  }

  private void axisTitle(String text, boolean isTurned) {
    if (!text.isEmpty()) {
      title(text, size, false, isTurned);
    }
  }

  private void title(String text, double points, boolean isBold, boolean isTurned) {
    xml.start("c:title").start("c:tx").start("c:rich");
    xml.richText(text, face, points, INK, isBold, isTurned);
    xml.end().end();
    xml.value("c:overlay", "0");
    xml.end();
  }

  private void legend() {
    Legend place = chart.caption().legend();
    if (place != Legend.NONE) {
      xml.start("c:legend");
      xml.value("c:legendPos", place.letter());
      xml.value("c:overlay", "0");
      xml.end();
    }
  }

  private String colour(int place) {
    return chart.series().get(place).look().colour().orElse(PALETTE.get(place % PALETTE.size()));
  }
}
