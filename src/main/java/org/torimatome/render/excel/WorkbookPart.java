package org.torimatome.render.excel;

import java.util.List;
import org.torimatome.render.excel.layout.CellReferences;
import org.torimatome.render.office.PartLinks;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.XmlText;

/** The list of sheets, the names that stand for cells, and what all sheets share. */
final class WorkbookPart {
  static final String NAME = "xl/workbook.xml";

  /** Said to be computed by an Excel of today, so that opening does not end in "save changes?". */
  private static final int CALCULATOR = 191029;

  private final Book book;
  private final List<SheetPart> sheets;
  private final PartLinks links = new PartLinks();
  private final XmlText xml = new XmlText();

  WorkbookPart(Book book, List<SheetPart> sheets) {
    this.book = book;
    this.sheets = sheets;
  }

  void add() {
    xml.start("workbook").attribute("xmlns", OfficePackage.SPREADSHEET);
    xml.attribute("xmlns:r", OfficePackage.OFFICE).start("workbookPr").end();
    xml.start("bookViews")
        .start("workbookView")
        .attribute("activeTab", sheets.indexOf(firstShown()))
        .end()
        .end();
    listSheets();
    defineNames();
    xml.start("calcPr").attribute("calcId", CALCULATOR).end();
    addPart("xl/styles.xml", "styles", book.styles().bytes());
    addPart("xl/sharedStrings.xml", "sharedStrings", book.texts().bytes());
    book.parts().add(NAME, type("sheet.main"), xml.end().bytes());
    links.addTo(book.parts(), NAME);
  }

  private void addPart(String name, String kind, byte[] content) {
    book.parts().add(name, type(kind), content);
    links.to(kind, name);
  }

  /** The content type of a part that spreadsheets alone have. */
  static String type(String kind) {
    return OfficePackage.TYPES + "officedocument.spreadsheetml." + kind + "+xml";
  }

  /** The sheet on which the workbook opens. */
  SheetPart firstShown() {
    return sheets.stream().filter(sheet -> !sheet.isHidden()).findFirst().orElseThrow();
  }

  private void listSheets() {
    xml.start("sheets");
    int number = 1;
    for (SheetPart sheet : sheets) {
      xml.start("sheet").attribute("name", sheet.title()).attribute("sheetId", number++);
      if (sheet.isHidden()) {
        xml.attribute("state", "hidden");
      }
      xml.attribute("r:id", links.to("worksheet", sheet.name())).end();
    }
    xml.end();
  }

  private void defineNames() {
    XmlText names = XmlText.stretch();
    for (FormulaBook.DefinedName name : book.cells().names()) {
      names.start("definedName").attribute("name", name.name()).content(name.formula()).end();
    }
    for (int place = 0; place < sheets.size(); place++) {
      defineOwn(names, sheets.get(place), place);
    }
    if (!names.toString().isEmpty()) {
      xml.start("definedNames").add(names.toString()).end();
    }
  }

  /** What spreadsheets keep as names of a sheet: what of it is printed, and what is filtered. */
  private static void defineOwn(XmlText names, SheetPart sheet, int place) {
    String title = "'" + sheet.title() + "'!";
    sheet
        .print()
        .repeated()
        .map(rows -> "$" + (rows.getFirstRow() + 1) + ":$" + (rows.getLastRow() + 1))
        .ifPresent(rows -> own(names, "Print_Titles", place).content(title + rows).end());
    sheet
        .print()
        .area()
        .map(CellReferences::fixedAddress)
        .ifPresent(area -> own(names, "Print_Area", place).content(title + area).end());
    sheet
        .filter()
        .map(CellReferences::fixedAddress)
        .ifPresent(
            area ->
                own(names, "_FilterDatabase", place)
                    .attribute("hidden", 1)
                    .content(title + area)
                    .end());
  }

  private static XmlText own(XmlText names, String name, int place) {
    return names
        .start("definedName")
        .attribute("name", "_xlnm." + name)
        .attribute("localSheetId", place);
  }
}
