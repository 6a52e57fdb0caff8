package org.torimatome.forms.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.torimatome.workbook.CellText;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.OfficePackage.Relationship;
import org.torimatome.workbook.XmlText;

/**
 * Writes tables as the sheets of a workbook: text in the cells themselves, numbers as numbers, no
 * styles. A thousand organisations have ten thousand of them, so it is written straight.
 */
final class PlainWorkbook {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,4})?");

  private static final String WORKSHEET =
      OfficePackage.TYPES + "officedocument.spreadsheetml.worksheet+xml";
  private static final String WORKBOOK =
      OfficePackage.TYPES + "officedocument.spreadsheetml.sheet.main+xml";

  private PlainWorkbook() {}

  static byte[] bytes(List<SampleTable> tables) {
    OfficePackage parts = new OfficePackage();
    XmlText workbook =
        new XmlText()
            .start("workbook")
            .attribute("xmlns", OfficePackage.SPREADSHEET)
            .attribute("xmlns:r", OfficePackage.OFFICE)
            .start("sheets");
    List<Relationship> sheets = new ArrayList<>();
    for (SampleTable table : tables) {
      String number = String.valueOf(sheets.size() + 1);
      String part = "worksheets/sheet" + number + ".xml";
      workbook
          .start("sheet")
          .attribute("name", table.name())
          .attribute("sheetId", number)
          .attribute("r:id", "r" + number)
          .end();
      sheets.add(Relationship.ofOffice("r" + number, "worksheet", part));
      parts.add("xl/" + part, WORKSHEET, sheet(table));
    }
    parts.add("xl/workbook.xml", WORKBOOK, workbook.end().end().bytes());
    parts.relate("xl/workbook.xml", sheets);
    parts.relate("", List.of(Relationship.ofOffice("r1", "officeDocument", "xl/workbook.xml")));
    return parts.bytes();
  }

  private static byte[] sheet(SampleTable table) {
    XmlText xml =
        new XmlText()
            .start("worksheet")
            .attribute("xmlns", OfficePackage.SPREADSHEET)
            .start("sheetData");
    int row = 1;
    for (String title : table.titles()) {
      row(xml, row++, List.of(title));
    }
    row(xml, row++, table.head());
    for (List<String> cells : table.rows()) {
      row(xml, row++, cells);
    }
    for (String note : table.notes()) {
      row(xml, row++, List.of(note));
    }
    return xml.end().end().bytes();
  }

  private static void row(XmlText xml, int number, List<String> cells) {
    xml.start("row").attribute("r", String.valueOf(number));
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        xml.start("c").attribute("r", (char) ('A' + i) + String.valueOf(number));
        content(xml, cells.get(i));
        xml.end();
      }
    }
    xml.end();
  }

  private static void content(XmlText xml, String text) {
    if (NUMBER.matcher(text).matches()) {
      xml.element("v", text);
    } else {
      xml.attribute("t", "inlineStr").start("is").start("t");
      xml.attribute("xml:space", "preserve").content(CellText.escaped(text)).end().end();
    }
  }
}
