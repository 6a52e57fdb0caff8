package org.torimatome.render.excel;

import static org.torimatome.text.Message.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.workbook.Rgb;

/** What cells accept and how they change their looks: validations, conditions and bars. */
final class SheetRules {
  /** Excel holds the choices of a list in one string of at most this length. */
  private static final int LONGEST_LIST = 255;

  private final CellReferences references;
  private final StyleBook styles;
  private final StyleSheet styleSheet;

  SheetRules(CellReferences references, StyleBook styles, StyleSheet styleSheet) {
    this.references = references;
    this.styles = styles;
    this.styleSheet = styleSheet;
  }

  void apply(XSSFSheet sheet, SheetPlan plan) {
    for (Element child : plan.source().children()) {
      switch (child.name()) {
        case "validation" -> validate(sheet, child);
        case "condition" -> condition(sheet, child);
        case "bar" -> bar(sheet, child);
        default -> {}
      }
    }
  }

  private void validate(XSSFSheet sheet, Element source) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    CellRangeAddressList cells = new CellRangeAddressList();
    cellsOf(sheet, source).forEach(cells::addCellRangeAddress);
    DataValidation validation = helper.createValidation(constraint(helper, source), cells);
    validation.setErrorStyle(
        switch (source.attribute("level", "stop")) {
          case "warning" -> DataValidation.ErrorStyle.WARNING;
          case "information" -> DataValidation.ErrorStyle.INFO;
          default -> DataValidation.ErrorStyle.STOP;
        });
    validation.setEmptyCellAllowed(source.flag("blank", true));
    validation.setSuppressDropDownArrow(true);
    if (source.attribute("prompt").isPresent()) {
      validation.createPromptBox(
          source.attribute("prompt-title", ""), source.attribute("prompt", ""));
      validation.setShowPromptBox(true);
    }
    validation.createErrorBox(source.attribute("error-title", ""), source.attribute("error", ""));
    validation.setShowErrorBox(true);
    sheet.addValidationData(validation);
  }

  private DataValidationConstraint constraint(DataValidationHelper helper, Element source) {
    String type = source.attribute("type", "list");
    if (type.equals("list")) {
      return source
          .attribute("source")
          .map(area -> helper.createFormulaListConstraint(choices(source, area)))
          .orElseGet(() -> helper.createExplicitListConstraint(options(source)));
    }
    String min = bound(source, "min", type);
    String max = bound(source, "max", type);
    int operator =
        min.isEmpty()
            ? OperatorType.LESS_OR_EQUAL
            : max.isEmpty() ? OperatorType.GREATER_OR_EQUAL : OperatorType.BETWEEN;
    if (min.isEmpty() && max.isEmpty()) {
      throw source.fault("min", FaultWords.of("found.no-bound"), FaultWords.of("allowed.bound"));
    }
    String first = min.isEmpty() ? max : min;
    String second = operator == OperatorType.BETWEEN ? max : "";
    return switch (type) {
      case "date" -> helper.createDateConstraint(operator, first, second, "");
      case "length" -> helper.createTextLengthConstraint(operator, first, second);
      default ->
          helper.createNumericConstraint(
              type.equals("whole") ? ValidationType.INTEGER : ValidationType.DECIMAL,
              operator,
              first,
              second);
    };
  }

  private static String bound(Element source, String attribute, String type) {
    String value = source.attribute(attribute, "");
    ValueKind kind = type.equals("date") ? ValueKind.DATE : ValueKind.NUMBER;
    if (value.isEmpty()) {
      return "";
    }
    if (!kind.accepts().test(value)) {
      throw source.fault(attribute, plain(value), plain(kind.notation()));
    }
    if (kind == ValueKind.NUMBER) {
      return new BigDecimal(value).toPlainString();
    }
    LocalDate date = LocalDate.parse(value);
    return "DATE(%s,%s,%s)".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  private String choices(Element source, String area) {
    return CellReferences.fixedAddress(references.find(source, "source", area));
  }

  private static String[] options(Element source) {
    String[] options = source.all("option").stream().map(Element::text).toArray(String[]::new);
    String list = String.join(",", options);
    if (options.length == 0
        || list.length() > LONGEST_LIST
        || String.join("", options).chars().anyMatch(c -> c == ',' || c == '"')) {
      throw source.fault(plain(list), FaultWords.of("allowed.options", plain(LONGEST_LIST)));
    }
    return options;
  }

  private void condition(XSSFSheet sheet, Element source) {
    XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    List<CellRangeAddress> cells = cellsOf(sheet, source);
    String self =
        new CellRangeAddress(
                cells.get(0).getFirstRow(),
                cells.get(0).getFirstRow(),
                cells.get(0).getFirstColumn(),
                cells.get(0).getFirstColumn())
            .formatAsString();
    String when = source.attribute("when", "").replace("{self}", self);
    String formula = references.formula(source, when, sheet.getSheetName());
    requireFormula(sheet, source, formula);
    XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
    styles.dress(rule, styleSheet.look(source, "style"));
    formatting.addConditionalFormatting(cells.toArray(CellRangeAddress[]::new), rule);
  }

  /** POI takes any text for a rule's formula, and Excel then refuses the file. */
  private static void requireFormula(XSSFSheet sheet, Element source, String formula) {
    XSSFWorkbook workbook = sheet.getWorkbook();
    try {
      var unused =
          FormulaParser.parse(
              formula,
              XSSFEvaluationWorkbook.create(workbook),
              FormulaType.CELL,
              workbook.getSheetIndex(sheet));
    } catch (RuntimeException e) {
      throw source.fault("when", plain(formula), FaultWords.of("allowed.formula"));
    }
  }

  private void bar(XSSFSheet sheet, Element source) {
    XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule(Rgb.colour(source.attribute("color", "")));
    XSSFDataBarFormatting bar = rule.getDataBarFormatting();
    threshold(source, "min", bar.getMinThreshold());
    threshold(source, "max", bar.getMaxThreshold());
    formatting.addConditionalFormatting(
        cellsOf(sheet, source).toArray(CellRangeAddress[]::new), rule);
  }

  private static void threshold(
      Element source, String attribute, ConditionalFormattingThreshold threshold) {
    source
        .number(attribute)
        .ifPresent(
            value -> {
              threshold.setRangeType(RangeType.NUMBER);
              threshold.setValue(value.doubleValue());
            });
  }

  /** The cells that {@code on} names, those that touch joined into one stretch. */
  private List<CellRangeAddress> cellsOf(XSSFSheet sheet, Element source) {
    List<CellRangeAddress> areas = new ArrayList<>();
    for (String reference : source.words("on")) {
      CellReferences.Place place = references.find(source, "on", reference);
      if (!place.sheet().equals(sheet.getSheetName())) {
        throw source.fault("on", plain(reference), FaultWords.of("allowed.id-here"));
      }
      areas.addAll(reference.contains(":") ? List.of(place.bounds()) : place.areas());
    }
    areas.sort(
        Comparator.comparingInt(CellRangeAddress::getFirstColumn)
            .thenComparingInt(CellRangeAddress::getFirstRow));
    List<CellRangeAddress> joined = new ArrayList<>();
    for (CellRangeAddress area : areas) {
      CellRangeAddress last = joined.isEmpty() ? area : joined.get(joined.size() - 1);
      if (last != area
          && last.getFirstColumn() == area.getFirstColumn()
          && last.getLastColumn() == area.getLastColumn()
          && last.getLastRow() + 1 == area.getFirstRow()) {
        last.setLastRow(area.getLastRow());
      } else {
        joined.add(area.copy());
      }
    }
    return joined;
  }
}
