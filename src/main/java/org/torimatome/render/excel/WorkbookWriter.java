package org.torimatome.render.excel;

import static org.torimatome.text.Message.plain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.torimatome.render.excel.SheetPlan.PlannedCell;
import org.torimatome.render.excel.SheetPlan.PlannedRow;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.workbook.CellText;
import org.torimatome.workbook.ColumnWidth;

/** Writes planned sheets into a workbook: first every cell, then what refers to cells. */
final class WorkbookWriter {
  private static final int CALCULATOR = 191029;

  private static final String USUAL_DATE = "yyyy/mm/dd";

  /** A defined name: no spaces, and nothing that reads as an address such as AB12 or R1C1. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?!(?i:[a-z]{1,3}\\d+|r\\d*+c?+\\d*+|c\\d*+)$)[\\p{L}_][\\p{L}\\p{N}_.]{0,254}");

  private final XSSFWorkbook workbook;
  private final StyleBook styles;
  private final StyleSheet styleSheet;
  private final CellReferences references;
  private final Formulas formulas;
  private final Map<String, String> texts = new HashMap<>();

  WorkbookWriter(XSSFWorkbook workbook, StyleSheet styleSheet, CellReferences references) {
    this.workbook = workbook;
    this.styleSheet = styleSheet;
    this.references = references;
    this.styles = new StyleBook(workbook, styleSheet);
    this.formulas = new Formulas(workbook, references);
  }

  /** Writes everything; the charts come back as parts of the package that take POI's place. */
  Map<String, byte[]> write(Element root, List<SheetPlan> plans) {
    for (SheetPlan plan : plans) {
      XSSFSheet sheet = workbook.createSheet(plan.name());
      columns(sheet, plan);
      rows(sheet, plan);
      plan.cells().forEach(cell -> cell(sheet, cell));
    }
    root.all("name").forEach(this::name);
    formulas.evaluate();
    SheetSettings settings = new SheetSettings(references, styleSheet);
    SheetRules rules = new SheetRules(references, styles, styleSheet);
    ChartWriter charts = new ChartWriter(workbook, styleSheet, references);
    for (SheetPlan plan : plans) {
      XSSFSheet sheet = workbook.getSheet(plan.name());
      settings.apply(sheet, plan);
      rules.apply(sheet, plan);
      plan.source().all("chart").forEach(chart -> charts.draw(sheet, chart));
    }
    showFirst(plans);
    // Said to be computed by an Excel of today, so that opening does not end in "save changes?".
    workbook.getCTWorkbook().addNewCalcPr().setCalcId(CALCULATOR);
    return charts.parts();
  }

  private void columns(XSSFSheet sheet, SheetPlan plan) {
    double size = styleSheet.size().doubleValue();
    sheet.setDefaultColumnWidth(8);
    for (int i = 0; i < plan.columns().size(); i++) {
      SheetPlan.PlannedColumn column = plan.columns().get(i);
      sheet.setColumnWidth(i, ColumnWidth.inFile(column.width(), size));
      if (!column.look().properties().isEmpty()) {
        sheet.setDefaultColumnStyle(i, styles.style(column.look()));
      }
      sheet.setColumnHidden(i, column.source().flag("hidden", false));
    }
    Outline.columns(sheet, plan);
  }

  private static void rows(XSSFSheet sheet, SheetPlan plan) {
    for (PlannedRow planned : plan.rows()) {
      XSSFRow row = sheet.createRow(planned.index());
      row.setHeightInPoints((float) planned.height());
      row.setZeroHeight(planned.source().flag("hidden", false));
      if (planned.isFirst() && planned.source().flag("break", false) && planned.index() > 0) {
        sheet.setRowBreak(planned.index() - 1);
      }
    }
    Outline.rows(sheet, plan);
  }

  private void cell(XSSFSheet sheet, PlannedCell planned) {
    for (int row = planned.row(); row <= planned.area().getLastRow(); row++) {
      for (int column = planned.column(); column <= planned.area().getLastColumn(); column++) {
        sheet.getRow(row).createCell(column).setCellStyle(styles.style(planned.look()));
      }
    }
    if (planned.area().getNumberOfCells() > 1) {
      // The layout never lets cells overlap; asking again costs the square of their number.
      sheet.addMergedRegionUnsafe(planned.area());
    }
    XSSFCell cell = sheet.getRow(planned.row()).getCell(planned.column());
    value(cell, planned);
    if (planned.isFirst()) {
      planned.source().attribute("link").ifPresent(to -> link(cell, planned.source(), to));
      planned.source().child("comment").ifPresent(comment -> Comments.attach(cell, comment));
    }
  }

