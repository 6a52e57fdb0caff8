package org.torimatome.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.PlanBook;
import org.torimatome.problem.Problem;

/** The shipped plan's forms, filled in with what the sections had returned, say the same again. */
@Tag("slow")
class FormRoundTripTest {

  private static final Path SHIPPED = Path.of("input/toyama");
  private static final ReportingPeriod R4 = ReportingPeriod.year(2022);

  @TempDir Path input;

  @Test
  void forms_filled_in_with_the_same_values_are_read_without_a_word_and_mean_the_same()
      throws IOException {
    OrganisationInput before = new InputReader().read(SHIPPED, ReadingOptions.ALL_BOOKS);
    Path organisation = withoutReturns();

    fillIn(before, Files.createDirectories(organisation.resolve("R4")));

    OrganisationInput after = new InputReader().read(organisation, ReadingOptions.ALL_BOOKS);
    assertThat(messages(after)).isEqualTo(messages(before));
    assertThat(said(after)).isEqualTo(said(before));
  }

  @Test
  void a_sheet_that_was_renamed_is_told_by_its_name() throws IOException {
    Path organisation = returnedWithSheetRenamed("プロジェクト評価", "課の評価");

    assertThat(told(organisation)).contains("SHEET_PASSED_OVER R4/R4_デジタル戦略課.xlsx 課の評価");
  }

  @Test
  void a_return_whose_sheet_was_renamed_is_refused_by_its_name_and_nothing_is_called_missing()
      throws IOException {
    Path organisation = returnedWithSheetRenamed("実績", "Sheet1");

    assertThat(told(organisation))
        .contains("TABLE_UNKNOWN R4/R4_デジタル戦略課.xlsx Sheet1")
        .noneMatch(told -> told.startsWith("NOT_SUBMITTED"));
  }

  @Test
  void a_form_sent_back_as_it_was_sent_out_is_told() throws IOException {
    OrganisationInput before = new InputReader().read(SHIPPED, ReadingOptions.ALL_BOOKS);
    Path organisation = withoutReturns();
    Path folder = Files.createDirectories(organisation.resolve("R4"));
    fillIn(before, folder);

    PlanBook plan = before.plan().orElseThrow();
    WorkbookFile blank = EntryForm.all(plan, plan.cycle(R4).orElseThrow(), List.of()).get(0);
    Files.write(folder.resolve(blank.name()), blank.content());

    assertThat(told(organisation))
        .containsOnlyOnce("FORM_BLANK R4/" + blank.name())
        .noneMatch(told -> told.startsWith("FORM_ALTERED"));
  }

  @Test
  void a_form_saved_as_csv_still_tells_whose_it_is() throws IOException {
    Path organisation = withoutReturns();
    Path folder = Files.createDirectories(organisation.resolve("R4"));
    Files.writeString(
        folder.resolve("実績.csv"),
        "実績報告様式,\n様式識別 elsewhere R5 企画課 0123456789abcdef,\nKPI番号,実績値\n1-1,\n");

    assertThat(told(organisation))
        .contains(
            "FORM_OF_OTHER_ORGANISATION R4/実績.csv",
            "FORM_OF_OTHER_PERIOD R4/実績.csv",
            "FORM_BLANK R4/実績.csv");
  }

  @Test
  void a_form_saved_as_csv_has_no_unknown_column_and_tells_of_the_sheet_it_lost()
      throws IOException {
    OrganisationInput before = new InputReader().read(SHIPPED, ReadingOptions.ALL_BOOKS);
    Path organisation = withoutReturns();
    Path folder = Files.createDirectories(organisation.resolve("R4"));
    fillIn(before, folder);
    Path form = folder.resolve("R4_デジタル戦略課.xlsx");
    Files.writeString(folder.resolve("R4_デジタル戦略課.csv"), firstSheet(form));
    Files.delete(form);

    OrganisationInput after = new InputReader().read(organisation, ReadingOptions.ALL_BOOKS);

    assertThat(told(organisation))
        .contains("FORM_SHEET_LOST R4/R4_デジタル戦略課.csv")
        .noneMatch(told -> told.startsWith("COLUMN_UNKNOWN"));
    assertThat(said(after)).isEqualTo(said(before));

    Files.writeString(
        folder.resolve("R4_デジタル戦略課_プロジェクト評価.csv"),
        before.plan().orElseThrow().inForce(R4).projects().stream()
            .map(project -> project.number() + ",続ける\n")
            .collect(Collectors.joining("", "プロジェクト番号,計画\n", "")));

    assertThat(told(organisation)).noneMatch(told -> told.startsWith("FORM_SHEET_LOST"));
  }

