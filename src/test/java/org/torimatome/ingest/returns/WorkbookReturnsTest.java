package org.torimatome.ingest.returns;

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
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.ingest.Town;
import org.torimatome.kpi.Measurement.Reported;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.text.Language;

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
    for (int row = 1; row <= 3; row++) {
      cell(row, 0).setCellValue(LocalDate.of(2023, 1, row));
      format(cell(row, 0), "m\"月\"d\"日\"");
    }
    cell(4, 0).setCellValue(LocalDate.of(2023, 12, 31));
    format(cell(4, 0), "m\"月\"d\"日\"");

    assertThat(returned().read().problems())
        .extracting(
            problem ->
                "%s %s %s"
                    .formatted(
                        problem.code().key(),
                        problem.at().cell(),
                        problem.expected().in(Language.JA)))
        .containsExactly(
            "not-submitted  2-1 体制づくり",
            "kpi-code-is-date A2 1-1",
            "kpi-code-is-date A3 1-2",
            "kpi-code-is-date A4 1-3",
            "kpi-code-is-date A5 計画のKPI番号");
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
  void a_picture_in_a_cell_is_told_as_one_and_not_as_a_formula() throws IOException {
    picture(1, 2);
    picture(2, 4);

    assertThat(returned().problems())
        .containsExactly(
            "picture-in-cell R4/回答.xlsx 実績!C2「（画像）」",
            "picture-in-cell-ignored R4/回答.xlsx 実績!E3「（画像）」");
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
  void what_excel_made_a_date_of_in_the_plan_is_told() throws IOException {
    Town town = Town.planned(folder).returned("R4");
    Cell range = planCell(town, "目標値", "KPI番号,期間,目標値", "1-1,R4,");
    range.setCellValue(LocalDate.of(2023, 4, 5));

    assertThat(saved(town, "目標値", range).problems())
        .containsExactly("date-for-number plan/目標値.xlsx 目標値!C2「2023-04-05」");
  }

  @Test
  void a_bound_whose_formula_failed_is_no_open_end() throws IOException {
    Town town = Town.planned(folder).returned("R4");
    Cell bound = planCell(town, "評価区分", "評価方式,順,記号,名称,測度,下限", "標準,1,◎,達成,達成率,");
    bound.setCellErrorValue(FormulaError.REF.getCode());

    assertThat(saved(town, "評価区分", bound).problems())
        .containsExactly("formula-error plan/評価区分.xlsx 評価区分!F2「#REF!」");
  }

  @Test
  void a_required_cell_whose_formula_failed_is_blank() throws IOException {
    Town town = Town.planned(folder).returned("R4");
    Cell name = planCell(town, "ビジョン", "番号,名称", "1,");
    name.setCellErrorValue(FormulaError.NAME.getCode());

    assertThat(saved(town, "ビジョン", name).problems())
        .containsExactly(
            "formula-error-ignored plan/ビジョン.xlsx ビジョン!B2「#NAME?」",
            "required-missing plan/ビジョン.xlsx ビジョン!B2「#NAME?」");
  }

  /** The last cell of the only row of a plan's sheet, under a date format. */
  private static Cell planCell(Town town, String table, String header, String row)
      throws IOException {
    Files.delete(town.folder().resolve("plan/" + table + ".csv"));
    XSSFWorkbook plan = new XSSFWorkbook();
    XSSFSheet rows = plan.createSheet(table);
    fill(rows.createRow(0), header.split(","));
    String[] cells = row.split(",", -1);
    fill(rows.createRow(1), cells);
    CellStyle date = plan.createCellStyle();
    date.setDataFormat(plan.createDataFormat().getFormat("m\"月\"d\"日\""));
    Cell last = rows.getRow(1).getCell(cells.length - 1);
    last.setCellStyle(date);
    return last;
  }

  private static void fill(Row row, String[] cells) {
    for (int column = 0; column < cells.length; column++) {
      row.createCell(column).setCellValue(cells[column]);
    }
  }

  private static Town saved(Town town, String table, Cell cell) throws IOException {
    try (Workbook plan = cell.getSheet().getWorkbook()) {
      write(plan, town.folder().resolve("plan/" + table + ".xlsx"));
    }
    return town;
  }

  private Town returned() throws IOException {
    Town town = Town.planned(folder);
    write(workbook, town.folder().resolve("R4/回答.xlsx"));
    return town;
  }

  private static void write(Workbook book, Path path) throws IOException {
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

  /** As Excel writes one: an error for older programs, described elsewhere for its own. */
  private void picture(int row, int column) {
    ((XSSFCell) cell(row, column)).setCellErrorValue(FormulaError.VALUE);
    ((XSSFCell) cell(row, column)).getCTCell().setVm(1);
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
