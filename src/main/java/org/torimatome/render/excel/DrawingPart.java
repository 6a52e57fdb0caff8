package org.torimatome.render.excel;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.torimatome.render.chart.Chart;
import org.torimatome.render.chart.ChartXml;
import org.torimatome.render.chart.DrawingXml;
import org.torimatome.render.chart.EmbeddedChart;
import org.torimatome.render.excel.layout.Element;
import org.torimatome.render.excel.layout.SheetPlan;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.office.PartLinks;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.XmlText;

/** The frames of a sheet's native charts; {@link SheetChart} says what is in them. */
final class DrawingPart {
  /** Keeps clear of the line below the row above; in EMU, 12,700 to the point. */
  private static final int GAP = 38_100;

  private final Book book;
  private final SheetPlan plan;
  private final int sheet;
  private final PartLinks charts = new PartLinks();
  private final XmlText frames = new XmlText();

  DrawingPart(Book book, SheetPlan plan, int sheet) {
    this.book = book;
    this.plan = plan;
    this.sheet = sheet;
  }

  /** Adds the drawing with its charts, and says in the sheet's own XML where it is. */
  void add(XmlText xml, PartLinks links) {
    List<Element> sources = plan.source().all("chart");
    if (sources.isEmpty()) {
      return;
    }
    frames.start("xdr:wsDr").attribute("xmlns:xdr", DrawingXml.SHEET);
    frames.attribute("xmlns:a", DrawingXml.DRAWING);
    for (int i = 0; i < sources.size(); i++) {
      draw(sources.get(i), i + 1);
    }
    String name = "xl/drawings/drawing" + sheet + ".xml";
    book.parts()
        .add(name, OfficePackage.TYPES + "officedocument.drawing+xml", frames.end().bytes());
    charts.addTo(book.parts(), name);
    xml.start("drawing").attribute("r:id", links.to("drawing", name)).end();
  }

  private void draw(Element source, int number) {
    if (source.children().isEmpty()) {
      throw source.fault(FaultWords.of("found.empty"), FaultWords.of("allowed.series"));
    }
    CellRangeAddress box = book.plan().references().here(plan, source, "at");
    String name = "xl/charts/chart" + sheet + "-" + number + ".xml";
    Chart chart = new SheetChart(source, book.plan().styles(), book.values()).chart();
    book.parts().add(name, EmbeddedChart.TYPE, ChartXml.of(chart));
    frame(source, number, box, charts.to("chart", name));
  }

  private void frame(Element source, int number, CellRangeAddress box, String link) {
    frames.start("xdr:twoCellAnchor");
    corner("from", box.getFirstColumn(), box.getFirstRow(), GAP);
    corner("to", box.getLastColumn() + 1, box.getLastRow() + 1, 0);
    String title = source.attribute("title", "");
    frames.start("xdr:graphicFrame").attribute("macro", "").start("xdr:nvGraphicFramePr");
    // 1 is the drawing as a whole.
    frames.start("xdr:cNvPr").attribute("id", number + 1);
    frames.attribute("name", source.attribute("name", title.isEmpty() ? "Chart " + number : title));
    frames.attribute("descr", source.attribute("alt", title)).end();
    frames.start("xdr:cNvGraphicFramePr").end().end();
    // The corners say it; spreadsheets write zeros here.
    frames.start("xdr:xfrm").start("a:off").attribute("x", 0).attribute("y", 0).end();
    frames.start("a:ext").attribute("cx", 0).attribute("cy", 0).end().end();
    frames.start("a:graphic").start("a:graphicData").attribute("uri", DrawingXml.CHART);
    frames.start("c:chart").attribute("xmlns:c", DrawingXml.CHART);
    frames.attribute("xmlns:r", OfficePackage.OFFICE).attribute("r:id", link).end();
    frames.end().end().end().start("xdr:clientData").end().end();
  }

  private void corner(String name, int column, int row, int below) {
    frames.start("xdr:" + name);
    frames.start("xdr:col").content(column).end().start("xdr:colOff").content(0).end();
    frames.start("xdr:row").content(row).end().start("xdr:rowOff").content(below).end();
    frames.end();
  }
}
