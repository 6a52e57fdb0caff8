package org.torimatome.render.excel;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.torimatome.render.excel.layout.Element;
import org.torimatome.render.excel.layout.SheetPlan;
import org.torimatome.render.excel.layout.SheetPlan.PlannedColumn;
import org.torimatome.workbook.ColumnWidth;
import org.torimatome.workbook.Rgb;
import org.torimatome.workbook.XmlText;

/** What stands before the rows of a sheet: its tab, how it is looked at, its columns. */
final class SheetHead {
  /** Of columns and rows that the file says nothing of. */
  private static final int USUAL_WIDTH = 8;

  private static final int USUAL_HEIGHT = 15;

  private final Book book;
  private final SheetPlan plan;
  private final Element source;
  private final boolean isFirstShown;

  SheetHead(Book book, SheetPlan plan, boolean isFirstShown) {
    this.book = book;
    this.plan = plan;
    this.source = plan.source();
    this.isFirstShown = isFirstShown;
  }

  void write(XmlText xml) {
    xml.start("sheetPr");
    source
        .attribute("tab-color")
        .ifPresent(colour -> xml.start("tabColor").attribute("rgb", Rgb.opaque(colour)).end());
    xml.start("pageSetUpPr").attribute("fitToPage", 1).end().end();
    view(xml);
    xml.start("sheetFormatPr").attribute("baseColWidth", USUAL_WIDTH);
    xml.attribute("defaultRowHeight", USUAL_HEIGHT);
    deepest(
        xml, "outlineLevelRow", plan.rows().stream().map(SheetPlan.PlannedRow::source).toList());
    deepest(xml, "outlineLevelCol", plan.columns().stream().map(PlannedColumn::source).toList());
    xml.end();
    columns(xml);
  }

  private static void deepest(XmlText xml, String attribute, List<Element> folded) {
    int deepest = folded.stream().mapToInt(SheetHead::level).max().orElse(0);
    if (deepest > 0) {
      xml.attribute(attribute, deepest);
    }
  }

  private static int level(Element rowOrColumn) {
    return rowOrColumn.count("level", 0);
  }

  /** How a row or a column can be put away. */
  static void fold(XmlText xml, Element rowOrColumn) {
    if (rowOrColumn.flag("hidden", false)) {
      xml.attribute("hidden", 1);
    }
    if (level(rowOrColumn) > 0) {
      xml.attribute("outlineLevel", level(rowOrColumn));
    }
  }

  private void view(XmlText xml) {
    xml.start("sheetViews").start("sheetView");
    xml.attribute("showGridLines", source.flag("show-grid", false) ? 1 : 0);
    if (isFirstShown) {
      xml.attribute("tabSelected", 1);
    }
    xml.attribute("zoomScale", source.count("zoom", 100)).attribute("workbookViewId", 0);
    source
        .attribute("freeze")
        .map(id -> book.plan().references().here(plan, source, "freeze"))
        .ifPresent(first -> freeze(xml, first));
    xml.end().end();
  }

  private static void freeze(XmlText xml, CellRangeAddress first) {
    int columns = first.getFirstColumn();
    int rows = first.getFirstRow();
    if (columns == 0 && rows == 0) {
      return;
    }
    String moving = rows == 0 ? "topRight" : columns == 0 ? "bottomLeft" : "bottomRight";
    xml.start("pane");
    if (columns > 0) {
      xml.attribute("xSplit", columns);
    }
    if (rows > 0) {
      xml.attribute("ySplit", rows);
    }
    xml.attribute("topLeftCell", new CellReference(rows, columns).formatAsString());
    xml.attribute("activePane", moving).attribute("state", "frozen").end();
    xml.start("selection").attribute("pane", moving).end();
  }

  private void columns(XmlText xml) {
    List<PlannedColumn> columns = plan.columns();
    if (columns.isEmpty()) {
      return;
    }
    double size = book.plan().styles().size().doubleValue();
    xml.start("cols");
    for (int i = 0; i < columns.size(); i++) {
      PlannedColumn column = columns.get(i);
      double width = ColumnWidth.inFile(column.width(), size) / 256.0;
      xml.start("col").attribute("min", i + 1).attribute("max", i + 1);
      xml.attribute("width", ExactNumber.text(width)).attribute("customWidth", 1);
      if (!column.look().properties().isEmpty()) {
        xml.attribute("style", book.styles().style(column.look()));
      }
      fold(xml, column.source());
      xml.end();
    }
    xml.end();
  }
}
