package org.torimatome.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.table.BookReader;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBooks;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.rating.Band;
import org.torimatome.render.excel.ExcelRules;
import org.torimatome.render.excel.OfficeSchema;
import org.torimatome.render.excel.Soffice;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Language;
import org.torimatome.workbook.SameBytes;

class EntryFormTest {

  private static final int HEAD = 5;
  private static final int FIRST = 6;
  private static final List<WorkbookFile> FORMS = made();

  @TempDir Path input;

  @Test
  void makes_a_form_for_every_section_that_owns_a_kpi_or_leads_a_project() {
    assertThat(FORMS)
        .extracting(WorkbookFile::name)
        .containsExactly("R4_デジタル戦略課.xlsx", "R4_商工企画課.xlsx", "R4上半期_確定値の報告_デジタル戦略課.xlsx");
  }

  @Test
  void the_guide_explains_every_column_that_is_asked_for() {
    for (TableName table :
        List.of(TableName.ACTUALS, TableName.PROJECT_REVIEWS, TableName.CONFIRMATIONS)) {
      List<String> guide =
          TextResource.lines(
              table == TableName.CONFIRMATIONS ? "confirmation-guide.txt" : "entry-form-guide.txt");
      List<String> explained =
          guide.subList(guide.indexOf("@" + table + "の列") + 2, guide.size()).stream()
              .takeWhile(line -> line.startsWith("|"))
              .map(line -> line.split("\\|")[1].strip())
              .toList();
      assertThat(explained).isEqualTo(table.entries().stream().map(Column::label).toList());
    }
  }

  @Test
  void excel_has_nothing_to_repair() {
    assertThat(FORMS)
        .map(form -> new org.torimatome.render.excel.WorkbookFile(form.content()))
        .allSatisfy(form -> assertThat(OfficeSchema.faults(form)).isEmpty())
        .allSatisfy(form -> assertThat(ExcelRules.faults(form)).isEmpty());
  }

  @Test
  void shows_the_plan_and_the_previous_cycle() throws IOException {
    try (XSSFWorkbook form = open(form("デジタル戦略課"))) {
      XSSFSheet sheet = form.getSheet("実績");

      assertThat(shown(sheet, FIRST))
          .containsEntry("KPI番号", "1-1")
          .containsEntry("指標名", "RPA等により効率化する業務量（年間時間）")
          .containsEntry("単位", "時間")
          .containsEntry("性質", "単年度")
          .containsEntry("望ましい方向", "増加")
          .containsEntry("目標値（R4）", "10,000")
          .containsEntry("算定方法", "対目標比")
          .containsEntry("前回の実績値（R4上半期）", "5,210.5")
          .containsEntry("前回の区分（R4上半期）", "暫定");
      assertThat(shown(sheet, FIRST + 1))
          .containsEntry("目標値（R4）", "6,000（R5）")
          .containsEntry("基準値", "102（R2）")
          .containsEntry("前回の区分（R4上半期）", "未集計");
      assertThat(shown(form.getSheet("プロジェクト評価"), FIRST))
          .containsEntry("プロジェクト番号", "1")
          .containsEntry("リーディングプロジェクト名", "スマート県庁推進プロジェクト")
          .containsEntry("前回の今後の方針（R4上半期）", "対象業務を広げる。");
    }
  }

  @Test
  void is_locked_but_for_the_entry_cells() throws IOException {
    try (XSSFWorkbook form = open(form("デジタル戦略課"))) {
      XSSFSheet sheet = form.getSheet("実績");

      assertThat(form.isStructureLocked()).isTrue();
      assertThat(sheet.getProtect()).isTrue();
      assertThat(isLocked(sheet, FIRST, "指標名")).isTrue();
      assertThat(isLocked(sheet, FIRST, "目標値（R4）")).isTrue();
      assertThat(isLocked(sheet, FIRST, "実績値")).isFalse();
      assertThat(isLocked(sheet, FIRST, "今後の取組方針")).isFalse();
      assertThat(isLocked(sheet, FIRST, "手入力判定")).isTrue();
      assertThat(isLocked(sheet, FIRST + 2, "手入力判定")).as("KPI in words").isFalse();
    }
  }

