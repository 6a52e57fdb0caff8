package org.torimatome.render.excel;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The formulas of a workbook. Each is computed while the file is made, so that readers who do not
 * compute see its value, and is checked against what the template expects of it.
 */
final class Formulas {
  /** Doubles and exact decimals part beyond the digits that Excel shows. */
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-12");

  private final XSSFWorkbook workbook;
  private final Places places;
  private final Map<XSSFCell, Element> sources = new LinkedHashMap<>();

  Formulas(XSSFWorkbook workbook, Places places) {
    this.workbook = workbook;
    this.places = places;
  }

  /** Takes the formula of a cell down; it is parsed when all cells and names stand. */
  void write(XSSFCell cell, Element source) {
    sources.put(cell, source);
  }

  void evaluate() {
    sources.forEach(this::parse);
    XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    sources.forEach(
        (cell, source) -> {
          CellType type = evaluate(evaluator, cell, source);
          if (type == CellType.ERROR) {
            String error = FormulaError.forInt(cell.getErrorCellValue()).getString();
            throw source.fault(cell.getCellFormula() + " → " + error, "エラーにならない数式");
          }
          if (type == CellType.NUMERIC) {
            ExactNumber.rewrite(cell);
          }
          source.attribute("expect").ifPresent(expected -> compare(cell, source, type, expected));
        });
  }

  private void parse(XSSFCell cell, Element source) {
    String formula = places.formula(source, source.text(), cell.getSheet().getSheetName());
    try {
      cell.setCellFormula(formula);
    } catch (RuntimeException e) {
      throw source.fault(formula, "Excelの数式");
    }
  }

  private static CellType evaluate(XSSFFormulaEvaluator evaluator, XSSFCell cell, Element source) {
    try {
      return evaluator.evaluateFormulaCell(cell);
    } catch (RuntimeException e) {
      throw source.fault(cell.getCellFormula(), "この版で計算できる関数だけの数式");
    }
  }

  private static void compare(XSSFCell cell, Element source, CellType type, String expected) {
    String found =
        type == CellType.NUMERIC
            ? ExactNumber.text(cell.getNumericCellValue())
            : type == CellType.BOOLEAN
                ? String.valueOf(cell.getBooleanCellValue())
                : cell.getStringCellValue();
    boolean isEqual = type == CellType.NUMERIC ? isNear(found, expected) : found.equals(expected);
    if (!isEqual) {
      throw source.fault("expect", cell.getCellFormula() + " → " + found, expected);
    }
  }

  private static boolean isNear(String found, String expected) {
    if (!ValueKind.NUMBER.accepts().test(expected)) {
      return false;
    }
    BigDecimal wanted = new BigDecimal(expected);
    BigDecimal error = new BigDecimal(found).subtract(wanted).abs();
    return error.compareTo(wanted.abs().max(BigDecimal.ONE).multiply(TOLERANCE)) <= 0;
  }
}
