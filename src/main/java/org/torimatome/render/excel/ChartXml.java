package org.torimatome.render.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.torimatome.render.excel.layout.Element;
import org.torimatome.render.excel.layout.PrintFit;
import org.torimatome.render.excel.layout.StyleSheet;

/**
 * One chart as DrawingML: bars, columns and lines over one pair of axes.
 *
 * <p>Written directly, because POI's own chart model lacks stacking and markers unless a far larger
 * library comes with it. The order of elements is that of the schema (ECMA-376 part 1, 21.2).
 */
final class ChartXml {
  /** Told apart by all kinds of colour vision (Okabe and Ito), for series that name no colour. */
  private static final List<String> PALETTE =
      List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#666666");

  private static final String INK = "#333333";
  private static final String AXIS = "#7F7F7F";
  private static final String GRID = "#D9D9D9";

  private static final String CATEGORY_AXIS = "1";
  private static final String VALUE_AXIS = "2";

  private static final int HAIRLINE = 9_525;
  private static final int LEVEL_LINE = 15_875;
  private static final int STROKE = 28_575;

  private static final Map<String, String> GROUPINGS =
      Map.of("stacked", "stacked", "share", "percentStacked");
  private static final Map<String, String> DASHES = Map.of("dash", "dash", "dot", "sysDot");
  private static final Map<String, String> LEGENDS =
      Map.of("top", "t", "right", "r", "bottom", "b", "left", "l");

  private final Element source;
  private final String face;
  private final double size;
  private final CellValues values;
  private final DrawingXml xml = new DrawingXml();
  private final boolean isLying;
  private final boolean isLine;
  private final String grouping;

  ChartXml(Element source, StyleSheet styles, CellValues values) {
    this.source = source;
    this.values = values;
    this.face = styles.font();
    this.size = PrintFit.chartType(source);
    String type = source.attribute("type", "");
    this.isLying = type.endsWith("bar");
    this.isLine = type.equals("line");
    this.grouping = GROUPINGS.getOrDefault(type.replaceFirst("-.*", ""), "clustered");
  }

  byte[] bytes() {
    xml.root("c:chartSpace");
    xml.value("c:roundedCorners", "0");
    xml.start("c:chart");
    String title = source.attribute("title", "");
    if (!title.isEmpty()) {
      title(title, size + 2, true, false);
    }
    xml.value("c:autoTitleDeleted", title.isEmpty() ? "1" : "0");
    xml.start("c:plotArea");
    xml.start("c:layout").end();
    List<Element> lines = source.children().stream().filter(this::isDrawnAsLine).toList();
    List<Element> bars = source.children().stream().filter(s -> !isDrawnAsLine(s)).toList();
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
    xml.start("c:spPr").fill("#FFFFFF").noLine().end();
    xml.start("c:txPr").textBody(face, size, INK, false).end();
    xml.end();
    return xml.bytes();
  }

  private boolean isDrawnAsLine(Element series) {
    return series.attribute("as", isLine ? "line" : "bar").equals("line");
  }

  private void bars(List<Element> series) {
    xml.start("c:barChart");
    xml.value("c:barDir", isLying ? "bar" : "col");
    xml.value("c:grouping", grouping);
    xml.value("c:varyColors", "0");
    series.forEach(this::bar);
    xml.value("c:gapWidth", source.attribute("gap", "60"));
    if (!grouping.equals("clustered")) {
      xml.value("c:overlap", "100");
    }
    axes();
    xml.end();
  }

  private void lines(List<Element> series) {
    xml.start("c:lineChart");
    xml.value("c:grouping", "standard");
    xml.value("c:varyColors", "0");
    series.forEach(this::line);
    xml.value("c:marker", "1");
    axes();
    xml.end();
  }

  private void axes() {
    xml.value("c:axId", CATEGORY_AXIS);
    xml.value("c:axId", VALUE_AXIS);
  }

  private void bar(Element series) {
    xml.start("c:ser");
    identity(series);
    xml.start("c:spPr").fill(colour(series)).end();
    xml.value("c:invertIfNegative", "0");
    List<String> colours = series.words("colors");
    for (int i = 0; i < colours.size(); i++) {
      xml.start("c:dPt");
      xml.value("c:idx", String.valueOf(i));
      xml.value("c:invertIfNegative", "0");
      xml.start("c:spPr").fill(colours.get(i)).end();
      xml.end();
    }
    labels(series, grouping.equals("clustered") ? "outEnd" : "ctr");
    data(series);
    xml.end();
  }

  private void line(Element series) {
    xml.start("c:ser");
    identity(series);
    String stroke = series.attribute("line", "solid");
    xml.start("c:spPr");
    if (stroke.equals("none")) {
      xml.noLine();
    } else {
      xml.line(colour(series), STROKE, DASHES.getOrDefault(stroke, "solid"));
    }
    xml.end();
    String marker = series.attribute("marker", "circle");
    xml.start("c:marker");
    xml.value("c:symbol", marker);
    if (!marker.equals("none")) {
      xml.value("c:size", "7");
      xml.start("c:spPr").fill(colour(series)).line("#FFFFFF", HAIRLINE, "solid").end();
    }
    xml.end();
    labels(series, "t");
    data(series);
    xml.value("c:smooth", "0");
    xml.end();
  }

