package org.torimatome.forms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.problem.Problem;

/**
 * A problem and the cell at which a workbook shows it, such as 実績!C7.
 *
 * @param cell empty where the file or a sheet as a whole is meant
 */
record ProblemMarker(Problem problem, Optional<XSSFCell> cell) {

  private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
  private static final Pattern ROW = Pattern.compile("([1-9]\\d{0,6}):\\1");

  static ProblemMarker of(Problem problem, XSSFWorkbook workbook, MergedBlocks merged) {
    return new ProblemMarker(
        problem, at(workbook, problem.at().sheet(), problem.at().cell(), merged));
  }

  static ProblemMarker nowhere(Problem problem) {
    return new ProblemMarker(problem, Optional.empty());
  }

  /**
   * The cell to mark: of a merged block the one that shows, of a row the first that is filled.
   *
   * @param sheet empty for the only one of a CSV
   */
  static Optional<XSSFCell> at(
      XSSFWorkbook workbook, String sheet, String reference, MergedBlocks merged) {
    XSSFSheet named = sheet.isEmpty() ? workbook.getSheetAt(0) : workbook.getSheet(sheet);
    if (named != null && CELL.matcher(reference).matches()) {
      return Optional.of(cell(named, merged.anchor(named, new CellAddress(reference))));
    }
    Matcher row = ROW.matcher(reference);
    return named != null && row.matches()
        ? firstOfRow(named, Integer.parseInt(row.group(1)) - 1)
        : Optional.empty();
  }

  /** The name of the marked cell's sheet, else of the one that the problem names. */
  String sheet() {
    return cell.map(marked -> marked.getSheet().getSheetName()).orElse(problem.at().sheet());
  }

  String address() {
    return cell.map(marked -> marked.getAddress().formatAsString()).orElse(problem.at().cell());
  }

  private static Optional<XSSFCell> firstOfRow(XSSFSheet sheet, int index) {
    XSSFRow row = sheet.getRow(index);
    return row == null
        ? Optional.empty()
        : StreamSupport.stream(row.spliterator(), false)
            .filter(cell -> cell.getCellType() != CellType.BLANK)
            .map(XSSFCell.class::cast)
            .findFirst();
  }

  private static XSSFCell cell(XSSFSheet sheet, CellAddress address) {
    XSSFRow row = sheet.getRow(address.getRow());
    XSSFRow present = row == null ? sheet.createRow(address.getRow()) : row;
    XSSFCell cell = present.getCell(address.getColumn());
    return cell == null ? present.createCell(address.getColumn()) : cell;
  }
}
