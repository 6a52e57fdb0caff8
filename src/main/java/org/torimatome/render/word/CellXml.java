package org.torimatome.render.word;

import java.util.Optional;
import org.torimatome.render.pdf.style.ElementStyle;
import org.torimatome.render.pdf.style.ElementStyle.Border;
import org.torimatome.render.pdf.style.ElementStyle.Side;
import org.torimatome.workbook.XmlText;

/** Rows and cells, as tables and what only stands side by side have them. */
final class CellXml {
  /** What a cell has to do with the one above it. */
  enum Merge {
    NONE,
    BEGINS,
    GOES_ON,
    ENDS
  }

  /** A row's height, in points; what is higher makes it grow. */
  record Row(double least, boolean isExact, boolean isHead, boolean staysWhole) {
    static final Row USUAL = new Row(0, false, false, true);

    Row of(double height) {
      return new Row(height, isExact, isHead, staysWhole);
    }
  }

  private final XmlText xml;
  private Optional<Border> foot = Optional.empty();

  CellXml(XmlText xml) {
    this.xml = xml;
  }

  void startRow(Row row) {
    xml.start("w:tr").start("w:trPr");
    if (row.staysWhole()) {
      xml.start("w:cantSplit").end();
    }
    if (row.least() > 0) {
      xml.start("w:trHeight").attribute("w:val", Edges.twips(row.least()));
      xml.attribute("w:hRule", row.isExact() ? "exact" : "atLeast").end();
    }
    if (row.isHead()) {
      xml.start("w:tblHeader").end();
    }
    xml.end();
  }

  /**
   * Begins a cell.
   *
   * @param width in points
   * @param style empty for a cell that nothing is said of
   * @param ground where the cell has none of its own
   */
  void start(
      double width, int span, Merge merge, Optional<ElementStyle> style, Optional<String> ground) {
    xml.start("w:tc").start("w:tcPr");
    xml.start("w:tcW").attribute("w:w", Edges.twips(width)).attribute("w:type", "dxa").end();
    if (span > 1) {
      xml.start("w:gridSpan").attribute("w:val", span).end();
    }
    if (merge != Merge.NONE) {
      WordXml.value(xml, "w:vMerge", merge == Merge.BEGINS ? "restart" : "continue");
    }
    style.ifPresent(look -> look(look, merge, width, ground));
    xml.end();
  }

  /** A cell that is nothing but its ground. */
  void ground(double width, String colour) {
    xml.start("w:tc").start("w:tcPr");
    xml.start("w:tcW").attribute("w:w", Edges.twips(width)).attribute("w:type", "dxa").end();
    Edges.ground(xml, colour);
    xml.end();
    nothing();
    xml.end();
  }

  void startAtFoot(double width) {
    xml.start("w:tc").start("w:tcPr");
    xml.start("w:tcW").attribute("w:w", Edges.twips(width)).attribute("w:type", "dxa").end();
    WordXml.value(xml, "w:vAlign", "bottom");
    xml.end();
  }

  private void look(ElementStyle style, Merge merge, double width, Optional<String> ground) {
    xml.start("w:tcBorders");
    if (merge == Merge.NONE || merge == Merge.BEGINS) {
      border(style, Side.TOP, "w:top");
    }
    border(style, Side.LEFT, "w:left");
    if (merge == Merge.NONE || merge == Merge.ENDS) {
      foot.or(() -> style.border(Side.BOTTOM))
          .ifPresent(border -> Edges.border(xml, "w:bottom", border, 0));
    }
    border(style, Side.RIGHT, "w:right");
    xml.end();
    style.background().or(() -> ground).ifPresent(colour -> Edges.ground(xml, colour));
    WordXml.sides(
        xml,
        "w:tcMar",
        Edges.twips(style.padding(Side.TOP, width)),
        Edges.twips(style.padding(Side.LEFT, width)),
        Edges.twips(style.padding(Side.BOTTOM, width)),
        Edges.twips(style.padding(Side.RIGHT, width)));
    switch (style.verticalAlign()) {
      case "middle" -> WordXml.value(xml, "w:vAlign", "center");
      case "bottom" -> WordXml.value(xml, "w:vAlign", "bottom");
      default -> {}
    }
  }

  private void borders(ElementStyle table) {
    xml.start("w:tblBorders");
    border(table, Side.TOP, "w:top");
    border(table, Side.BOTTOM, "w:bottom");
    xml.end();
  }

  /** The last row's cells end in the table's own border where it has one. */
  void foot(Optional<Border> border) {
    foot = border;
  }

  private void border(ElementStyle style, Side side, String name) {
    style.border(side).ifPresent(border -> Edges.border(xml, name, border, 0));
  }

  /** A cell without words, such as one between two others. */
  void empty(double width) {
    start(width, 1, Merge.NONE, Optional.empty(), Optional.empty());
    nothing();
    xml.end();
  }

  /** As small as a paragraph can be. */
  private void nothing() {
    xml.start("w:p").start("w:pPr").start("w:spacing").attribute("w:line", 20);
    xml.attribute("w:lineRule", "exact").end();
    xml.start("w:rPr").start("w:sz").attribute("w:val", 2).end().end().end().end();
  }

  /**
   * Begins a table of columns that keep their widths.
   *
   * @param left from the edge of the text, in points
   * @param look whose borders it has over and under it
   * @param spoken what it is, for those who do not see it
   */
  void startTable(
      String style, double left, double[] columns, Optional<ElementStyle> look, String spoken) {
    double all = 0;
    for (double column : columns) {
      all += column;
    }
    xml.start("w:tbl").start("w:tblPr");
    WordXml.value(xml, "w:tblStyle", style);
    xml.start("w:tblW").attribute("w:w", Edges.twips(all)).attribute("w:type", "dxa").end();
    xml.start("w:tblInd").attribute("w:w", Edges.twips(left)).attribute("w:type", "dxa").end();
    look.ifPresent(this::borders);
    xml.start("w:tblLayout").attribute("w:type", "fixed").end();
    WordXml.sides(xml, "w:tblCellMar", 0, 0, 0, 0);
    xml.start("w:tblLook").attribute("w:val", "0000").end();
    if (!spoken.isEmpty()) {
      WordXml.value(xml, "w:tblDescription", spoken);
    }
    xml.end().start("w:tblGrid");
    for (double column : columns) {
      xml.start("w:gridCol").attribute("w:w", Edges.twips(column)).end();
    }
    xml.end();
  }
}
