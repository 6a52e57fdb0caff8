package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.excel.ExcelRules;
import org.torimatome.render.excel.OfficeSchema;
import org.torimatome.render.excel.Soffice;
import org.torimatome.render.excel.WorkbookFile;
import org.torimatome.report.HeadlineView;
import org.torimatome.report.KpiLine;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/** The workbook that the standard look makes of the shipped input. */
class ReportWorkbookTest {

  private static final Pattern RANGE =
      Pattern.compile("<c:f>([^<]+)</c:f>.*?<c:ptCount val=\"(\\d+)\"/>");

  @Test
  void it_has_the_sheets_that_readers_look_for() throws Exception {
    try (Workbook workbook = of("R4").workbook()) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));

      assertThat(names)
          .containsExactly(
              "総括",
              "KPI一覧",
              "PDCAシート(1)",
              "PDCAシート(2)",
              "PDCAシート(3)",
              "PDCAシート(4)",
              "PDCAシート(5)",
              "PDCAシート(6)",
              "PDCAシート(7)",
              "PDCAシート(8)",
              "PDCAシート(9)",
              "PDCAシート(10)",
              "推移",
              "予算",
              "重点施策",
              "評価基準",
              "根拠",
              "データ品質",
              "改定履歴");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"R3", "R4H1", "R4"})
  void figures_are_live_formulas_that_give_what_the_report_says(String cycle) throws Exception {
    Report report = SampleReports.of(cycle);

    Figures figures = figures(of(report));

    assertThat(figures.rates()).isEqualTo(rates(report));
    assertThat(figures.counts()).isEqualTo(counts(report.results().headline()));
    assertThat(figures.plain()).isEmpty();
  }

  @Test
  void what_moved_and_where_it_leads_is_counted_in_the_table_of_kpis() throws Exception {
    Map<String, Cell> counts = new LinkedHashMap<>();
    try (Workbook workbook = of("R4").workbook()) {
      rowsByFirstCell(workbook.getSheet("総括"))
          .forEach((name, row) -> counts.put(name, row.getCell(2)));
      Map<String, Integer> told =
          Map.of(
              "↗　改善",
              5,
              "→　維持",
              15,
              "↘　後退",
              2,
              "比較なし",
              6,
              "到達の見込み",
              11,
              "未達の見込み",
              12,
              "未達のうち、今回は目標を達成したもの",
              4);

      assertThat(counts).doesNotContainKey("新規");
      told.forEach(
          (name, count) -> {
            assertThat(counts.get(name).getCellType()).as(name).isEqualTo(CellType.FORMULA);
            assertThat(counts.get(name).getNumericCellValue()).as(name).isEqualTo((double) count);
          });
    }
  }

  @Test
  void the_first_cycle_tells_no_movement() throws Exception {
    try (Workbook workbook = of("R3").workbook()) {
      assertThat(rowsByFirstCell(workbook.getSheet("総括")))
          .containsKey("到達の見込み")
          .doesNotContainKey("→　維持");
    }
  }

  /** 1-1 is 単年度, 1-2 累計. */
  @Test
  void the_figure_of_half_a_year_is_told_apart_from_those_of_years() throws Exception {
    try (Workbook workbook = of("R4").workbook()) {
      Sheet trend = workbook.getSheet("推移");
      List<String> halves = new ArrayList<>();
      for (Row row : trend) {
        String code = row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue();
        if (code.matches("1-[12]") && row.getCell(4).getCellType() == CellType.NUMERIC) {
          CellStyle style = row.getCell(4).getCellStyle();
          boolean italic = workbook.getFontAt(style.getFontIndex()).getItalic();
          halves.add(code + " " + row.getCell(4).getNumericCellValue() + " " + italic);
        }
      }

      assertThat(halves).contains("1-1 5180.0 true", "1-2 1874.0 false");
    }
  }

  /** 1-1 is 単年度: R4 is held against R3, not against the half year between. */
  @Test
  void what_was_before_and_what_is_ahead_can_be_computed_with() throws Exception {
    try (Workbook workbook = of("R4").workbook()) {
      Map<String, Row> rows = rowsByFirstCell(workbook.getSheet("KPI一覧"));
      Row kpi = rows.get("1-1");
      Row heads = rows.get("KPI番号");
      DataFormatter formatter = new DataFormatter(Locale.ROOT);
      formatter.setUseCachedValuesForFormulaCells(true);

      assertThat(List.of("比較の\n時点", "比較の\n実績値", "実績の\n増減", "見込みの\n時点", "見込み値"))
          .extracting(name -> formatter.formatCellValue(kpi.getCell(column(heads, name))))
          .containsExactly("R3", "6,420", "＋4,934", "R5", "16,288");
      assertThat(kpi.getCell(column(heads, "実績の\n増減")).getNumericCellValue()).isEqualTo(4934);
    }
  }

  @Test
  void why_a_kpi_was_not_rated_is_told_apart() throws Exception {
    try (Workbook workbook = of("R4").workbook()) {
      Map<String, Row> rows = rowsByFirstCell(workbook.getSheet("KPI一覧"));
      int status = column(rows.get("KPI番号"), "達成状況");

      assertThat(rows.get("6-3").getCell(status).getStringCellValue()).isEqualTo("未集計");
      assertThat(rows.get("10-1").getCell(status).getStringCellValue()).isEqualTo("対象外");
    }
  }

  /** The target of 2-1 is 90～100 %, and the rate is that towards 90. */
  @Test
  void a_rate_refers_to_the_cell_of_its_target_even_where_that_is_a_range() throws Exception {
    try (Workbook workbook = of("R4").workbook()) {
      Map<String, Row> rows = rowsByFirstCell(workbook.getSheet("KPI一覧"));
      Row heads = rows.get("KPI番号");
      Cell target = rows.get("2-1").getCell(column(heads, "目標値"));

      assertThat(target.getNumericCellValue()).isEqualTo(90);
      assertThat(new DataFormatter(Locale.ROOT).formatCellValue(target)).isEqualTo("90～100");
      assertThat(rows.get("2-1").getCell(column(heads, "達成率")).getCellFormula())
          .contains(target.getAddress().formatAsString())
          .doesNotContain("90");
    }
  }

  @Test
  void what_counts_as_reached_can_be_changed_in_one_cell() throws Exception {
    try (Workbook workbook = of("R4").workbook()) {
      Row row = rowsByFirstCell(workbook.getSheet("総括")).get("達成率80%以上");

      assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(0.8);
      assertThat(row.getCell(2).getCellFormula())
          .contains("\">=\"&" + row.getCell(0).getAddress().formatAsString())
          .doesNotContain("0.8");
    }
  }

  @Test
  void a_project_s_budget_is_that_of_the_budget_sheet() throws Exception {
    try (Workbook workbook = of("R4").workbook()) {
      Cell budget = rowsByFirstCell(workbook.getSheet("PDCAシート(1)")).get("予算").getCell(5);

      assertThat(budget.getCellFormula()).startsWith("'予算'!");
      assertThat(budget.getNumericCellValue()).isEqualTo(320_000_000);
      assertThat(budget.getCellStyle().getDataFormatString()).endsWith("\"千円\"");
    }
  }

  @Test
  void libreoffice_computes_the_values_that_the_file_holds(@TempDir Path folder) {
    Assumptions.assumeTrue(Soffice.isInstalled(), "soffice is not installed");
    WorkbookFile file = of("R4");

    WorkbookFile computed = Soffice.saved(file.withoutValues(), folder);

    assertThat(computed.formulaValues()).isEqualTo(file.formulaValues()).hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"R3", "R4H1", "R4"})
  void excel_has_nothing_to_repair(String cycle) {
    WorkbookFile file = of(cycle);

    assertThat(OfficeSchema.faults(file)).isEmpty();
    assertThat(ExcelRules.faults(file)).isEmpty();
  }

  @Test
  void charts_show_exactly_the_cells_they_name() throws Exception {
    WorkbookFile file = of("R4");
    int charts = 0;
    for (Map.Entry<String, String> part : file.parts().entrySet()) {
      if (part.getKey().startsWith("xl/charts/")) {
        charts++;
        Matcher range = RANGE.matcher(part.getValue());
        while (range.find()) {
          AreaReference cells = new AreaReference(range.group(1), SpreadsheetVersion.EXCEL2007);
          assertThat(cells.getAllReferencedCells()).hasSize(Integer.parseInt(range.group(2)));
        }
      }
    }

    assertThat(charts).isEqualTo(23);
  }

  @Test
  void each_figure_leads_to_its_file_sheet_and_cell() throws Exception {
    try (Workbook workbook = of("R4").workbook()) {
      Row row = rowsByFirstCell(workbook.getSheet("根拠")).get("1-1");

      assertThat(row.getCell(5).getHyperlink().getAddress())
          .startsWith("../../../../input/toyama/R4/R4")
          .endsWith(".xlsx#%E5%AE%9F%E7%B8%BE!" + row.getCell(5).getStringCellValue());
      assertThat(row.getCell(6).getHyperlink().getAddress()).startsWith("../input/R4/R4");
    }
  }

  /** Each row is a plan book that differs from the shipped one in its scheme alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          scheme                   | from         | to
          cut off, 1 digit         | 四捨五入,0   | 切捨て,1
          rounded up               | 四捨五入,0   | 切上げ,0
          as a coefficient         | なし,％      | なし,係数
          rounded before judging   | なし,％      | あり,％
          by the middle of a range | 下限,期待値  | 中央,期待値
          missing ones counted     | 分母から除く | 分母に含む
          every symbol a pattern   | ◎           | *
          a symbol that compares   | △           | <80
          a symbol that is a digit | △           | 2
          """)
  void figures_are_those_of_the_report_whatever_the_scheme(
      String scheme, String from, String to, @TempDir Path folder) throws Exception {
    Path organisation = changedPlan(folder, from, to);
    Report report = SampleReports.assemble("R4", SampleReports.read(organisation, "R4"));

    WorkbookFile file = of(report);

    Figures figures = figures(file);
    assertThat(figures.rates()).isEqualTo(rates(report));
    assertThat(figures.counts()).isEqualTo(counts(report.results().headline()));
    assertThat(OfficeSchema.faults(file)).isEmpty();
    assertThat(ExcelRules.faults(file)).isEmpty();
  }

  private static Path changedPlan(Path folder, String from, String to) throws IOException {
    Path shipped = Path.of("input/toyama");
    Path organisation = folder.resolve("toyama");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = organisation.resolve(shipped.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (file.getFileName().toString().matches("0[789]_.*")) {
          Files.writeString(copy, Files.readString(file).replace(from, to));
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return organisation;
  }

  /**
   * What a reader sees.
   *
   * @param plain the rates and counts that are no formulas
   */
  private record Figures(
      Map<String, String> rates, Map<String, Integer> counts, List<String> plain) {}

  private static Figures figures(WorkbookFile file) throws IOException {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    Map<String, String> rates = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<String> plain = new ArrayList<>();
    try (Workbook workbook = file.workbook()) {
      Sheet kpis = workbook.getSheet("KPI一覧");
      Row heads = rowsByFirstCell(kpis).get("KPI番号");
      for (int i = heads.getRowNum() + 1; i <= kpis.getLastRowNum(); i++) {
        Cell rate = kpis.getRow(i).getCell(column(heads, "達成率"));
        String shown = formatter.formatCellValue(rate);
        rates.put(kpis.getRow(i).getCell(0).getStringCellValue(), shown);
        if (rate.getCellType() != CellType.FORMULA && !shown.equals("－")) {
          plain.add(rate.getAddress().formatAsString());
        }
      }
      rowsByFirstCell(workbook.getSheet("総括"))
          .forEach(
              (name, row) -> {
                Cell count = row.getCell(2);
                if (name.matches("KPI総数|評価の対象|目標を達成|達成率.*以上")) {
                  counts.put(name, (int) count.getNumericCellValue());
                  if (count.getCellType() != CellType.FORMULA) {
                    plain.add(name);
                  }
                }
              });
    }
    return new Figures(rates, counts, plain);
  }

  private static Map<String, String> rates(Report report) {
    Map<String, String> rates = new LinkedHashMap<>();
    for (KpiLine kpi : report.results().kpis()) {
      rates.put(
          kpi.code(),
          kpi.verdict().rates().printed().isEmpty() ? "－" : kpi.verdict().rates().printed());
    }
    return rates;
  }

  private static Map<String, Integer> counts(HeadlineView headline) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("KPI総数", headline.total());
    counts.put("評価の対象", headline.rated());
    counts.put("目標を達成", headline.achieved());
    headline.atLeast().forEach(each -> counts.put("達成率" + each.threshold() + "%以上", each.count()));
    return counts;
  }

  private static int column(Row heads, String name) {
    for (Cell head : heads) {
      if (head.getStringCellValue().equals(name)) {
        return head.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + name);
  }

  private static Map<String, Row> rowsByFirstCell(Sheet sheet) {
    Map<String, Row> rows = new HashMap<>();
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    for (Row row : sheet) {
      rows.putIfAbsent(formatter.formatCellValue(row.getCell(0)), row);
    }
    return rows;
  }

  private static WorkbookFile of(String cycle) {
    return new WorkbookFile(
        RenderedSample.of(cycle, TemplateSet.STANDARD).files().get("report.xlsx"));
  }

  private static WorkbookFile of(Report report) {
    String filled =
        BuiltInTemplates.of(TemplateSet.STANDARD)
            .fill("report.xlsx.ftlx", Map.of("report", report, "edition", "final"));
    return WorkbookFile.of(filled);
  }
}
