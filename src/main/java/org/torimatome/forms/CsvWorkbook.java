package org.torimatome.forms;

import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.text.DisplayWidth;

/** A workbook with the cells of a CSV at the same addresses, every one a text as it was typed. */
final class CsvWorkbook {

  private static final int NARROWEST = 8;
  private static final int WIDEST = 40;

  private CsvWorkbook() {}

  /**
   * @param name of the file without its extension; the sheet gets it, so that the table is
   *     recognised when the workbook comes back in the place of the CSV
   */
  static XSSFWorkbook of(String name, Map<String, String> cells) {
    XSSFWorkbook workbook = NewWorkbook.titled(name);
    Looks looks = Looks.of(workbook);
    XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
    cells.forEach(
        (reference, text) -> {
          CellAddress at = new CellAddress(reference);
          looks.write(sheet, at.getRow(), at.getColumn(), text, Look.CELL);
          int width = Math.max(NARROWEST, Math.min(WIDEST, DisplayWidth.of(text) + 2)) * 256;
          if (sheet.getColumnWidth(at.getColumn()) < width) {
            sheet.setColumnWidth(at.getColumn(), width);
          }
        });
    sheet.forEach(row -> Looks.fitRow(sheet, row.getRowNum()));
    return workbook;
  }
}
