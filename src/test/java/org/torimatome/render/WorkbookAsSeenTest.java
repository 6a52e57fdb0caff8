package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.springframework.util.FileSystemUtils;
import org.torimatome.render.excel.Soffice;
import org.torimatome.render.excel.WorkbookFile;
import org.torimatome.report.KpiLine;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/** What somebody who opens the sample's workbook relies on without thinking of it. */
@Tag("slow")
class WorkbookAsSeenTest {
  private static final Report REPORT = SampleReports.of("R4");
  private static final WorkbookFile FILE =
      new WorkbookFile(RenderedSample.of("R4", TemplateSet.STANDARD).files().get("report.xlsx"));
  private static final int HEADS = 2;
  private static final int LAST = HEADS + 28;

  private final XSSFWorkbook workbook = FILE.workbook();

  @Test
  void every_sheet_prints_whole_in_type_that_can_be_read() {
    for (XSSFSheet sheet : sheets()) {
      PrintSetup setup = sheet.getPrintSetup();
      assertThat(setup.getLandscape()).isTrue();
      assertThat(setup.getFitWidth()).isEqualTo((short) 1);
      assertThat(smallestType(sheet) * scale(sheet)).as(sheet.getSheetName()).isGreaterThan(8);
      CellRangeAddress area =
          CellRangeAddress.valueOf(workbook.getPrintArea(workbook.getSheetIndex(sheet)));
      for (Row row : sheet) {
        for (Cell cell : row) {
          assertThat(cell.getCellType() == CellType.BLANK || area.isInRange(cell))
              .as("%s!%s in %s", sheet.getSheetName(), cell.getAddress(), area.formatAsString())
              .isTrue();
        }
      }
    }
  }

  @Test
  void heads_stay_and_repeat_and_every_kpi_is_under_the_filter() {
    for (String name : List.of("KPI一覧", "根拠")) {
      XSSFSheet sheet = workbook.getSheet(name);
      assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
      CellRangeAddress filtered =
          CellRangeAddress.valueOf(sheet.getCTWorksheet().getAutoFilter().getRef());
      assertThat(filtered.getFirstRow()).isEqualTo(HEADS);
      assertThat(filtered.getLastRow()).isEqualTo(LAST).isEqualTo(sheet.getLastRowNum());
      assertThat(filtered.getLastColumn() + 1).isEqualTo(sheet.getRow(HEADS).getLastCellNum());
    }
    for (String name : List.of("KPI一覧", "根拠", "推移")) {
      assertThat(workbook.getSheet(name).getPaneInformation().getVerticalSplitLeftColumn())
          .as(name)
          .isBetween((short) 2, (short) 3);
    }
  }

  @Test
  void every_name_stands_for_cells_that_hold_something() {
    List<String> names = new ArrayList<>();
    for (Name name : workbook.getAllNames()) {
      if (!name.getNameName().startsWith("_xlnm.") && !name.isHidden()) {
        names.add(name.getNameName());
        AreaReference area =
            new AreaReference(name.getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        for (CellReference each :
            List.of(area.getFirstCell(), area.getLastCell(), area.getAllReferencedCells()[0])) {
          Cell cell =
              workbook.getSheet(each.getSheetName()).getRow(each.getRow()).getCell(each.getCol());
          assertThat(cell.getCellType()).as(name.getNameName()).isNotEqualTo(CellType.BLANK);
        }
      }
    }

    assertThat(names).contains("評価対象数", "目標達成数", "KPI一覧表", "達成率の列", "判定の列");
  }

  @Test
  void each_rating_is_coloured_as_the_scheme_says() {
    XSSFSheet kpis = workbook.getSheet("KPI一覧");
    Map<String, String> colours = new LinkedHashMap<>();
    for (int i = 0; i < kpis.getSheetConditionalFormatting().getNumConditionalFormattings(); i++) {
      XSSFConditionalFormatting format =
          kpis.getSheetConditionalFormatting().getConditionalFormattingAt(i);
      XSSFConditionalFormattingRule rule = format.getRule(0);
      if (rule.getFormula1() != null && rule.getFormula1().contains("総括")) {
        assertThat(format.getFormattingRanges())
            .extracting(CellRangeAddress::formatAsString)
            .containsExactly("L4:L31");
        colours.put(textAt(rule.getFormula1().split("=")[1]), fill(rule));
      }
    }

    Map<String, String> bands = new LinkedHashMap<>();
    REPORT
        .results()
        .headline()
        .bands()
        .forEach(band -> bands.put(band.symbol(), band.colour().toLowerCase()));
    assertThat(colours).isEqualTo(bands).hasSize(3);
  }

  @Test
  void every_chart_has_a_title_and_shows_cells_that_hold_its_figures() {
    List<String> titles = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (XSSFChart chart : ((XSSFSheet) sheet).createDrawingPatriarch().getCharts()) {
        titles.add(chart.getTitleText().getString());
        for (XDDFChartData data : chart.getChartSeries()) {
          assertThat(data.getSeriesCount()).as(sheet.getSheetName()).isPositive();
          for (int i = 0; i < data.getSeriesCount(); i++) {
            AreaReference values =
                new AreaReference(
                    data.getSeries(i).getValuesData().getDataRangeReference(),
                    SpreadsheetVersion.EXCEL2007);
            assertThat(List.of(values.getAllReferencedCells()))
                .as("%s: %s", sheet.getSheetName(), values.formatAsString())
                .anyMatch(cell -> isNumber(cell));
          }
        }
      }
    }

    assertThat(titles)
        .contains("判定ごとのKPI数（R4）", "R4の達成率（破線は100%）", "判定ごとのKPI数の推移（R4のKPIについて）")
        .noneMatch(String::isBlank);
  }

