package org.torimatome.render.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.torimatome.render.chart.Chart;
import org.torimatome.render.chart.Chart.Axes;
import org.torimatome.render.chart.Chart.Caption;
import org.torimatome.render.chart.Chart.Form;
import org.torimatome.render.chart.Chart.Kind;
import org.torimatome.render.chart.Chart.Legend;
import org.torimatome.render.chart.Chart.Scale;
import org.torimatome.render.chart.Chart.Typeface;
import org.torimatome.render.chart.Series;
import org.torimatome.render.chart.Series.Cells;
import org.torimatome.render.chart.Series.Fill;
import org.torimatome.render.chart.Series.Labelled;
import org.torimatome.render.chart.Series.Labels;
import org.torimatome.render.chart.Series.Look;
import org.torimatome.render.chart.Series.Marker;
import org.torimatome.render.chart.Series.Paint;
import org.torimatome.render.chart.Series.Stroke;
import org.torimatome.render.excel.layout.Element;
import org.torimatome.render.excel.layout.PrintFit;
import org.torimatome.render.excel.layout.StyleSheet;

/** A chart that a workbook's template asks for, with what the cells that it names hold. */
final class SheetChart {
  private final Element source;
  private final StyleSheet styles;
  private final CellValues values;

  SheetChart(Element source, StyleSheet styles, CellValues values) {
    this.source = source;
    this.styles = styles;
    this.values = values;
  }

  Chart chart() {
    String title = source.attribute("title", "");
    Kind kind = constant(Kind.class, source, "type", "");
    return new Chart(
        new Caption(
            title,
            source.attribute("alt", title),
            constant(Legend.class, source, "legend", "bottom"),
            source.attribute("category-title", ""),
            source.attribute("value-title", "")),
        new Form(kind, Axes.BOTH, source.count("gap", Chart.USUAL_GAP), 0),
        new Scale(
            number("min"),
            number("max"),
            number("step"),
            number("level"),
            source.attribute("format", Chart.GENERAL)),
        new Typeface(styles.font(), PrintFit.chartType(source)),
        source.children().stream().map(series -> series(series, kind)).toList());
  }

  private Optional<BigDecimal> number(String attribute) {
    return source.number(attribute);
  }

  private Series series(Element series, Kind kind) {
    String usual = kind == Kind.LINE ? "line" : "bar";
    List<Paint> points =
        series.words("colors").stream().map(colour -> new Paint(colour, Fill.SOLID)).toList();
    return new Series(
        name(series),
        new Look(
            series.attribute("as", usual).equals("line"),
            series.attribute("color"),
            constant(Stroke.class, series, "line", "solid"),
            constant(Marker.class, series, "marker", "circle"),
            points),
        new Labels(
            series.flag("labels", source.flag("labels", false)) ? Labelled.YES : Labelled.NO,
            series.attribute("label-color"),
            List.of()),
        series.attribute("categories").map(unused -> texts(series, "categories")),
        new Cells(
            values.reference(series, "values"),
            values.numbers(series, "values"),
            values.formats(series, "values")));
  }

  private Optional<Cells> name(Element series) {
    return series.attribute("name-from").isPresent()
        ? Optional.of(texts(series, "name-from"))
        : series.attribute("name").map(name -> Cells.ofTexts("", List.of(name)));
  }

  private Cells texts(Element series, String attribute) {
    return Cells.ofTexts(values.reference(series, attribute), values.texts(series, attribute));
  }

  /** The vocabulary has let none pass that is not one of them. */
  private static <E extends Enum<E>> E constant(
      Class<E> type, Element element, String attribute, String usual) {
    return Enum.valueOf(
        type, element.attribute(attribute, usual).replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
