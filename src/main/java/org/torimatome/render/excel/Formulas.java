package org.torimatome.render.excel;

import static org.torimatome.text.Message.plain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.workbook.CellText;

/**
 * The formulas of a workbook. Each is computed while the file is made, so that readers who do not
 * compute see its value, and is checked against what the template expects of it.
 */
final class Formulas {
  /** Doubles and exact decimals part beyond the digits that Excel shows. */
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-12");

  private final XSSFWorkbook workbook;
  private final CellReferences references;
  private final Map<XSSFCell, Element> sources = new LinkedHashMap<>();

  Formulas(XSSFWorkbook workbook, CellReferences references) {
    this.workbook = workbook;
    this.references = references;
  }

  /** Takes the formula of a cell down; it is parsed when all cells and names stand. */
  void write(XSSFCell cell, Element source) {
    sources.put(cell, source);
  }

  void evaluate() {
    sources.forEach(this::parse);
    // A cell that gives way to its expected value may change others, so all are computed anew.
    while (sources.entrySet().removeIf(new Pass()::givesWay)) {}
  }

  private void parse(XSSFCell cell, Element source) {
    String formula = references.formula(source, source.text(), cell.getSheet().getSheetName());
    if (FormulaReach.nestingOf(formula) > FormulaReach.DEEPEST) {
      throw source.fault(
          plain(formula), FaultWords.of("allowed.nesting", plain(FormulaReach.DEEPEST)));
    }
    try {
      cell.setCellFormula(formula);
    } catch (StackOverflowError e) { // signs that follow each other nest for the parser
      throw source.fault(
          plain(formula), FaultWords.of("allowed.nesting", plain(FormulaReach.DEEPEST)));
    } catch (RuntimeException e) {
      throw source.fault(plain(formula), FaultWords.of("allowed.formula"));
    }
    if (FormulaReach.cellsOf(cell) > FormulaReach.MOST_CELLS) {
      throw source.fault(
          plain(formula), FaultWords.of("allowed.reach", plain(FormulaReach.MOST_CELLS)));
    }
  }

  /** One computation of all formulas. */
  private final class Pass {
    private final XSSFFormulaEvaluator evaluator =
        workbook.getCreationHelper().createFormulaEvaluator();

    /** Computes one formula; true where its cell now holds the expected value instead. */
    boolean givesWay(Map.Entry<XSSFCell, Element> formula) {
      XSSFCell cell = formula.getKey();
      Element source = formula.getValue();
      Optional<MarkupException> fault = fault(cell, source);
      if (fault.isEmpty()) {
        return false;
      }
      if (!source.attribute("on-difference", "refuse").equals("value")) {
        throw fault.get();
      }
      hold(cell, source.attribute("expect", ""));
      return true;
    }

    private Optional<MarkupException> fault(XSSFCell cell, Element source) {
      if (Thread.interrupted()) {
        throw new MarkupException(
            source.place(), "<formula>", FaultWords.of("endless.setting"), null);
      }
      CellType type;
      try {
        type = evaluator.evaluateFormulaCell(cell);
      } catch (StackOverflowError e) {
        return Optional.of(
            source.fault(plain(cell.getCellFormula()), FaultWords.of("allowed.chain")));
      } catch (RuntimeException e) {
        return Optional.of(
            source.fault(plain(cell.getCellFormula()), FaultWords.of("allowed.computable")));
      }
      if (type == CellType.ERROR) {
        String error = FormulaError.forInt(cell.getErrorCellValue()).getString();
        return Optional.of(
            source.fault(
                plain(cell.getCellFormula() + " → " + error), FaultWords.of("allowed.sound")));
      }
      if (type == CellType.NUMERIC) {
        ExactNumber.rewrite(cell);
      }
      String found = found(cell, type);
      return source
          .attribute("expect")
          .filter(expected -> !isEqual(type, found, expected))
          .map(
              expected ->
                  source.fault(
                      "expect", plain(cell.getCellFormula() + " → " + found), plain(expected)));
    }
  }

  private static void hold(XSSFCell cell, String expected) {
    cell.removeFormula();
    if (ValueKind.NUMBER.accepts().test(expected)) {
      ExactNumber.write(cell, expected);
    } else {
      cell.setCellValue(new XSSFRichTextString(CellText.escaped(expected)));
    }
  }

  private static String found(XSSFCell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> ExactNumber.text(cell.getNumericCellValue());
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      default -> cell.getStringCellValue();
    };
  }

  private static boolean isEqual(CellType type, String found, String expected) {
    return type == CellType.NUMERIC ? isNear(found, expected) : found.equals(expected);
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