  /** R4 as デジタル戦略課 and the others returned it, but for the name of one sheet. */
  private Path returnedWithSheetRenamed(String name, String other) throws IOException {
    OrganisationInput before = new InputReader().read(SHIPPED, ReadingOptions.ALL_BOOKS);
    Path organisation = withoutReturns();
    Path folder = Files.createDirectories(organisation.resolve("R4"));
    fillIn(before, folder);
    Path form = folder.resolve("R4_デジタル戦略課.xlsx");
    byte[] filledIn = Files.readAllBytes(form);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filledIn));
        OutputStream out = Files.newOutputStream(form)) {
      workbook.setSheetName(workbook.getSheetIndex(name), other);
      workbook.write(out);
    }
    return organisation;
  }

  /** As a spreadsheet program saves it: the first sheet alone, and of merged cells the first. */
  private static String firstSheet(Path workbook) throws IOException {
    StringBuilder csv = new StringBuilder();
    try (XSSFWorkbook form =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
      XSSFSheet sheet = form.getSheetAt(0);
      int columns = sheet.getRow(5).getLastCellNum();
      for (int index = 0; index <= sheet.getLastRowNum(); index++) {
        Row row = sheet.getRow(index);
        for (int column = 0; column < columns; column++) {
          Cell cell = row == null ? null : row.getCell(column);
          String text = cell == null ? "" : cell.getStringCellValue();
          csv.append(column == 0 ? "" : ",")
              .append('"')
              .append(text.replace("\"", "\"\""))
              .append('"');
        }
        csv.append('\n');
      }
    }
    return csv.toString();
  }

  private Path withoutReturns() throws IOException {
    Path organisation = input.resolve("toyama");
    for (String book : List.of("plan", "R3", "R4H1")) {
      copy(SHIPPED.resolve(book), organisation.resolve(book));
    }
    return organisation;
  }

  private static List<String> told(Path organisation) {
    return new InputReader()
        .read(organisation, ReadingOptions.ALL_BOOKS).problemsFor(R4).stream()
            .map(problem -> problem.code() + " " + problem.at())
            .toList();
  }

  private static List<String> messages(OrganisationInput input) {
    return input.problemsFor(R4).stream().map(Problem::code).map(Enum::name).sorted().toList();
  }

  private static Map<KpiCode, String> said(OrganisationInput input) {
    return input.books().get(R4).returns().stream()
        .collect(
            Collectors.toMap(
                KpiReturn::kpi,
                row ->
                    String.join(
                        "|",
                        row.measurement().toString(),
                        row.asOf().typed(),
                        row.note(),
                        row.narrative().toString(),
                        row.handRating().toString())));
  }

  private static void fillIn(OrganisationInput input, Path folder) throws IOException {
    PlanBook plan = input.plan().orElseThrow();
    PeriodBook book = input.books().get(R4);
    List<PeriodBook> previous = List.of(input.books().get(ReportingPeriod.half(2022, 1)));
    for (WorkbookFile form : EntryForm.all(plan, plan.cycle(R4).orElseThrow(), previous)) {
      if (form.name().contains("確定値の報告")) {
        continue;
      }
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form.content()));
          OutputStream out = Files.newOutputStream(folder.resolve(form.name()))) {
        XSSFSheet sheet = workbook.getSheet("実績");
        for (Row row : sheet) {
          Cell code = row.getCell(0);
          if (row.getRowNum() > 5) {
            fillIn(row, book.of(new KpiCode(code.getStringCellValue())).orElseThrow());
          }
        }
        workbook.write(out);
      }
    }
  }

  private static void fillIn(Row row, KpiReturn of) {
    type(
        row,
        "実績値",
        of.measurement()
            .<String>fold(
                number -> number.value().toPlainString(),
                words -> words.text(),
                missing -> missing.reason()));
    type(row, "区分", of.measurement().status().label());
    type(row, "時点", of.asOf().typed());
    type(row, "補足", of.note());
    type(row, "主な取組", of.narrative().initiatives());
    type(row, "事例", of.narrative().examples());
    type(row, "成果", of.narrative().outcomes());
    type(row, "課題・要因", of.narrative().issues());
    type(row, "今後の取組方針", of.narrative().policy());
    type(row, "手入力判定", of.handRating().map(TypedRating::symbol).orElse(""));
    type(row, "判定理由", of.handRating().map(TypedRating::reason).orElse(""));
  }

  private static void type(Row row, String label, String text) {
    Row head = row.getSheet().getRow(5);
    StreamSupport.stream(head.spliterator(), false)
        .filter(cell -> cell.getStringCellValue().equals(label))
        .filter(cell -> !text.isEmpty())
        .forEach(cell -> row.getCell(cell.getColumnIndex()).setCellValue(text));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      files.forEach(
          file -> {
            try {
              Files.copy(file, to.resolve(file.getFileName()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