  private void value(XSSFCell cell, PlannedCell planned) {
    Element source = planned.source();
    List<Element> values =
        source.children().stream()
            .filter(child -> Set.of("number", "date", "formula").contains(child.name()))
            .toList();
    if (values.size() > 1 || (!values.isEmpty() && !source.text().isEmpty())) {
      throw source.fault(FaultWords.of("found.values"), FaultWords.of("allowed.value"));
    }
    if (values.isEmpty()) {
      text(cell, planned);
      return;
    }
    Element value = values.get(0);
    switch (value.name()) {
      case "number" -> ExactNumber.write(cell, value.text());
      case "date" -> date(cell, planned, LocalDate.parse(value.text()));
      default -> formulas.write(cell, value);
    }
  }

  private void text(XSSFCell cell, PlannedCell planned) {
    String text = planned.text();
    if (text.isEmpty()) {
      return;
    }
    if (CellText.looksActive(text)) {
      cell.setCellStyle(styles.quoted(planned.look()));
    }
    cell.getCTCell().setT(STCellType.S);
    cell.getCTCell().setV(texts.computeIfAbsent(text, this::shared));
  }

  /** The place of a text among those that cells share. */
  private String shared(String text) {
    RichTextString escaped = new XSSFRichTextString(CellText.escaped(text));
    return String.valueOf(workbook.getSharedStringSource().addSharedStringItem(escaped));
  }

  private void date(XSSFCell cell, PlannedCell planned, LocalDate date) {
    cell.setCellValue(date);
    ExactNumber.rewrite(cell);
    if (!planned.look().says("format")) {
      cell.setCellStyle(styles.style(planned.look().with("format", USUAL_DATE)));
    }
  }

  private void link(XSSFCell cell, Element source, String to) {
    boolean isInternal = to.startsWith("#");
    HyperlinkType type = isInternal ? HyperlinkType.DOCUMENT : linkType(to);
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(type);
    String address =
        isInternal
            ? CellReferences.plainAddress(references.find(source, "link", to.substring(1)))
            : encoded(to);
    try {
      link.setAddress(address);
    } catch (IllegalArgumentException e) {
      throw source.fault("link", plain(to), FaultWords.of("allowed.address"));
    }
    cell.setHyperlink(link);
  }

  private static HyperlinkType linkType(String to) {
    if (to.startsWith("mailto:")) {
      return HyperlinkType.EMAIL;
    }
    return to.startsWith("http:") || to.startsWith("https:")
        ? HyperlinkType.URL
        : HyperlinkType.FILE;
  }

  /** A link as a URI: what people write in Japanese is percent-encoded, what is encoded stays. */
  private static String encoded(String to) {
    StringBuilder uri = new StringBuilder();
    to.codePoints()
        .forEach(
            point -> {
              String character = Character.toString(point);
              boolean isPlain = point > ' ' && point < 0x7F && "\"<>[\\]^`{|}".indexOf(point) < 0;
              uri.append(
                  isPlain
                      ? character
                      : URLEncoder.encode(character, StandardCharsets.UTF_8).replace("+", "%20"));
            });
    return uri.toString();
  }

  private void name(Element source) {
    String wish = source.attribute("name", "");
    if (!NAME.matcher(wish).matches() || workbook.getName(wish) != null) {
      throw source.fault("name", plain(wish), FaultWords.of("allowed.excel-name"));
    }
    XSSFName name = workbook.createName();
    name.setNameName(wish);
    String refers = references.fixedFormula(source, source.attribute("refers", ""));
    try {
      name.setRefersToFormula(refers);
    } catch (RuntimeException e) {
      throw source.fault("refers", plain(refers), FaultWords.of("allowed.formula"));
    }
  }

  private void showFirst(List<SheetPlan> plans) {
    boolean isFirst = true;
    for (int i = 0; i < plans.size(); i++) {
      if (plans.get(i).source().flag("hidden", false)) {
        workbook.setSheetHidden(i, true);
      } else if (isFirst) {
        workbook.setActiveSheet(i);
        workbook.setSelectedTab(i);
        isFirst = false;
      }
    }
  }
}
