package org.torimatome.forms;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
    FormWriter writer = FormWriter.of(workbook);
    XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
    SortedMap<Integer, Integer> widths = new TreeMap<>();
    cells.forEach(
        (reference, text) -> {
          CellAddress at = new CellAddress(reference);
          writer.write(sheet, at.getRow(), at.getColumn(), text, FormStyle.CELL);
          int width = Math.max(NARROWEST, Math.min(WIDEST, DisplayWidth.of(text) + 2));
          widths.merge(at.getColumn(), width, Math::max);
        });
    widths.forEach((column, width) -> FormWriter.widen(sheet, column, width));
    sheet.forEach(row -> FormWriter.fitRow(sheet, row.getRowNum()));
    return workbook;
  }
}
