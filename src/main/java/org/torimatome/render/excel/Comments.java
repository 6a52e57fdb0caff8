package org.torimatome.render.excel;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.torimatome.workbook.CellText;

/** The notes beside cells. */
final class Comments {
  private static final int COLUMNS = 3;

  static void attach(XSSFCell cell, Element source) {
    String text = source.text();
    XSSFDrawing drawing = cell.getSheet().createDrawingPatriarch();
    ClientAnchor box = cell.getSheet().getWorkbook().getCreationHelper().createClientAnchor();
    box.setCol1(cell.getColumnIndex() + 1);
    box.setCol2(cell.getColumnIndex() + 1 + COLUMNS);
    box.setRow1(cell.getRowIndex());
    box.setRow2(cell.getRowIndex() + 2 + (int) text.lines().count() + text.length() / 16);
    XSSFComment comment = drawing.createCellComment(box);
    comment.setString(new XSSFRichTextString(CellText.escaped(text)));
    comment.setAuthor(source.attribute("author", ""));
    cell.setCellComment(comment);
  }

  private Comments() {}
}
