package org.torimatome.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.forms.StarterTable.StarterColumn;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.plan.PlanBook;
import org.torimatome.rating.RatingScheme;
import org.torimatome.render.excel.Soffice;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.workbook.SameBytes;

class StarterPlanBookTest {

  @TempDir Path input;

  @Test
  void is_read_without_a_word() throws IOException {
    OrganisationInput read = read(StarterPlanBook.of("toyama").content());

    assertThat(read.problems()).isEmpty();
    assertThat(read.plan()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"達成率3区分", "基準目標SABC", "達成率ABCD", "超過と同値", "経過年按分", "目安値進捗", "達成率110・80・50"})
  @Tag("slow")
  void is_read_without_a_word_whichever_scheme_is_chosen(String scheme) throws IOException {
    byte[] chosen;
    try (XSSFWorkbook book = open(StarterPlanBook.of("toyama").content());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (Row row : book.getSheet("計画")) {
        if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("評価方式")) {
          row.getCell(1).setCellValue(scheme);
        }
      }
      book.write(bytes);
      chosen = bytes.toByteArray();
    }

    OrganisationInput read = read(chosen);

    assertThat(read.plan().orElseThrow().profile().defaultScheme()).isEqualTo(scheme);
    assertThat(read.problems()).isEmpty();
  }

  @Test
  @Tag("slow")
  void is_read_without_a_word_when_saved_by_LibreOffice(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(Soffice.isInstalled(), "LibreOffice is not installed");
    byte[] saved = Soffice.saved(StarterPlanBook.of("toyama").content(), folder);

    assertThat(read(saved).problems()).isEmpty();
  }

  @Test
  void has_every_table_and_column_of_the_plan_once() {
    Map<TableName, List<Column>> written =
        StarterTable.all().stream()
            .collect(
                Collectors.toMap(
                    StarterTable::table,
                    table -> table.columns().stream().map(StarterColumn::column).toList()));

    assertThat(written.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(TableName.values()).filter(table -> !table.isOfPeriod()).toList());
    written.forEach(
        (table, columns) ->
            assertThat(columns)
                .as(table.japanese())
                .containsExactlyInAnyOrderElementsOf(table.columns()));
  }

  @Test
  void has_seven_schemes_to_choose_from() throws IOException {
    PlanBook plan = read(StarterPlanBook.of("toyama").content()).plan().orElseThrow();

    assertThat(plan.schemes().versions())
        .extracting(RatingScheme::name)
        .containsExactly(
            "達成率3区分", "基準目標SABC", "達成率ABCD", "超過と同値", "経過年按分", "目安値進捗", "達成率110・80・50");
    assertThat(plan.profile().defaultScheme()).isEqualTo("達成率3区分");
  }

  @Test
  void explains_every_column_and_keeps_typed_codes_as_text() throws IOException {
    try (XSSFWorkbook book = open(StarterPlanBook.of("toyama").content())) {
      XSSFSheet kpis = book.getSheet("KPI");

      assertThat(kpis.getRow(2).getCell(0).getStringCellValue()).isEqualTo("◎ 必須");
      kpis.getRow(3)
          .forEach(
              head ->
                  assertThat(head.getCellComment().getString().getString())
                      .contains(head.getStringCellValue(), "例："));
      assertThat(kpis.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
      assertThat(kpis.getDataValidations()).isNotEmpty();
    }
  }

  @Test
  void gives_the_same_bytes_every_time() {
    SameBytes.whereverAndWhenever(() -> StarterPlanBook.of("toyama").content());
  }

  private OrganisationInput read(byte[] plan) throws IOException {
    Path organisation = Files.createDirectories(input.resolve("toyama"));
    Files.write(organisation.resolve("plan.xlsx"), plan);
    return new InputReader().read(organisation, ReadingOptions.ALL_BOOKS);
  }

  private static XSSFWorkbook open(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }
}
