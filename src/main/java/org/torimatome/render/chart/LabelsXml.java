package org.torimatome.render.chart;

import java.util.List;
import org.torimatome.render.chart.Chart.Typeface;
import org.torimatome.render.chart.Series.Labelled;

/** Writes the numbers that stand beside the marks of a series. */
final class LabelsXml {
  private final DrawingXml xml;
  private final Typeface type;
  private final boolean bringsData;

  /**
   * @param bringsData whether the numbers lie in no sheet that is read beside the chart, and whose
   *     cells say how they are written
   */
  LabelsXml(DrawingXml xml, Typeface type, boolean bringsData) {
    this.xml = xml;
    this.type = type;
    this.bringsData = bringsData;
  }

  void write(Series series, String position) {
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
          ? bringsData && (!format.equals(usual) || series.labels().bold().contains(i))
          : i == last) {
        xml.start("c:dLbl").value("c:idx", String.valueOf(i));
        label(series, position, true, format, series.labels().bold().contains(i));
        xml.end();
      }
    }
    label(series, position, series.labels().which() == Labelled.YES, usual, false);
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

  private void label(
      Series series, String position, boolean isShown, String format, boolean isBold) {
    if (bringsData) {
      xml.numberFormat(format, false);
    } else {
      // As the cells show them, so that a label never says more or less than its table.
      xml.numberFormat(Chart.GENERAL, true);
    }
    xml.start("c:spPr").noFill().noLine().end();
    String ink = series.labels().colour().orElse(ChartXml.INK);
    xml.start("c:txPr").lineBody(new Letters(type.face(), type.size(), ink, isBold)).end();
    xml.value("c:dLblPos", position);
    xml.value("c:showLegendKey", "0");
    xml.value("c:showVal", isShown ? "1" : "0");
    xml.value("c:showCatName", "0");
    xml.value("c:showSerName", "0");
    xml.value("c:showPercent", "0");
    xml.value("c:showBubbleSize", "0");
  }
}
