package org.torimatome.render.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.torimatome.render.excel.layout.SheetPlan;
import org.torimatome.render.excel.layout.SheetPlan.PlannedCell;
import org.torimatome.render.excel.layout.SheetPlan.PlannedRow;
import org.torimatome.render.office.PartLinks;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.XmlText;

/**
 * One sheet as a part of the package, with the parts that belong to it alone.
 *
 * <p>The order of elements is that of the schema (ECMA-376 part 1, 18.3.1.99).
 */
final class SheetPart {
  private final Book book;
  private final SheetCells cells;
  private final SheetPlan plan;
  private final int number;
  private final PrintSetup print;
  private final PartLinks links = new PartLinks();
  private final XmlText xml = new XmlText();
  private final List<String> letters = new ArrayList<>();

  /** {@code number} counts from 1. */
  SheetPart(Book book, SheetCells cells, int number) {
    this.book = book;
    this.cells = cells;
    this.plan = cells.plan();
    this.number = number;
    this.print = new PrintSetup(book, plan);
  }

  /** In the package, such as {@code xl/worksheets/sheet1.xml}. */
  String name() {
    return "xl/worksheets/sheet" + number + ".xml";
  }

  String title() {
    return plan.name();
  }

  boolean isHidden() {
    return plan.source().flag("hidden", false);
  }

  PrintSetup print() {
    return print;
  }

  /** The heads that filter, with what is below them. */
  Optional<CellRangeAddress> filter() {
    return plan.source()
        .attribute("filter")
        .map(any -> book.plan().references().here(plan, plan.source(), "filter"));
  }

  void add(boolean isFirstShown) {
    xml.start("worksheet").attribute("xmlns", OfficePackage.SPREADSHEET);
    xml.attribute("xmlns:r", OfficePackage.OFFICE);
    new SheetHead(book, plan, isFirstShown).write(xml);
    rows();
    if (plan.source().flag("protect", false)) {
      protect();
    }
    filter().ifPresent(area -> at("autoFilter", area).end());
    merge();
    new SheetRules(book, plan).write(xml);
    new Validations(book, plan).write(xml);
    new SheetLinks(book, cells, links).write(xml);
    print.write(xml);
    new DrawingPart(book, plan, number).add(xml, links);
    new CommentsPart(book, cells, number).add(xml, links);
    book.parts().add(name(), WorkbookPart.type("worksheet"), xml.end().bytes());
    links.addTo(book.parts(), name());
  }

  private XmlText at(String element, CellRangeAddress area) {
    return xml.start(element).attribute("ref", area.formatAsString());
  }

  private void rows() {
    xml.start("sheetData");
    for (PlannedRow row : plan.rows()) {
      xml.start("row").attribute("r", row.index() + 1);
      xml.attribute("ht", ExactNumber.text(row.height())).attribute("customHeight", 1);
      SheetHead.fold(xml, row.source());
      cells(row.index());
      xml.end();
    }
    xml.end();
  }

  private void cells(int row) {
    String rowNumber = String.valueOf(row + 1);
    for (int column = 0; column < cells.width(row); column++) {
      SheetCell cell = cells.covering(row, column);
      if (cell != null) {
        xml.start("c").attribute("r", letters(column).concat(rowNumber));
        cell(cell, cell.getRowIndex() == row && cell.getColumnIndex() == column);
        xml.end();
      }
    }
  }

  /** Of a column, such as {@code AB}. */
  private String letters(int column) {
    while (letters.size() <= column) {
      letters.add(CellReference.convertNumToColString(letters.size()));
    }
    return letters.get(column);
  }

  /** Of a merged cell, each place has the look, and the first one what it holds. */
  private void cell(SheetCell cell, boolean isFirst) {
    StyleBook styles = book.styles();
    xml.attribute("s", isFirst ? styles.style(cell) : styles.style(cell.planned().look()));
    if (isFirst && cell.type() != CellType.BLANK) {
      value(cell);
    }
  }

  private void value(SheetCell cell) {
    boolean isFormula = !cell.formula().isEmpty();
    switch (cell.type()) {
      case STRING -> xml.attribute("t", isFormula ? "str" : "s");
      case BOOLEAN -> xml.attribute("t", "b");
      default -> {}
    }
    if (isFormula) {
      xml.element("f", cell.formula());
    }
    xml.start("v");
    if (cell.type() == CellType.STRING && !isFormula) {
      xml.content(book.texts().place(cell.value()));
    } else {
      xml.content(cell.value());
    }
    xml.end();
  }

  /** Locked cells cannot be changed, but everything can be read, filtered and made wider. */
  private void protect() {
    xml.start("sheetProtection");
    for (String locked : List.of("sheet", "objects", "scenarios")) {
      xml.attribute(locked, 1);
    }
    for (String open : List.of("formatColumns", "formatRows", "autoFilter")) {
      xml.attribute(open, 0);
    }
    xml.end();
  }

  private void merge() {
    List<CellRangeAddress> areas =
        plan.cells().stream()
            .map(PlannedCell::area)
            .filter(area -> area.getNumberOfCells() > 1)
            .toList();
    if (!areas.isEmpty()) {
      xml.start("mergeCells").attribute("count", areas.size());
      areas.forEach(area -> at("mergeCell", area).end());
      xml.end();
    }
  }
}
