package org.torimatome.render.excel;

import static org.torimatome.text.Message.plain;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFOddFooter;
import org.apache.poi.xssf.usermodel.XSSFOddHeader;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.workbook.Rgb;

/** What holds for a sheet as a whole: paper, heads that stay, filter, protection. */
final class SheetSettings {
  private static final Pattern FIELD = Pattern.compile("\\{(page|pages|sheet)\\}|&");
  private static final Map<String, String> FIELD_CODES =
      Map.of("{page}", "&P", "{pages}", "&N", "{sheet}", "&A", "&", "&&");

  private static final int LONGEST_HEADER = 255;
  private static final double MM_PER_INCH = 25.4;

  private final CellReferences references;
  private final StyleSheet styles;

  SheetSettings(CellReferences references, StyleSheet styles) {
    this.references = references;
    this.styles = styles;
  }

  void apply(XSSFSheet sheet, SheetPlan plan) {
    Element source = plan.source();
    view(sheet, source);
    print(sheet, source, plan);
    source
        .attribute("filter")
        .ifPresent(area -> sheet.setAutoFilter(here(sheet, source, "filter", area)));
    if (source.flag("protect", false)) {
      protect(sheet);
    }
  }

  private void view(XSSFSheet sheet, Element source) {
    source.attribute("tab-color").ifPresent(colour -> sheet.setTabColor(Rgb.colour(colour)));
    sheet.setZoom(source.count("zoom", 100));
    sheet.setDisplayGridlines(source.flag("show-grid", false));
    source
        .attribute("freeze")
        .ifPresent(
            id -> {
              CellRangeAddress first = here(sheet, source, "freeze", id);
              sheet.createFreezePane(first.getFirstColumn(), first.getFirstRow());
            });
  }

  private void print(XSSFSheet sheet, Element source, SheetPlan plan) {
    XSSFPrintSetup setup = sheet.getPrintSetup();
    PrintFit fit = PrintFit.of(plan, styles);
    setup.setPaperSize(fit.paper().code());
    setup.setLandscape(source.attribute("orientation", "landscape").equals("landscape"));
    sheet.setFitToPage(true);
    setup.setFitWidth((short) fit.across());
    PageBreaks breaks = new PageBreaks(plan, fit.room());
    int saved =
        source
            .number("squeeze")
            .map(most -> breaks.squeezed(most.doubleValue(), fit.spare()))
            .orElse(0);
    int high = saved > 0 ? saved : source.count("fit-height", 0);
    setup.setFitHeight((short) high);
    sheet.setHorizontallyCenter(source.flag("center", true));
    margins(sheet, source);
    source
        .attribute("repeat-rows")
        .map(rows -> here(sheet, source, "repeat-rows", rows))
        .ifPresent(
            heads -> {
              sheet.setRepeatingRows(
                  new CellRangeAddress(heads.getFirstRow(), heads.getLastRow(), -1, -1));
              if (high == 0) {
                breaks.even(heads).forEach(sheet::setRowBreak);
              }
            });
    source
        .attribute("print-area")
        .map(area -> here(sheet, source, "print-area", area))
        .or(() -> allOn(plan))
        .ifPresent(area -> printOnly(sheet, area));
    source
        .child("header")
        .map(SheetSettings::running)
        .ifPresent(((XSSFOddHeader) sheet.getHeader())::setText);
    source
        .child("footer")
        .map(SheetSettings::running)
        .ifPresent(((XSSFOddFooter) sheet.getFooter())::setText);
  }

  private static Optional<CellRangeAddress> allOn(SheetPlan plan) {
    return plan.cells().stream()
        .map(
            cell ->
                new CellRangeAddress(0, cell.area().getLastRow(), 0, cell.area().getLastColumn()))
        .reduce(
            (one, other) ->
                new CellRangeAddress(
                    0,
                    Math.max(one.getLastRow(), other.getLastRow()),
                    0,
                    Math.max(one.getLastColumn(), other.getLastColumn())));
  }

  private static void printOnly(XSSFSheet sheet, CellRangeAddress area) {
    XSSFWorkbook workbook = sheet.getWorkbook();
    workbook.setPrintArea(
        workbook.getSheetIndex(sheet),
        area.getFirstColumn(),
        area.getLastColumn(),
        area.getFirstRow(),
        area.getLastRow());
  }

  private static void margins(XSSFSheet sheet, Element source) {
    double side = inches(Paper.margin(source));
    double edge = inches(Paper.margin(source) + Paper.RUNNING_HEAD);
    // The running head stands in the outer half of its room.
    double head = inches(Paper.margin(source) / 2);
    sheet.setMargin(PageMargin.LEFT, side);
    sheet.setMargin(PageMargin.RIGHT, side);
    sheet.setMargin(PageMargin.TOP, edge);
    sheet.setMargin(PageMargin.BOTTOM, edge);
    sheet.setMargin(PageMargin.HEADER, head);
    sheet.setMargin(PageMargin.FOOTER, head);
  }

  private static double inches(double millimetres) {
    return Math.round(millimetres / MM_PER_INCH * 100) / 100.0;
  }

  /** All sides in one text, since POI takes a {@code &&C} of the text for the sign of a side. */
  private static String running(Element source) {
    String text =
        side("&C", source.attribute("center", ""))
            + side("&L", source.attribute("left", ""))
            + side("&R", source.attribute("right", ""));
    if (text.length() > LONGEST_HEADER) {
      throw source.fault(
          FaultWords.of("found.characters", plain(text.length())),
          FaultWords.of("allowed.characters", plain(LONGEST_HEADER)));
    }
    return text;
  }

  private static String side(String sign, String text) {
    return text.isEmpty() ? "" : sign + coded(text);
  }

  /** Text with Excel's codes for the fields and doubled ampersands for its own. */
  private static String coded(String text) {
    return FIELD
        .matcher(text)
        .replaceAll(field -> Matcher.quoteReplacement(FIELD_CODES.getOrDefault(field.group(), "")));
  }

  /** Locked cells cannot be changed, but everything can be read, filtered and made wider. */
  private static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockAutoFilter(false);
    sheet.lockSelectLockedCells(false);
    sheet.lockSelectUnlockedCells(false);
    sheet.lockObjects(true);
    sheet.lockScenarios(true);
  }

  private CellRangeAddress here(
      XSSFSheet sheet, Element source, String attribute, String reference) {
    CellReferences.Place place = references.find(source, attribute, reference);
    if (!place.sheet().equals(sheet.getSheetName())) {
      throw source.fault(attribute, plain(reference), FaultWords.of("allowed.id-here"));
    }
    return place.bounds();
  }
}
