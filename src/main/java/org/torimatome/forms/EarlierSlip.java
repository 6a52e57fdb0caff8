package org.torimatome.forms;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The 差戻票 in a workbook that comes back corrected: its colours, comments and list are undone. */
final class EarlierSlip {

  private EarlierSlip() {}

  static void undo(XSSFWorkbook workbook, CellMarker marker, MarkingTime time) {
    XSSFSheet slip = workbook.getSheet(SlipSheet.NAME);
    if (slip == null) {
      return;
    }
    MergedBlocks merged = new MergedBlocks();
    for (Row row : slip) {
      time.check();
      if (row.getRowNum() >= SlipSheet.FIRST_ROW + ReturnSlip.MOST) {
        break;
      }
      if (row.getRowNum() >= SlipSheet.FIRST_ROW) {
        String sheet = text(row, SlipSheet.SlipColumn.SHEET);
        ProblemMarker.at(workbook, sheet, text(row, SlipSheet.SlipColumn.CELL), merged)
            .ifPresent(cell -> undo(cell, marker, text(row, SlipSheet.SlipColumn.FILL)));
      }
    }
    workbook.removeSheetAt(workbook.getSheetIndex(slip));
  }

  private static void undo(XSSFCell cell, CellMarker marker, String fill) {
    marker.unmark(cell, fill);
    CellRemark.erase(cell);
  }

  private static String text(Row row, SlipSheet.SlipColumn column) {
    XSSFCell cell = ((XSSFRow) row).getCell(column.ordinal());
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }
}
