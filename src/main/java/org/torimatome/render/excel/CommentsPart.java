package org.torimatome.render.excel;

import java.util.List;
import org.torimatome.render.excel.layout.Element;
import org.torimatome.render.office.PartLinks;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.XmlText;

/** The notes beside the cells of a sheet: what they say, and the boxes they are shown in. */
final class CommentsPart {
  private static final int COLUMNS = 3;

  /** Excel numbers the shapes of each sheet from a thousand of its own. */
  private static final int SHAPES_OF_A_SHEET = 1024;

  private static final String OFFICE = "urn:schemas-microsoft-com:office:";

  private final Book book;
  private final int sheet;
  private final List<SheetCell> remarked;

  CommentsPart(Book book, SheetCells cells, int sheet) {
    this.book = book;
    this.sheet = sheet;
    this.remarked =
        cells.all().stream()
            .filter(cell -> cell.planned().isFirst())
            .filter(cell -> cell.planned().source().child("comment").isPresent())
            .toList();
  }

  /** Adds the parts, and says in the sheet's own XML where the boxes are. */
  void add(XmlText xml, PartLinks links) {
    if (remarked.isEmpty()) {
      return;
    }
    String texts = "xl/comments" + sheet + ".xml";
    String boxes = "xl/drawings/vmlDrawing" + sheet + ".vml";
    book.parts().add(texts, WorkbookPart.type("comments"), texts());
    book.parts().add(boxes, OfficePackage.TYPES + "officedocument.vmlDrawing", boxes());
    links.to("comments", texts);
    xml.start("legacyDrawing").attribute("r:id", links.to("vmlDrawing", boxes)).end();
  }

  private static Element comment(SheetCell cell) {
    return cell.planned().source().child("comment").orElseThrow();
  }

  private byte[] texts() {
    PartList authors = new PartList();
    XmlText list = XmlText.stretch().start("commentList");
    for (SheetCell cell : remarked) {
      int author = authors.place(comment(cell).attribute("author", ""));
      list.start("comment").attribute("ref", cell.address()).attribute("authorId", author);
      list.start("text");
      SharedTexts.write(list, comment(cell).text());
      list.end().end();
    }
    XmlText xml = new XmlText().start("comments").attribute("xmlns", OfficePackage.SPREADSHEET);
    xml.start("authors");
    authors.entries().forEach(author -> xml.element("author", author));
    return xml.end().add(list.end().toString()).end().bytes();
  }

  private byte[] boxes() {
    XmlText xml = new XmlText().start("xml").attribute("xmlns:v", "urn:schemas-microsoft-com:vml");
    xml.attribute("xmlns:o", OFFICE + "office").attribute("xmlns:x", OFFICE + "excel");
    xml.start("o:shapelayout").attribute("v:ext", "edit");
    xml.start("o:idmap").attribute("v:ext", "edit").attribute("data", sheet).end().end();
    xml.start("v:shapetype").attribute("id", "_x0000_t202").attribute("coordsize", "21600,21600");
    xml.attribute("o:spt", 202).attribute("path", "m,l,21600r21600,l21600,xe");
    xml.start("v:stroke").attribute("joinstyle", "miter").end();
    xml.start("v:path").attribute("gradientshapeok", "t").attribute("o:connecttype", "rect").end();
    xml.end();
    int shape = SHAPES_OF_A_SHEET * sheet;
    for (SheetCell cell : remarked) {
      box(xml, cell, ++shape);
    }
    return xml.end().bytes();
  }

  private static void box(XmlText xml, SheetCell cell, int shape) {
    xml.start("v:shape").attribute("id", "_x0000_s" + shape).attribute("type", "#_x0000_t202");
    xml.attribute("style", "position:absolute;visibility:hidden");
    xml.attribute("fillcolor", "#ffffe1").attribute("o:insetmode", "auto");
    xml.start("v:fill").attribute("color2", "#ffffe1").end();
    xml.start("v:shadow").attribute("on", "t").attribute("color", "black");
    xml.attribute("obscured", "t").end();
    xml.start("v:path").attribute("o:connecttype", "none").end();
    xml.start("v:textbox").attribute("style", "mso-direction-alt:auto").end();
    xml.start("x:ClientData").attribute("ObjectType", "Note");
    xml.start("x:MoveWithCells").end().start("x:SizeWithCells").end();
    xml.element("x:Anchor", anchor(cell)).element("x:AutoFill", "False");
    xml.start("x:Row").content(cell.getRowIndex()).end();
    xml.start("x:Column").content(cell.getColumnIndex()).end();
    xml.end().end();
  }

  /** Beside the cell, as high as the text may need: column, row and the room left before each. */
  private static String anchor(SheetCell cell) {
    String text = comment(cell).text();
    int column = cell.getColumnIndex() + 1;
    int row = cell.getRowIndex();
    int rows = 2 + (int) text.lines().count() + text.length() / 16;
    return column + ", 0, " + row + ", 0, " + (column + COLUMNS) + ", 0, " + (row + rows) + ", 0";
  }
}
