package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.excel.OfficeSchema;
import org.torimatome.render.excel.Soffice;
import org.torimatome.render.excel.WorkbookFile;
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
  void rates_are_live_formulas_that_show_what_the_report_says(String cycle) throws Exception {
    Report report = SampleReports.of(cycle);
    DataFormatter shown = new DataFormatter(Locale.ROOT);
    shown.setUseCachedValuesForFormulaCells(true);
    try (Workbook workbook = of(report).workbook()) {
      Map<String, Row> rows = rowsByFirstCell(workbook.getSheet("KPI一覧"));
      int rate = column(rows.get("KPI番号"), "達成率");

      for (KpiLine kpi : report.results().kpis()) {
        Cell cell = rows.get(kpi.code()).getCell(rate);
        boolean isRated = !kpi.verdict().rate().isEmpty();
        assertThat(cell.getCellType())
            .as(kpi.code())
            .isEqualTo(isRated ? CellType.FORMULA : CellType.STRING);
        assertThat(shown.formatCellValue(cell))
            .as(kpi.code())
            .isEqualTo(isRated ? kpi.verdict().rate() : "－");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"R3", "R4H1", "R4"})
  void counts_are_live_formulas_that_give_the_headline(String cycle) throws Exception {
    Report report = SampleReports.of(cycle);
    try (Workbook workbook = of(report).workbook()) {
      Map<String, Row> rows = rowsByFirstCell(workbook.getSheet("総括"));

      assertThat(count(rows.get("KPI総数"))).isEqualTo(report.results().headline().total());
      assertThat(count(rows.get("評価の対象"))).isEqualTo(report.results().headline().rated());
      assertThat(count(rows.get("目標を達成"))).isEqualTo(report.results().headline().achieved());
      report
          .results()
          .headline()
          .atLeast()
          .forEach(
              each ->
                  assertThat(count(rows.get("達成率" + each.threshold() + "%以上")))
                      .isEqualTo(each.count()));
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
  void it_is_valid_by_the_office_schemas(String cycle) {
    assertThat(OfficeSchema.faults(of(cycle))).isEmpty();
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

      assertThat(row.getCell(3).getHyperlink().getAddress())
          .startsWith("../../../../input/toyama/R4/R4")
          .endsWith(".xlsx#%E5%AE%9F%E7%B8%BE!" + row.getCell(5).getStringCellValue());
      assertThat(row.getCell(6).getHyperlink().getAddress()).startsWith("../input/R4/R4");
    }
  }

  private static int count(Row row) {
    Cell cell = row.getCell(2);
    assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
    return (int) cell.getNumericCellValue();
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
    for (Row row : sheet) {
      Cell first = row.getCell(0);
      if (first != null && first.getCellType() == CellType.STRING) {
        rows.putIfAbsent(first.getStringCellValue(), row);
      }
    }
    return rows;
  }

  private static WorkbookFile of(String cycle) {
    return of(SampleReports.of(cycle));
  }

  private static WorkbookFile of(Report report) {
    String filled =
        Look.open(Path.of("templates"), Look.STANDARD)
            .fill("report.xlsx.ftlx", Map.of("report", report, "edition", "final"));
    return WorkbookFile.of(filled);
  }
}