  @Test
  void offers_the_statuses_and_the_symbols_of_the_scheme_in_force() throws IOException {
    try (XSSFWorkbook form = open(form("デジタル戦略課"))) {
      XSSFSheet sheet = form.getSheet("実績");

      assertThat(choices(sheet, FIRST, "区分")).containsExactly("確定", "暫定", "未集計", "対象外", "終了");
      assertThat(choices(sheet, FIRST, "最終判定")).containsExactly("◎", "○", "△");
      assertThat(choices(sheet, FIRST + 2, "手入力判定")).containsExactly("◎", "○", "△");
      assertThat(choices(form.getSheet("プロジェクト評価"), FIRST, "最終判定")).containsExactly("◎", "○", "△");
    }
  }

  @Test
  void tells_whoever_types_into_a_column_what_belongs_there() throws IOException {
    try (XSSFWorkbook form = open(form("デジタル戦略課"))) {
      for (String name : List.of("実績", "プロジェクト評価")) {
        XSSFSheet sheet = form.getSheet(name);
        List<XSSFCell> open = new ArrayList<>();
        for (int row = FIRST; row <= sheet.getLastRowNum(); row++) {
          sheet.getRow(row).forEach(cell -> open.add((XSSFCell) cell));
        }
        assertThat(open)
            .filteredOn(cell -> !cell.getCellStyle().getLocked())
            .isNotEmpty()
            .allSatisfy(
                cell -> {
                  String label =
                      sheet.getRow(HEAD).getCell(cell.getColumnIndex()).getStringCellValue();
                  assertThat(guards(sheet, cell)).as(label).hasSize(1);
                  assertThat(guards(sheet, cell).get(0).getPromptBoxTitle()).isEqualTo(label);
                  // Excel shows no more of it.
                  assertThat(guards(sheet, cell).get(0).getPromptBoxText())
                      .contains("。")
                      .hasSizeLessThanOrEqualTo(255);
                });
      }
    }
  }

  @Test
  void speaks_of_the_symbols_and_the_years_of_its_own_cycle() throws IOException {
    Plan letters = withSymbols("S", "A", "B");
    try (XSSFWorkbook form =
        open(
            EntryForm.all(PlanBooks.unchanging(letters), SamplePlan.CYCLE, List.of())
                .get(0)
                .content())) {
      XSSFSheet sheet = form.getSheet("実績");
      String all = texts(form);

      assertThat(choices(sheet, FIRST, "最終判定")).containsExactly("S", "A", "B");
      assertThat(help(sheet, "最終判定")).endsWith("例：S");
      assertThat(help(sheet, "手入力判定")).endsWith("例：A");
      assertThat(help(form.getSheet("プロジェクト評価"), "最終判定")).endsWith("例：S");
      assertThat(help(sheet, "時点")).endsWith("例：R4末");
      assertThat(all).doesNotContain("◎", "△ ", "{", "}").contains("R5.4に公表予定");
    }
  }

  @Test
  void asks_in_a_form_of_its_period_what_became_of_each_provisional_value() throws IOException {
    try (XSSFWorkbook form = open(FORMS.get(2).content())) {
      XSSFSheet sheet = form.getSheet("確定値の報告");

      assertThat(sheet.getLastRowNum()).isEqualTo(FIRST);
      assertThat(shown(sheet, FIRST))
          .containsEntry("KPI番号", "1-1")
          .containsEntry("前に報告した値", "5,210.5")
          .containsEntry("報告した様式とセル", "R4H1/デジタル戦略課.xlsx 実績!J7");
      assertThat(List.of("実績値", "区分", "時点", "補足"))
          .allSatisfy(
              label -> {
                assertThat(isLocked(sheet, FIRST, label)).isFalse();
                assertThat(help(sheet, label)).contains("。");
              });
      assertThat(isLocked(sheet, FIRST, "前に報告した値")).isTrue();
      assertThat(choices(sheet, FIRST, "区分")).containsExactly("確定", "暫定");
      assertThat(help(sheet, "時点")).endsWith("例：R4.9");
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
          .startsWith("様式識別 toyama R4H1 デジタル戦略課 ");
    }
    try (XSSFWorkbook form = open(form("デジタル戦略課"))) {
      assertThat(texts(form)).contains("「確定値の報告」様式も送ります");
    }
  }

  @Test
  void prints_on_A4_landscape_with_its_head_on_every_page() throws IOException {
    try (XSSFWorkbook form = open(form("デジタル戦略課"))) {
      XSSFSheet sheet = form.getSheet("実績");

      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("5:6");
      assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:B");
    }
  }

