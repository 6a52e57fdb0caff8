package org.torimatome.render.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumericValueEval;
import org.apache.poi.ss.formula.eval.StringValueEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.excel.layout.CellLook;
import org.torimatome.render.excel.layout.SheetPlan.PlannedCell;
import org.torimatome.workbook.CellText;

/** What a planned cell holds, as it goes into the file and as POI computes with it. */
final class SheetCell implements EvaluationCell {
  private static final String USUAL_DATE = "yyyy/mm/dd";
  private static final Ptg[] NO_FORMULA = {};

  private final SheetCells sheet;
  private final PlannedCell planned;
  private CellLook look;

  /** The type of the value, that of a formula's result too. */
  private CellType type = CellType.BLANK;

  /** The text, or the number as the file has it. */
  private String value = "";

  private double number;
  private String formula = "";
  private Ptg[] parts = NO_FORMULA;

  SheetCell(SheetCells sheet, PlannedCell planned) {
    this.sheet = sheet;
    this.planned = planned;
    this.look = planned.look();
  }

  PlannedCell planned() {
    return planned;
  }

  /** Such as C7. */
  String address() {
    return new CellReference(planned.row(), planned.column()).formatAsString();
  }

  /** A date without a format gets the usual one. */
  CellLook look() {
    return look;
  }

  /** The type of the value, that of a formula's result too. */
  CellType type() {
    return type;
  }

  /** The text; a number as the file has it; {@code 1} or {@code 0}. */
  String value() {
    return value;
  }

  /** Without the leading {@code =}; empty where there is none. */
  String formula() {
    return formula;
  }

  Ptg[] parts() {
    return parts;
  }

  /** Text that would turn into a formula when someone edits it carries Excel's quote mark. */
  boolean isQuoted() {
    return CellText.looksActive(planned.text());
  }

  void holdText(String text) {
    type = text.isEmpty() ? CellType.BLANK : CellType.STRING;
    value = text;
  }

  void holdNumber(String decimal) {
    BigDecimal exact = ExactNumber.of(decimal);
    hold(exact.doubleValue(), ExactNumber.text(exact));
  }

  void holdDate(LocalDate date) {
    double days = DateUtil.getExcelDate(date);
    hold(days, ExactNumber.text(days));
    if (!look.says("format")) {
      look = look.with("format", USUAL_DATE);
    }
  }

  void holdFormula(String text, Ptg[] parsed) {
    formula = text;
    parts = parsed;
  }

  /** What the formula yields, which is no error. */
  void holdResult(ValueEval result) {
    if (result instanceof BoolEval answer) {
      type = CellType.BOOLEAN;
      value = answer.getBooleanValue() ? "1" : "0";
    } else if (result instanceof NumericValueEval yielded) {
      hold(yielded.getNumberValue(), ExactNumber.text(yielded.getNumberValue()));
    } else {
      type = CellType.STRING;
      value = ((StringValueEval) result).getStringValue();
    }
  }

  void forgetFormula() {
    holdFormula("", NO_FORMULA);
  }

  private void hold(double held, String text) {
    type = CellType.NUMERIC;
    number = held;
    value = text;
  }

  @Override
  public Object getIdentityKey() {
    return this;
  }

  @Override
  public SheetCells getSheet() {
    return sheet;
  }

  @Override
  public int getRowIndex() {
    return planned.row();
  }

  @Override
  public int getColumnIndex() {
    return planned.column();
  }

  @Override
  public CellType getCellType() {
    return formula.isEmpty() ? type : CellType.FORMULA;
  }

  @Override
  public double getNumericCellValue() {
    return number;
  }

  @Override
  public String getStringCellValue() {
    return value;
  }

  @Override
  public boolean getBooleanCellValue() {
    return value.equals("1");
  }

  @Override
  public int getErrorCellValue() {
    throw new IllegalStateException("a formula that ends in an error is refused");
  }

  @Override
  public @Nullable CellRangeAddress getArrayFormulaRange() {
    return null;
  }

  @Override
  public boolean isPartOfArrayFormulaGroup() {
    return false;
  }

  @Override
  public CellType getCachedFormulaResultType() {
    return type;
  }
}