  @Test
  void every_chart_has_a_name_and_tells_its_figures_to_those_who_cannot_see_it() {
    Map<String, String> told = new LinkedHashMap<>();
    for (XSSFSheet sheet : sheets()) {
      for (XSSFShape chart : sheet.createDrawingPatriarch().getShapes()) {
        CTNonVisualDrawingProps properties =
            ((XSSFGraphicFrame) chart).getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
        assertThat(told.put(properties.getName(), properties.getDescr())).isNull();
      }
    }

    assertThat(told).hasSize(23).containsKeys("判定ごとのKPI数", "判定ごとのKPI数の推移");
    assertThat(told.values()).allMatch(alt -> alt.matches("(?s).*：.*[0-9]+(%|項目|千円).*"));
    assertThat(told.get("（1）KPIの達成率")).contains("1-1　RPA等により効率化する業務量（年間時間）　114%");
    assertThat(told.get("（1）達成率の推移")).contains("1-4　県税のキャッシュレス納付率　R3 94%、R4上半期 95%、R4 92%");
  }

  /** Beside the rates stands a line at 100 %, and each line is named as its KPI is. */
  @Test
  void rates_are_drawn_with_the_line_they_are_held_against() {
    List<String> charts =
        FILE.parts().entrySet().stream()
            .filter(part -> part.getKey().startsWith("xl/charts/"))
            .map(Map.Entry::getValue)
            .filter(xml -> xml.contains("破線は100%"))
            .toList();

    assertThat(charts)
        .hasSize(20)
        .allMatch(xml -> xml.contains("<c:majorUnit val=\"1\"/>") && xml.contains("\"dash\""))
        .anyMatch(xml -> xml.contains("<c:v>1-4　県税のキャッシュレス納付率</c:v>"));
  }

