package org.torimatome.render.excel;

import static org.torimatome.text.Message.plain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.torimatome.render.excel.layout.CellReferences;
import org.torimatome.render.excel.layout.Element;
import org.torimatome.render.excel.layout.ValueKind;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;

/**
 * The formulas of a workbook. Each is computed while the file is made, so that readers who do not
 * compute see its value, and is checked against what the template expects of it.
 */
final class Formulas {
  /** Doubles and exact decimals part beyond the digits that Excel shows. */
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-12");

  private final FormulaBook book;
  private final CellReferences references;
  private final Map<SheetCell, Element> sources = new LinkedHashMap<>();

  Formulas(FormulaBook book, CellReferences references) {
    this.book = book;
    this.references = references;
  }

  /** Takes the formula of a cell down; it is parsed when all cells and names stand. */
  void add(SheetCell cell, Element source) {
    sources.put(cell, source);
  }

  void evaluate() {
    sources.forEach(this::parse);
    // A cell that gives way to its expected value may change others, so all are computed anew.
    while (sources.entrySet().removeIf(new Pass()::givesWay)) {}
  }

  private void parse(SheetCell cell, Element source) {
    String sheet = cell.getSheet().plan().name();
    String formula = references.formula(source, source.text(), sheet);
    if (FormulaReach.nestingOf(formula) > FormulaReach.DEEPEST) {
      throw source.fault(
          plain(formula), FaultWords.of("allowed.nesting", plain(FormulaReach.DEEPEST)));
    }
    Ptg[] parts;
    try {
      parts = book.parse(formula, cell);
    } catch (StackOverflowError e) { // signs that follow each other nest for the parser
      throw source.fault(
          plain(formula), FaultWords.of("allowed.nesting", plain(FormulaReach.DEEPEST)));
    } catch (RuntimeException e) {
      throw source.fault(plain(formula), FaultWords.of("allowed.formula"));
    }
    if (FormulaReach.cellsOf(parts) > FormulaReach.MOST_CELLS) {
      throw source.fault(
          plain(formula), FaultWords.of("allowed.reach", plain(FormulaReach.MOST_CELLS)));
    }
    cell.holdFormula(formula, parts);
  }

  /** One computation of all formulas. */
  private final class Pass {
    /** A pass reads each cell as it stands, so nobody need remember which cells hang on which. */
    private final WorkbookEvaluator evaluator =
        new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, book.getUDFFinder());

    /** Computes one formula; true where its cell now holds the expected value instead. */
    boolean givesWay(Map.Entry<SheetCell, Element> formula) {
      SheetCell cell = formula.getKey();
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

    private Optional<MarkupException> fault(SheetCell cell, Element source) {
      if (Thread.interrupted()) {
        throw new MarkupException(
            source.place(), "<formula>", FaultWords.of("endless.setting"), null);
      }
      ValueEval result;
      try {
        result = evaluator.evaluate(cell);
      } catch (StackOverflowError e) {
        return Optional.of(source.fault(plain(cell.formula()), FaultWords.of("allowed.chain")));
      } catch (RuntimeException e) {
        return Optional.of(
            source.fault(plain(cell.formula()), FaultWords.of("allowed.computable")));
      }
      if (result instanceof ErrorEval error) {
        return Optional.of(
            source.fault(
                plain(cell.formula() + " → " + error.getErrorString()),
                FaultWords.of("allowed.sound")));
      }
      cell.holdResult(result);
      return source
          .attribute("expect")
          .filter(expected -> !isEqual(cell, expected))
          .map(
              expected ->
                  source.fault(
                      "expect", plain(cell.formula() + " → " + found(cell)), plain(expected)));
    }
  }

  private static void hold(SheetCell cell, String expected) {
    cell.forgetFormula();
    if (ValueKind.NUMBER.accepts().test(expected)) {
      cell.holdNumber(expected);
    } else {
      cell.holdText(expected);
    }
  }

  private static String found(SheetCell cell) {
    return cell.type() == CellType.BOOLEAN
        ? String.valueOf(cell.getBooleanCellValue())
        : cell.value();
  }

  private static boolean isEqual(SheetCell cell, String expected) {
    return cell.type() == CellType.NUMERIC
        ? isNear(cell.value(), expected)
        : found(cell).equals(expected);
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
