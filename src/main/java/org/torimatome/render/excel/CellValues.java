package org.torimatome.render.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.excel.CellReferences.Place;

/** What the cells of a place hold now, which a chart repeats beside its reference to them. */
final class CellValues {
  private final XSSFWorkbook workbook;
  private final CellReferences references;
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

  CellValues(XSSFWorkbook workbook, CellReferences references) {
    this.workbook = workbook;
    this.references = references;
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  /** A reference such as {@code '推移'!$B$2:$D$2}. */
  String reference(Element by, String attribute) {
    return CellReferences.fixedAddress(place(by, attribute));
  }

  /** As shown, row by row; empty where a cell is. */
  List<String> texts(Element by, String attribute) {
    return cells(place(by, attribute)).stream()
        .map(cell -> cell == null ? "" : formatter.formatCellValue(cell))
        .toList();
  }

  /** As the file writes numbers; empty where a cell holds none, which leaves a gap. */
  List<String> numbers(Element by, String attribute) {
    return cells(place(by, attribute)).stream().map(CellValues::number).toList();
  }

  /** The number formats of the cells, as long as the numbers. */
  List<String> formats(Element by, String attribute) {
    return cells(place(by, attribute)).stream()
        .map(cell -> cell == null ? "General" : cell.getCellStyle().getDataFormatString())
        .toList();
  }

  private static String number(@Nullable XSSFCell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return type == CellType.NUMERIC ? cell.getCTCell().getV() : "";
  }

  private Place place(Element by, String attribute) {
    return references.find(by, attribute, by.attribute(attribute, ""));
  }

  private List<@Nullable XSSFCell> cells(Place place) {
    XSSFSheet sheet = workbook.getSheet(place.sheet());
    CellRangeAddress area = place.values();
    List<@Nullable XSSFCell> cells = new ArrayList<>();
    for (int row = area.getFirstRow(); row <= area.getLastRow(); row++) {
      XSSFRow cellRow = sheet.getRow(row);
      for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
        cells.add(cellRow == null ? null : cellRow.getCell(column));
      }
    }
    return cells;
  }
}
