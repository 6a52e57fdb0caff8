package org.torimatome.render.slides;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.slides.seen.Seen.Edge;
import org.torimatome.render.slides.shape.Item.Cell;
import org.torimatome.render.slides.shape.Item.Paint;
import org.torimatome.render.slides.shape.Item.Table;
import org.torimatome.workbook.XmlText;

/** Writes a table on a slide. */
final class TableXml {
  private static final String TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table";

  /** No style, no grid: a cell has what it says. */
  private static final String NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

  private static final String[] SIDES = {"a:lnL", "a:lnR", "a:lnT", "a:lnB"};

  private final XmlText xml;
  private final ShapeXml shapes;
  private final TextXml texts;

  TableXml(XmlText xml, ShapeXml shapes, TextXml texts) {
    this.xml = xml;
    this.shapes = shapes;
    this.texts = texts;
  }

  /**
   * @param named opens the element that numbers and names it
   */
  void write(Table table, Function<String, XmlText> named) {
    xml.start("p:graphicFrame").start("p:nvGraphicFramePr");
    named.apply(table.words()).end();
    xml.start("p:cNvGraphicFramePr").start("a:graphicFrameLocks").attribute("noGrp", 1).end().end();
    xml.start("p:nvPr").end().end();
    shapes.place("p:xfrm", table.area());
    xml.start("a:graphic").start("a:graphicData").attribute("uri", TABLE).start("a:tbl");
    xml.start("a:tblPr");
    if (table.hasHead()) {
      xml.attribute("firstRow", 1);
    }
    xml.element("a:tableStyleId", NO_STYLE).end();
    xml.start("a:tblGrid");
    for (int width : table.columns()) {
      xml.start("a:gridCol").attribute("w", ShapeXml.emu(width)).end();
    }
    xml.end();
    for (int row = 0; row < table.rows().length; row++) {
      xml.start("a:tr").attribute("h", ShapeXml.emu(table.rows()[row]));
      for (int column = 0; column < table.columns().length; column++) {
        cell(table, row, column);
      }
      xml.end();
    }
    xml.end().end().end().end();
  }

  private void cell(Table table, int row, int column) {
    Cell cell = table.cells()[row][column];
    xml.start("a:tc");
    if (cell == null) {
      covered(table, row, column);
    } else {
      span("rowSpan", cell.rows());
      span("gridSpan", cell.columns());
    }
    xml.start("a:txBody").start("a:bodyPr").end().start("a:lstStyle").end();
    texts.paragraphs(cell == null ? java.util.List.of() : cell.paragraphs());
    xml.end();
    xml.start("a:tcPr");
    if (cell != null) {
      look(cell);
    }
    xml.end().end();
  }

  private void span(String name, int count) {
    if (count > 1) {
      xml.attribute(name, count);
    }
  }

  /** By a cell above, beside, or both. */
  private void covered(Table table, int row, int column) {
    for (int r = row; r >= 0; r--) {
      for (int c = column; c >= 0; c--) {
        @Nullable Cell around = table.cells()[r][c];
        if (around != null && r + around.rows() > row && c + around.columns() > column) {
          if (c < column) {
            xml.attribute("hMerge", 1);
          }
          if (r < row) {
            xml.attribute("vMerge", 1);
          }
          return;
        }
      }
    }
  }

  private void look(Cell cell) {
    xml.attribute("marL", ShapeXml.emu(cell.insets().left));
    xml.attribute("marR", ShapeXml.emu(cell.insets().right));
    int raised = Math.min(cell.insets().top, TextXml.raised(cell.paragraphs()));
    xml.attribute("marT", ShapeXml.emu(cell.insets().top - raised));
    xml.attribute("marB", ShapeXml.emu(cell.insets().bottom + raised));
    xml.attribute(
        "anchor",
        switch (cell.align()) {
          case "middle" -> "ctr";
          case "bottom" -> "b";
          default -> "t";
        });
    for (int side = 0; side < SIDES.length; side++) {
      @Nullable Edge edge = cell.edges()[side];
      shapes.line(
          SIDES[side],
          Optional.ofNullable(edge).map(found -> new Paint(found.colour(), 1)),
          edge == null ? 0 : edge.thickness(),
          edge != null && edge.isDashed());
    }
    shapes.fill(cell.fill());
  }
}
