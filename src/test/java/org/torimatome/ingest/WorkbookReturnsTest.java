package org.torimatome.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.kpi.Measurement.Reported;
import org.torimatome.kpi.ValueStatus;

/** Returns as Excel files hold them; POI writes them, so a second program vouches for the cells. */
class WorkbookReturnsTest {

  private static final List<String> HEADER = List.of("KPI番号", "指標名", "実績値", "区分", "補足", "課題・要因");

  @TempDir Path folder;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet sheet = workbook.createSheet("実績");

  WorkbookReturnsTest() {
    for (int column = 0; column < HEADER.size(); column++) {
      cell(0, column).setCellValue(HEADER.get(column));
    }
    String[] codes = {"1-1", "1-2", "1-3", "2-1"};
    for (int row = 0; row < codes.length; row++) {
      cell(row + 1, 0).setCellValue(codes[row]);
      cell(row + 1, 2).setCellValue(50);
    }
  }

  @Test
  void numbers_count_as_the_cell_holds_them() throws IOException {
    cell(1, 2).setCellValue(0.1 + 0.2);
    format(cell(1, 2), "0");
    cell(2, 2).setCellValue(0.698);
    format(cell(2, 2), "0%");
    cell(3, 2).setCellValue("120万円");

    Town town = returned();

    assertThat(town.problems()).isEmpty();
    assertThat(town.measurement(Town.R4, "1-1")).isEqualTo(reported("0.3"));
    assertThat(town.measurement(Town.R4, "1-2")).isEqualTo(reported("69.8"));
    assertThat(town.measurement(Town.R4, "1-3")).isEqualTo(reported("1200"));
  }

  @Test
  void a_percent_format_or_a_date_where_a_count_belongs_is_refused() throws IOException {
    cell(1, 2).setCellValue(0.5);
    format(cell(1, 2), "0.0%");
    cell(3, 2).setCellValue(LocalDate.of(2023, 4, 5));
    format(cell(3, 2), "[$-411]ge.m.d");

    assertThat(returned().problems())
        .containsExactly(
            "percent-format R4/回答.xlsx 実績!C2「50%」", "date-for-number R4/回答.xlsx 実績!C4「2023-04-05」");
  }

  @Test
  void a_kpi_number_that_became_a_date_is_told() throws IOException {
    cell(1, 0).setCellValue(LocalDate.of(2023, 1, 1));
    format(cell(1, 0), "m\"月\"d\"日\"");

    assertThat(returned().problems())
        .containsExactly("not-submitted R4「」", "kpi-code-is-date R4/回答.xlsx 実績!A2「2023-01-01」");
  }

  @Test
  void formulas_count_by_their_stored_result() throws IOException {
    formula(1, 2, "SUM(C3:C4)");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

    Town town = returned();

    assertThat(town.problems()).isEmpty();
    assertThat(town.measurement(Town.R4, "1-1")).isEqualTo(reported("100"));
  }

  @Test
  void a_formula_that_failed_blocks_where_it_decides_and_is_noticed_elsewhere() throws IOException {
    formula(1, 2, "1/0");
    ((XSSFCell) cell(1, 2)).setCellErrorValue(FormulaError.DIV0);
    formula(2, 4, "1/0");
    ((XSSFCell) cell(2, 4)).setCellErrorValue(FormulaError.DIV0);
    cell(3, 3).setCellErrorValue(FormulaError.NA.getCode());

    assertThat(returned().problems())
        .containsExactly(
            "formula-error R4/回答.xlsx 実績!C2「#DIV/0!」",
            "formula-error-ignored R4/回答.xlsx 実績!E3「#DIV/0!」",
            "formula-error R4/回答.xlsx 実績!D4「#N/A」");
  }

  @Test
  void a_value_merged_over_several_kpis_is_refused_and_a_text_is_noticed() throws IOException {
    cell(2, 2).setBlank();
    sheet.addMergedRegion(CellRangeAddress.valueOf("C2:C3"));
    cell(1, 5).setCellValue("人手不足");
    sheet.addMergedRegion(CellRangeAddress.valueOf("F2:F4"));

    Town town = returned();

    assertThat(town.problems())
        .containsExactly("value-merged R4/回答.xlsx 実績!C2「50」", "text-merged R4/回答.xlsx 実績!F2「人手不足」");
    assertThat(town.row(Town.R4, "1-1").narrative().issues()).isEqualTo("人手不足");
    assertThat(town.row(Town.R4, "1-3").narrative().issues()).isEmpty();
  }

  @Test
  void a_cell_merged_within_one_kpis_row_is_nobodys_business() throws IOException {
    cell(1, 4).setCellValue("全国11位");
    sheet.addMergedRegion(CellRangeAddress.valueOf("E2:F2"));

    assertThat(returned().problems()).isEmpty();
  }

  @Test
  void a_target_typed_as_a_range_that_became_a_date_is_told() throws IOException {
    try (XSSFWorkbook plan = new XSSFWorkbook()) {
      XSSFSheet targets = plan.createSheet("目標値");
      String[] header = {"KPI番号", "期間", "目標値"};
      for (int column = 0; column < header.length; column++) {
        targets.createRow(0);
      }
      for (int column = 0; column < header.length; column++) {
        targets.getRow(0).createCell(column).setCellValue(header[column]);
      }
      targets.createRow(1).createCell(0).setCellValue("1-1");
      targets.getRow(1).createCell(1).setCellValue("R4");
      Cell range = targets.getRow(1).createCell(2);
      range.setCellValue(LocalDate.of(2023, 4, 5));
      CellStyle date = plan.createCellStyle();
      date.setDataFormat(plan.createDataFormat().getFormat("m\"月\"d\"日\""));
      range.setCellStyle(date);
      Town town = Town.planned(folder).returned("R4");
      Files.delete(town.folder().resolve("plan/目標値.csv"));
      write(plan, town.folder().resolve("plan/目標.xlsx"));

      assertThat(town.problems()).contains("date-for-number plan/目標.xlsx 目標値!C2「2023-04-05」");
    }
  }

  private Town returned() throws IOException {
    Town town = Town.planned(folder);
    write(workbook, town.folder().resolve("R4/回答.xlsx"));
    return town;
  }

  private static void write(XSSFWorkbook book, Path path) throws IOException {
    Files.createDirectories(path.getParent());
    try (OutputStream out = Files.newOutputStream(path)) {
      book.write(out);
    }
  }

  private Cell cell(int row, int column) {
    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
  }

  private void formula(int row, int column, String formula) {
    cell(row, column).setCellFormula(formula);
  }

  private void format(Cell cell, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  private static Reported reported(String value) {
    return new Reported(new BigDecimal(value), ValueStatus.FINAL, "");
  }
}