  @Test
  void knows_every_column_of_the_reader() throws IOException {
    try (XSSFWorkbook form = open(form("デジタル戦略課"))) {
      assertThat(shown(form.getSheet("実績"), FIRST).keySet())
          .containsAll(TableName.ACTUALS.columns().stream().map(Column::label).toList());
      assertThat(shown(form.getSheet("プロジェクト評価"), FIRST).keySet())
          .containsAll(TableName.PROJECT_REVIEWS.columns().stream().map(Column::label).toList());
    }
  }

  @Test
  void is_read_without_a_word_when_filled_in() throws IOException {
    returned("toyama", "R4", filled(form("デジタル戦略課"), sheet -> {}));

    assertThat(problems("toyama", "R4")).isEmpty();
  }

  @Test
  void is_read_without_a_word_when_filled_in_and_saved_by_LibreOffice(@TempDir Path folder)
      throws IOException, InterruptedException {
    byte[] filled = filled(form("デジタル戦略課"), sheet -> {});

    assumeTrue(Soffice.isInstalled(), "LibreOffice is not installed");
    returned("toyama", "R4", Soffice.saved(filled, folder));

    assertThat(problems("toyama", "R4")).isEmpty();
  }

  @Test
  void is_recognised_as_another_periods_or_organisations() throws IOException {
    byte[] filled = filled(form("デジタル戦略課"), sheet -> {});
    returned("toyama", "R5", filled);
    returned("ishikawa", "R4", filled);

    assertThat(problems("toyama", "R5"))
        .extracting(
            Problem::code,
            problem -> problem.found().in(Language.JA),
            problem -> problem.expected().in(Language.JA))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                ProblemCode.FORM_OF_OTHER_PERIOD, "R4", "R5の様式（R5_デジタル戦略課.xlsx）"));
    assertThat(problems("ishikawa", "R4"))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.FORM_OF_OTHER_ORGANISATION);
  }

  @Test
  void is_recognised_as_altered_outside_its_entry_cells() throws IOException {
    returned(
        "toyama",
        "R4",
        filled(form("デジタル戦略課"), sheet -> cell(sheet, FIRST, "目標値（R4）").setCellValue("9,000")));

    assertThat(problems("toyama", "R4"))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.FORM_ALTERED);
  }

  @Test
  void is_recognised_by_its_printed_line_when_a_program_drops_the_properties() throws IOException {
    try (XSSFWorkbook form = open(filled(form("デジタル戦略課"), sheet -> {}))) {
      var custom = form.getProperties().getCustomProperties().getUnderlyingProperties();
      custom.getPropertyList().clear();
      returned("toyama", "R5", bytes(form));
    }

    assertThat(problems("toyama", "R5"))
        .extracting(Problem::code)
        .contains(ProblemCode.FORM_OF_OTHER_PERIOD);
  }

  @Test
  void comes_back_whole_from_a_slip() throws IOException {
    Path file = returned("toyama", "R4", filled(form("デジタル戦略課"), sheet -> {}));
    String name = "R4/" + file.getFileName();
    WorkbookFile slip =
        new ReturnSlip(input.resolve("toyama"), csv -> java.util.Map.of())
            .of(
                name,
                List.of(
                    new Problem(
                        ProblemCode.NUMBER_UNREADABLE,
                        new org.torimatome.problem.SourceLocation(name, "実績", "H7"),
                        "十二",
                        "数値")));

    Files.write(file, slip.content());

    assertThat(problems("toyama", "R4")).isEmpty();
  }

  @Test
  void gives_the_same_bytes_every_time() {
    SameBytes.whereverAndWhenever(() -> form(made(), "商工企画課"));
  }

  private static List<WorkbookFile> made() {
    return EntryForm.all(
        PlanBooks.unchanging(SamplePlan.plan()), SamplePlan.CYCLE, List.of(SamplePlan.previous()));
  }

  private static byte[] form(String section) {
    return form(FORMS, section);
  }

  private static byte[] form(List<WorkbookFile> forms, String section) {
    return forms.stream()
        .filter(file -> file.name().equals("R4_" + section + ".xlsx"))
        .findFirst()
        .orElseThrow()
        .content();
  }

  private static byte[] filled(byte[] form, Consumer<XSSFSheet> more) throws IOException {
    try (XSSFWorkbook workbook = open(form)) {
      XSSFSheet sheet = workbook.getSheet("実績");
      cell(sheet, FIRST, "実績値").setCellValue(11354);
      cell(sheet, FIRST, "区分").setCellValue("確定");
      cell(sheet, FIRST, "時点").setCellValue("R4末");
      cell(sheet, FIRST, "主な取組").setCellValue("RPAの導入\n議事録の自動化");
      cell(sheet, FIRST + 1, "実績値").setCellValue("2,884");
      cell(sheet, FIRST + 1, "区分").setCellValue("暫定");
      cell(sheet, FIRST + 2, "実績値").setCellValue("協議会を設立した");
      cell(sheet, FIRST + 2, "手入力判定").setCellValue("○");
      cell(workbook.getSheet("プロジェクト評価"), FIRST, "評価").setCellValue("順調");
      more.accept(sheet);
      return bytes(workbook);
    }
  }

  private Path returned(String organisation, String period, byte[] workbook) throws IOException {
    Path folder = Files.createDirectories(input.resolve(organisation).resolve(period));
    return Files.write(folder.resolve("デジタル戦略課.xlsx"), workbook);
  }

  private List<Problem> problems(String organisation, String period) throws IOException {
    BookPlace place =
        new BookPlace(input.resolve(organisation), period, ReportingPeriod.parse(period));
    return new BookReader(new PeriodReader())
        .read(
            place,
            book -> {
              assertThat(book.tables(TableName.ACTUALS)).hasSize(1);
              return book.problems();
            });
  }

  private static XSSFWorkbook open(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  private static Map<String, String> shown(XSSFSheet sheet, int row) {
    Map<String, String> shown = new HashMap<>();
    sheet
        .getRow(HEAD)
        .forEach(
            head ->
                shown.put(
                    head.getStringCellValue(),
                    sheet.getRow(row).getCell(head.getColumnIndex()).getStringCellValue()));
    return shown;
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, String label) {
    for (var head : (Row) sheet.getRow(HEAD)) {
      if (head.getStringCellValue().equals(label)) {
        return sheet.getRow(row).getCell(head.getColumnIndex());
      }
    }
    throw new AssertionError("No column " + label);
  }

  private static boolean isLocked(XSSFSheet sheet, int row, String label) {
    return cell(sheet, row, label).getCellStyle().getLocked();
  }

  private static List<String> choices(XSSFSheet sheet, int row, String label) {
    XSSFCell cell = cell(sheet, row, label);
    String source =
        sheet.getDataValidations().stream()
            .filter(each -> covers(each, cell))
            .map(each -> each.getValidationConstraint().getFormula1())
            .findFirst()
            .orElseThrow();
    XSSFSheet guide = sheet.getWorkbook().getSheet("記入要領");
    String[] ends = source.substring(source.indexOf('!') + 1).split(":");
    int from = new CellReference(ends[0]).getRow();
    int to = new CellReference(ends[1]).getRow();
    return IntStream.rangeClosed(from, to)
        .mapToObj(at -> guide.getRow(at).getCell(0).getStringCellValue())
        .toList();
  }

  private static List<XSSFDataValidation> guards(XSSFSheet sheet, XSSFCell cell) {
    return sheet.getDataValidations().stream().filter(each -> covers(each, cell)).toList();
  }

  /** What is said in the first row that may be filled in. */
  private static String help(XSSFSheet sheet, String label) {
    return IntStream.rangeClosed(FIRST, sheet.getLastRowNum())
        .mapToObj(row -> guards(sheet, cell(sheet, row, label)))
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow()
        .getPromptBoxText();
  }

  private static String texts(XSSFWorkbook form) {
    StringBuilder texts = new StringBuilder();
    form.forEach(
        sheet ->
            sheet.forEach(
                row -> row.forEach(cell -> texts.append(cell.getStringCellValue()).append('\n'))));
    return texts.toString();
  }

  private static Plan withSymbols(String... symbols) {
    Iterator<String> next = List.of(symbols).iterator();
    return SamplePlan.planOf(
        SamplePlan.scheme().bands().stream()
            .map(
                band ->
                    new Band(
                        band.order(),
                        next.next(),
                        band.label(),
                        band.tests(),
                        band.achieved(),
                        band.points(),
                        band.colour(),
                        band.description()))
            .toList());
  }

  private static boolean covers(XSSFDataValidation validation, XSSFCell cell) {
    return java.util.Arrays.stream(validation.getRegions().getCellRangeAddresses())
        .anyMatch(range -> range.isInRange(cell));
  }
}
