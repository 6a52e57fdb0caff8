package org.torimatome.render.excel;

import org.torimatome.render.excel.layout.WorkbookPlan;
import org.torimatome.workbook.OfficePackage;

/** What the sheets of a workbook share while its parts are written. */
record Book(
    WorkbookPlan plan,
    FormulaBook cells,
    StyleBook styles,
    SharedTexts texts,
    OfficePackage parts) {

  CellValues values() {
    return new CellValues(cells, plan.references());
  }
}
