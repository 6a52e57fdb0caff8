package org.torimatome.render.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.torimatome.render.chart.Chart.Legend;
import org.torimatome.render.chart.Series.Cells;
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

  static final String INK = "#333333";
  private static final String WHITE = "#FFFFFF";

  static final String CATEGORY_AXIS = "1";
  static final String VALUE_AXIS = "2";

  static final int HAIRLINE = 9_525;
  static final int LEVEL_LINE = 15_875;
  private static final int STROKE = 28_575;

  private final Chart chart;
  private final String face;
  private final double size;
  private final DrawingXml xml = new DrawingXml();
  private final boolean isLying;
  private final String grouping;
  private final Optional<PlotRoom> room;
  private final LabelsXml labels;

  /**
   * @param bringsData whether its numbers lie in no sheet that is read beside it, and whose cells
   *     say how they are written
   * @param room where its bars stand; left to the program where it is empty
   */
  private ChartXml(Chart chart, boolean bringsData, Optional<PlotRoom> room) {
    this.chart = chart;
    this.room = room;
    this.labels = new LabelsXml(xml, chart.typeface(), bringsData);
    this.face = chart.typeface().face();
    this.size = chart.typeface().size();
    this.isLying = chart.form().kind().isLying();
    this.grouping = chart.form().kind().grouping();
  }

  /** A chart of the workbook that it stands in. */
  public static byte[] of(Chart chart) {
    return new ChartXml(chart, false, Optional.empty()).write(Optional.empty());
  }

  /**
   * A chart that brings its workbook.
   *
   * @param data the relationship from the chart's part to it
   * @param height of the chart, in points
   */
  static byte[] of(Chart chart, String data, double height) {
    return new ChartXml(chart, true, PlotRoom.of(chart, height)).write(Optional.of(data));
  }

  private byte[] write(Optional<String> data) {
    xml.root("c:chartSpace");
    data.ifPresent(unused -> xml.attribute("xmlns:r", OfficePackage.OFFICE));
    xml.value("c:roundedCorners", "0");
    xml.start("c:chart");
    String title = chart.caption().title();
    if (!title.isEmpty()) {
      xml.title(title, new Letters(face, size + 2, INK, true), false);
    }
    xml.value("c:autoTitleDeleted", title.isEmpty() ? "1" : "0");
    xml.start("c:plotArea");
    xml.start("c:layout");
    room.ifPresent(each -> each.write(xml));
    xml.end();
    List<Integer> bars = places(series -> !series.look().isLine());
    List<Integer> lines = places(series -> series.look().isLine());
    if (!bars.isEmpty()) {
      bars(bars);
    }
    if (!lines.isEmpty()) {
      lines(lines);
    }
    new AxesXml(xml, chart).write();
    xml.end();
    legend();
    xml.value("c:plotVisOnly", "0");
    xml.value("c:dispBlanksAs", "gap");
    xml.end();
    xml.start("c:spPr").fill(WHITE).noLine().end();
    xml.start("c:txPr").textBody(new Letters(face, size, INK, false)).end();
    data.ifPresent(
        link ->
            xml.start("c:externalData").attribute("r:id", link).value("c:autoUpdate", "0").end());
    xml.end();
    return xml.bytes();
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
    } else if (chart.form().overlap() != 0) {
      xml.value("c:overlap", String.valueOf(chart.form().overlap()));
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
    labels.write(series, grouping.equals("clustered") ? "outEnd" : "ctr");
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
      xml.value("c:size", marker == Marker.DASH ? "18" : "7");
      xml.start("c:spPr").fill(colour(place)).line(WHITE, HAIRLINE, "solid").end();
    }
    xml.end();
    labels.write(series, "t");
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
