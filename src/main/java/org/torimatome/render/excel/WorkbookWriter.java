package org.torimatome.render.excel;

import static org.torimatome.text.Message.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.excel.layout.Element;
import org.torimatome.render.excel.layout.SheetPlan.PlannedCell;
import org.torimatome.render.excel.layout.WorkbookPlan;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.office.DocumentProperties;
import org.torimatome.workbook.OfficePackage;

/** Writes a planned workbook: first what its cells hold, then the parts that show it. */
final class WorkbookWriter {
  private static final Set<String> VALUES = Set.of("number", "date", "formula");

  /** A defined name: no spaces, and nothing that reads as an address such as AB12 or R1C1. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?!(?i:[a-z]{1,3}\\d+|r\\d*+c?+\\d*+|c\\d*+)$)[\\p{L}_][\\p{L}\\p{N}_.]{0,254}");

  private final WorkbookPlan plan;
  private final FormulaBook cells;
  private final Formulas formulas;

  WorkbookWriter(WorkbookPlan plan) {
    this.plan = plan;
    this.cells = new FormulaBook(plan.sheets().stream().map(SheetCells::new).toList());
    this.formulas = new Formulas(cells, plan.references());
  }

  byte[] bytes(DocumentInfo info) {
    cells.sheets().forEach(sheet -> sheet.all().forEach(this::fill));
    plan.source().all("name").forEach(this::define);
    formulas.evaluate();
    OfficePackage parts = new OfficePackage();
    Book book = new Book(plan, cells, new StyleBook(plan.styles()), new SharedTexts(), parts);
    List<SheetPart> sheets = new ArrayList<>();
    for (SheetCells sheet : cells.sheets()) {
      sheets.add(new SheetPart(book, sheet, sheets.size() + 1));
    }
    WorkbookPart workbook = new WorkbookPart(book, sheets);
    sheets.forEach(sheet -> sheet.add(sheet.equals(workbook.firstShown())));
    workbook.add();
    DocumentProperties.add(parts, info, WorkbookPart.NAME);
    return parts.bytes();
  }

  private void fill(SheetCell cell) {
    PlannedCell planned = cell.planned();
    Element source = planned.source();
    if (source.children().isEmpty()) {
      cell.holdText(planned.text());
      return;
    }
    List<Element> values =
        source.children().stream().filter(child -> VALUES.contains(child.name())).toList();
    if (values.size() > 1 || (!values.isEmpty() && !source.text().isEmpty())) {
      throw source.fault(FaultWords.of("found.values"), FaultWords.of("allowed.value"));
    }
    if (values.isEmpty()) {
      cell.holdText(planned.text());
      return;
    }
    Element value = values.get(0);
    switch (value.name()) {
      case "number" -> cell.holdNumber(value.text());
      case "date" -> cell.holdDate(LocalDate.parse(value.text()));
      default -> formulas.add(cell, value);
    }
  }

  private void define(Element source) {
    String wish = source.attribute("name", "");
    if (!NAME.matcher(wish).matches() || cells.getName(wish, FormulaBook.NO_PLACE) != null) {
      throw source.fault("name", plain(wish), FaultWords.of("allowed.excel-name"));
    }
    String refers = plan.references().fixedFormula(source, source.attribute("refers", ""));
    try {
      cells.define(wish, refers);
    } catch (RuntimeException e) {
      throw source.fault("refers", plain(refers), FaultWords.of("allowed.formula"));
    }
  }
}