  @Test
  void every_figure_is_a_number() {
    String units =
        REPORT.results().kpis().stream()
            .map(kpi -> Pattern.quote(kpi.unit()))
            .filter(unit -> !unit.equals(Pattern.quote("")))
            .distinct()
            .collect(Collectors.joining("|"));
    Pattern figure =
        Pattern.compile("(約|概ね)?[△＋－]?[0-9][0-9,]*(\\.[0-9]+)?(%|事業|" + units + ")[^0-9]{0,5}");
    List<String> typed = new ArrayList<>();
    for (XSSFSheet sheet : sheets()) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (isText(cell) && figure.matcher(cell.getStringCellValue()).matches()) {
            typed.add(sheet.getSheetName() + "!" + cell.getAddress());
          }
        }
      }
    }

    assertThat(typed).isEmpty();
    Sheet kpis = workbook.getSheet("KPI一覧");
    for (int row = HEADS + 1; row <= LAST - 1; row++) {
      for (int column : List.of(5, 6, 7, 10, 16, 17, 19)) {
        Cell cell = kpis.getRow(row).getCell(column);
        assertThat(isText(cell) ? cell.getStringCellValue().replaceAll("[^0-9]", "") : "")
            .as(cell.getAddress().formatAsString())
            .isEmpty();
      }
    }
  }

  @Test
  void no_row_is_left_empty_for_its_looks() {
    for (XSSFSheet sheet : sheets()) {
      Set<Integer> drawn = new HashSet<>();
      for (XSSFShape chart : sheet.createDrawingPatriarch().getShapes()) {
        XSSFClientAnchor anchor = (XSSFClientAnchor) chart.getAnchor();
        for (int row = anchor.getRow1(); row < anchor.getRow2(); row++) {
          drawn.add(row);
        }
      }
      for (Row row : sheet) {
        boolean isFilled = false;
        for (Cell cell : row) {
          isFilled |= cell.getCellType() != CellType.BLANK;
        }
        assertThat(isFilled || drawn.contains(row.getRowNum()))
            .as("%s %d", sheet.getSheetName(), row.getRowNum() + 1)
            .isTrue();
      }
    }
  }

  @Test
  void every_figure_s_link_opens_a_file_that_has_the_cell() throws IOException {
    Path published = Path.of("output/toyama/R4/rev1");
    int links = 0;
    for (Row row : workbook.getSheet("根拠")) {
      Cell cell = row.getCell(5);
      if (row.getRowNum() > HEADS && cell != null && cell.getHyperlink() != null) {
        String[] address = cell.getHyperlink().getAddress().split("#");
        Path file =
            published.resolve(URLDecoder.decode(address[0], StandardCharsets.UTF_8)).normalize();
        assertThat(file).exists();
        if (file.toString().endsWith(".xlsx")) {
          CellReference place =
              new CellReference(URLDecoder.decode(address[1], StandardCharsets.UTF_8));
          try (XSSFWorkbook source = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(
                    source
                        .getSheet(place.getSheetName())
                        .getRow(place.getRow())
                        .getCell(place.getCol()))
                .as("%s %s", file, address[1])
                .isNotNull();
          }
        }
        links++;
      }
    }

    assertThat(links).isEqualTo(28);
  }

  @Test
  void what_a_department_writes_stays_text(@TempDir Path folder) throws IOException {
    Path organisation = folder.resolve("toyama");
    FileSystemUtils.copyRecursively(Path.of("input/toyama"), organisation);
    Path kpis = organisation.resolve("plan/04_KPI.csv");
    String names = Files.readString(kpis);
    Files.writeString(
        kpis,
        names
            .replace("RPA等により効率化する業務量（年間時間）", "=HYPERLINK(A1)")
            .replace("マイナンバーカード取得率", "@SUM(1+1)*cmd|' /C calc'!A0"));
    WorkbookFile file =
        workbookOf(SampleReports.assemble("R4", SampleReports.read(organisation, "R4")));

    assertThat(file.formulaValues().keySet()).isEqualTo(FILE.formulaValues().keySet());
    assertThat(file.workbook().getSheet("KPI一覧").getRow(HEADS + 1).getCell(2).getStringCellValue())
        .startsWith("=HYPERLINK");
  }

  @Test
  void libreoffice_shows_the_rates_that_the_report_prints(@TempDir Path folder) {
    assumeTrue(Soffice.isInstalled(), "soffice is not installed");

    List<String> lines = Soffice.shown(FILE, folder, "KPI一覧");

    for (KpiLine kpi : REPORT.results().kpis()) {
      assertThat(lines)
          .as(kpi.name())
          .filteredOn(line -> line.startsWith(kpi.code() + "\t"))
          .singleElement()
          .extracting(line -> line.split("\t")[10])
          .isEqualTo(
              kpi.verdict().rates().printed().isEmpty() ? "－" : kpi.verdict().rates().printed());
    }
  }

  private List<XSSFSheet> sheets() {
    List<XSSFSheet> sheets = new ArrayList<>();
    workbook.forEach(sheet -> sheets.add((XSSFSheet) sheet));
    return sheets;
  }

  /** The scale at which a spreadsheet prints what is to fit so many pages. */
  private static double scale(XSSFSheet sheet) {
    boolean isA3 = sheet.getPrintSetup().getPaperSize() == PrintSetup.A3_PAPERSIZE;
    double across = (isA3 ? 420 : 297) / 25.4 * 72;
    double down = (isA3 ? 297 : 210) / 25.4 * 72;
    across -= 72 * (sheet.getMargin(PageMargin.LEFT) + sheet.getMargin(PageMargin.RIGHT));
    down -= 72 * (sheet.getMargin(PageMargin.TOP) + sheet.getMargin(PageMargin.BOTTOM));
    double wide = 0;
    for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
      wide += sheet.getColumnWidthInPixels(column) * 0.75;
    }
    double high = 0;
    for (Row row : sheet) {
      high += row.getHeightInPoints();
    }
    int pages = sheet.getPrintSetup().getFitHeight();
    double scale = Math.min(across / wide, pages == 0 ? 1 : pages * down / high);
    return Math.min(1, scale);
  }

  private double smallestType(XSSFSheet sheet) {
    double least = 99;
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK) {
          int size = workbook.getFontAt(cell.getCellStyle().getFontIndex()).getFontHeightInPoints();
          least = Math.min(least, size);
        }
      }
    }
    return least;
  }

  private static boolean isText(Cell cell) {
    return cell.getCellType() == CellType.STRING;
  }

  private String textAt(String reference) {
    CellReference at = new CellReference(reference);
    return workbook
        .getSheet(at.getSheetName())
        .getRow(at.getRow())
        .getCell(at.getCol())
        .getStringCellValue();
  }

  private boolean isNumber(CellReference at) {
    Cell cell = workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    return cell.getCellType() == CellType.NUMERIC
        || cell.getCellType() == CellType.FORMULA
            && cell.getCachedFormulaResultType() == CellType.NUMERIC;
  }

  private static String fill(XSSFConditionalFormattingRule rule) {
    XSSFColor colour = rule.getPatternFormatting().getFillBackgroundColorColor();
    return "#" + colour.getARGBHex().substring(2).toLowerCase();
  }

  private static WorkbookFile workbookOf(Report report) {
    return WorkbookFile.of(
        BuiltInTemplates.of(TemplateSet.STANDARD)
            .fill("report.xlsx.ftlx", Map.of("report", report, "edition", "final")));
  }
}
