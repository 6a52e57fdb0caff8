package org.torimatome.render.chart;

import java.math.BigDecimal;
import org.torimatome.render.chart.Chart.Axes;

/** Writes a chart's two axes. */
final class AxesXml {
  private static final String AXIS = "#7F7F7F";
  private static final String GRID = "#D9D9D9";

  private final DrawingXml xml;
  private final Chart chart;
  private final boolean isLying;

  AxesXml(DrawingXml xml, Chart chart) {
    this.xml = xml;
    this.chart = chart;
    this.isLying = chart.form().kind().isLying();
  }

  void write() {
    categoryAxis();
    valueAxis();
  }

  private void categoryAxis() {
    xml.start("c:catAx");
    xml.value("c:axId", ChartXml.CATEGORY_AXIS);
    // Lying bars start at the top, in the order of the table.
    xml.start("c:scaling").value("c:orientation", isLying ? "maxMin" : "minMax").end();
    xml.value("c:delete", chart.form().axes() == Axes.NONE ? "1" : "0");
    xml.value("c:axPos", isLying ? "l" : "b");
    axisTitle(chart.caption().categories(), isLying);
    xml.numberFormat(Chart.GENERAL, true);
    // At the edge, clear of bars that go below zero.
    ticks("low");
    xml.start("c:spPr").line(AXIS, ChartXml.HAIRLINE, "solid").end();
    xml.value("c:crossAx", ChartXml.VALUE_AXIS);
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
    xml.value("c:axId", ChartXml.VALUE_AXIS);
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
    xml.numberFormat(
        chart.form().kind().grouping().equals("percentStacked") ? "0%" : scale.format(), false);
    ticks("nextTo");
    xml.start("c:spPr").noLine().end();
    xml.value("c:crossAx", ChartXml.CATEGORY_AXIS);
    xml.value("c:crosses", isLying ? "max" : "autoZero");
    xml.value("c:crossBetween", "between");
    scale.level().or(scale::step).ifPresent(step -> xml.value("c:majorUnit", step.toPlainString()));
    scale.level().ifPresent(step -> xml.value("c:minorUnit", fifth(step)));
    xml.end();
  }

  private void grid(Chart.Scale scale) {
    xml.start("c:majorGridlines").start("c:spPr");
    if (scale.level().isPresent()) {
      xml.line(ChartXml.INK, ChartXml.LEVEL_LINE, "dash").end().end();
      xml.start("c:minorGridlines").start("c:spPr");
    }
    xml.line(GRID, ChartXml.HAIRLINE, "solid").end().end();
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
      Chart.Typeface type = chart.typeface();
      xml.title(text, new Letters(type.face(), type.size(), ChartXml.INK, false), isTurned);
    }
  }
}
