package org.torimatome.render.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The sheets and names of a workbook as POI's parser of formulas and its evaluator ask for them.
 * There are no tables, and no other workbooks.
 */
final class FormulaBook implements EvaluationWorkbook, FormulaParsingWorkbook {
  /** Of a formula that is seen from nowhere in particular. */
  static final int NO_PLACE = -1;

  private final List<SheetCells> sheets;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<DefinedName> names = new ArrayList<>();
  private final Map<String, DefinedName> namesFolded = new HashMap<>();

  FormulaBook(List<SheetCells> sheets) {
    this.sheets = sheets;
    for (SheetCells sheet : sheets) {
      places.put(folded(sheet.plan().name()), places.size());
    }
  }

  /** Spreadsheets tell neither sheets nor names apart by capitals. */
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  List<SheetCells> sheets() {
    return sheets;
  }

  SheetCells sheet(String name) {
    return sheets.get(getSheetIndex(name));
  }

  List<DefinedName> names() {
    return names;
  }

  /** Takes down a name, whose formula must be sound. */
  void define(String name, String formula) {
    Ptg[] parts = parse(formula, FormulaType.NAMEDRANGE);
    DefinedName defined = new DefinedName(names.size(), name, formula, parts);
    names.add(defined);
    namesFolded.put(folded(name), defined);
  }

  /**
   * The formula of a cell in its parts.
   *
   * @throws RuntimeException where it is none
   */
  Ptg[] parse(String formula, EvaluationCell by) {
    int sheet = getSheetIndex(by.getSheet());
    return FormulaParser.parse(formula, this, FormulaType.CELL, sheet, by.getRowIndex());
  }

  /** The formula of a rule or a name, which no cell holds. */
  Ptg[] parse(String formula, FormulaType type) {
    return FormulaParser.parse(formula, this, type, NO_PLACE, NO_PLACE);
  }

  /** A name that stands for cells or a formula, such as 評価対象数. */
  record DefinedName(int place, String name, String formula, Ptg[] parts)
      implements EvaluationName {
    @Override
    public String getNameText() {
      return name;
    }

    @Override
    public boolean isFunctionName() {
      return false;
    }

    @Override
    public boolean hasFormula() {
      return true;
    }

    @Override
    public Ptg[] getNameDefinition() {
      return parts;
    }

    @Override
    public boolean isRange() {
      return true;
    }

    @Override
    public NamePtg createPtg() {
      return new NamePtg(place);
    }
  }

  @Override
  public String getSheetName(int sheet) {
    return sheets.get(sheet).plan().name();
  }

  @Override
  public int getSheetIndex(EvaluationSheet sheet) {
    return sheets.indexOf((SheetCells) sheet);
  }

  @Override
  public int getSheetIndex(String name) {
    return places.getOrDefault(folded(name), NO_PLACE);
  }

  @Override
  public EvaluationSheet getSheet(int sheet) {
    return sheets.get(sheet);
  }

  @Override
  public Ptg[] getFormulaTokens(EvaluationCell cell) {
    return ((SheetCell) cell).parts();
  }

  @Override
  public EvaluationName getName(NamePtg name) {
    return names.get(name.getIndex());
  }

  @Override
  public @Nullable EvaluationName getName(String name, int sheet) {
    return namesFolded.get(folded(name));
  }

  @Override
  public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
    return new Ref3DPxg(known(sheet), cell);
  }

  @Override
  public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
    return new Area3DPxg(known(sheet), area);
  }

  private static SheetIdentifier known(SheetIdentifier sheet) {
    if (sheet.getBookName() != null) {
      throw new IllegalArgumentException("there are no other workbooks: " + sheet.getBookName());
    }
    return sheet;
  }

  /** A function that was added to Excel later, such as IFERROR; a name belongs to no sheet. */
  @Override
  public @Nullable Ptg getNameXPtg(String name, @Nullable SheetIdentifier sheet) {
    boolean isFunction = sheet == null && getUDFFinder().findFunction(name) != null;
    return isFunction ? new NameXPxg(null, name) : null;
  }

  @Override
  public ExternalSheet getExternalSheet(String first, @Nullable String last, int workbook) {
    return last == null || last.equals(first)
        ? new ExternalSheet(null, first)
        : new ExternalSheetRange(null, first, last);
  }

  @Override
  public UDFFinder getUDFFinder() {
    return AggregatingUDFFinder.DEFAULT;
  }

  @Override
  public SpreadsheetVersion getSpreadsheetVersion() {
    return SpreadsheetVersion.EXCEL2007;
  }

  @Override
  public void clearAllCachedResultValues() {}

  @Override
  public @Nullable Table getTable(String name) {
    return null;
  }

  @Override
  public ExternalSheet getExternalSheet(int sheet) {
    throw binary();
  }

  @Override
  public int convertFromExternSheetIndex(int sheet) {
    throw binary();
  }

  @Override
  public ExternalName getExternalName(int sheet, int name) {
    throw binary();
  }

  @Override
  public ExternalName getExternalName(String name, String sheet, int workbook) {
    throw binary();
  }

  @Override
  public String resolveNameXText(NameXPtg name) {
    throw binary();
  }

  @Override
  public Name createName() {
    throw binary();
  }

  @Override
  public int getExternalSheetIndex(String sheet) {
    throw binary();
  }

  @Override
  public int getExternalSheetIndex(String workbook, String sheet) {
    throw binary();
  }

  private static UnsupportedOperationException binary() {
    return new UnsupportedOperationException("asked for by the formulas of .xls files alone");
  }
}