  private void identity(Element series) {
    String index = String.valueOf(source.children().indexOf(series));
    xml.value("c:idx", index);
    xml.value("c:order", index);
    if (series.attribute("name-from").isPresent()) {
      xml.start("c:tx");
      xml.start("c:strRef");
      xml.text("c:f", values.reference(series, "name-from"));
      xml.texts(values.texts(series, "name-from"));
      xml.end();
      xml.end();
    } else if (series.attribute("name").isPresent()) {
      xml.start("c:tx").text("c:v", series.attribute("name", "")).end();
    }
  }

  private void labels(Element series, String position) {
    if (!series.flag("labels", source.flag("labels", false))) {
      return;
    }
    xml.start("c:dLbls");
    // As the cells show them, so that a label never says more or less than its table.
    xml.numberFormat("General", true);
    xml.start("c:spPr").noFill().noLine().end();
    xml.start("c:txPr").textBody(face, size, series.attribute("label-color", INK), false).end();
    xml.value("c:dLblPos", position);
    xml.value("c:showLegendKey", "0");
    xml.value("c:showVal", "1");
    xml.value("c:showCatName", "0");
    xml.value("c:showSerName", "0");
    xml.value("c:showPercent", "0");
    xml.value("c:showBubbleSize", "0");
    xml.end();
  }

  private void data(Element series) {
    if (series.attribute("categories").isPresent()) {
      xml.start("c:cat").start("c:strRef");
      xml.text("c:f", values.reference(series, "categories"));
      xml.texts(values.texts(series, "categories"));
      xml.end().end();
    }
    xml.start("c:val").start("c:numRef");
    xml.text("c:f", values.reference(series, "values"));
    xml.numbers(values.numbers(series, "values"), values.formats(series, "values"));
    xml.end().end();
  }

  private void categoryAxis() {
    xml.start("c:catAx");
    xml.value("c:axId", CATEGORY_AXIS);
    // Lying bars start at the top, in the order of the table.
    xml.start("c:scaling").value("c:orientation", isLying ? "maxMin" : "minMax").end();
    xml.value("c:delete", "0");
    xml.value("c:axPos", isLying ? "l" : "b");
    source.attribute("category-title").ifPresent(title -> title(title, size, false, isLying));
    xml.numberFormat("General", true);
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
    xml.start("c:valAx");
    xml.value("c:axId", VALUE_AXIS);
    xml.start("c:scaling").value("c:orientation", "minMax");
    source.attribute("max").ifPresent(max -> xml.value("c:max", max));
    source.attribute("min").ifPresent(min -> xml.value("c:min", min));
    xml.end();
    xml.value("c:delete", "0");
    xml.value("c:axPos", isLying ? "b" : "l");
    Optional<String> level = source.attribute("level");
    xml.start("c:majorGridlines").start("c:spPr");
    if (level.isPresent()) {
      xml.line(INK, LEVEL_LINE, "dash").end().end();
      xml.start("c:minorGridlines").start("c:spPr");
    }
    xml.line(GRID, HAIRLINE, "solid").end().end();
    source.attribute("value-title").ifPresent(title -> title(title, size, false, !isLying));
    String format = source.attribute("format", "General");
    xml.numberFormat(grouping.equals("percentStacked") ? "0%" : format, false);
    ticks("nextTo");
    xml.start("c:spPr").noLine().end();
    xml.value("c:crossAx", CATEGORY_AXIS);
    xml.value("c:crosses", isLying ? "max" : "autoZero");
    xml.value("c:crossBetween", "between");
    level.or(() -> source.attribute("step")).ifPresent(step -> xml.value("c:majorUnit", step));
    level.ifPresent(step -> xml.value("c:minorUnit", fifth(step)));
    xml.end();
  }

  private static String fifth(String number) {
    return new BigDecimal(number).divide(BigDecimal.valueOf(5)).toPlainString();
  }

  private void ticks(String labels) {
    xml.value("c:majorTickMark", "none");
    xml.value("c:minorTickMark", "none");
    xml.value("c:tickLblPos", labels);
  }

  private void title(String text, double points, boolean isBold, boolean isTurned) {
    xml.start("c:title").start("c:tx").start("c:rich");
    xml.richText(text, face, points, INK, isBold, isTurned);
    xml.end().end();
    xml.value("c:overlay", "0");
    xml.end();
  }

  private void legend() {
    String place = source.attribute("legend", "bottom");
    if (!place.equals("none")) {
      xml.start("c:legend");
      xml.value("c:legendPos", LEGENDS.getOrDefault(place, "b"));
      xml.value("c:overlay", "0");
      xml.end();
    }
  }

  private String colour(Element series) {
    int index = source.children().indexOf(series);
    return series.attribute("color", PALETTE.get(index % PALETTE.size()));
  }
}
