package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.torimatome.render.excel.Soffice;
import org.torimatome.render.excel.WorkbookFile;
import org.torimatome.report.KpiLine;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/** What somebody who opens the sample's workbook relies on without thinking of it. */
class WorkbookAsSeenTest {
  private static final Report REPORT = SampleReports.of("R4");
  private static final WorkbookFile FILE =
      new WorkbookFile(RenderedSample.of("R4", TemplateSet.STANDARD).files().get("report.xlsx"));
  private static final int HEADS = 2;
  private static final int LAST = HEADS + 28;

  private final XSSFWorkbook workbook = FILE.workbook();

  @Test
  void every_sheet_prints_whole_on_a4_landscape_one_page_wide() {
    for (Sheet sheet : workbook) {
      PrintSetup setup = sheet.getPrintSetup();
      assertThat(setup.getPaperSize()).as(sheet.getSheetName()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(setup.getLandscape()).isTrue();
      assertThat(setup.getFitWidth()).isEqualTo((short) 1);
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
    assertThat(workbook.getSheet("推移").getPaneInformation().isFreezePane()).isTrue();
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
        .contains("判定ごとのKPI数", "KPIの達成率", "判定ごとのKPI数の推移（R4のKPIについて）")
        .noneMatch(String::isBlank);
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
