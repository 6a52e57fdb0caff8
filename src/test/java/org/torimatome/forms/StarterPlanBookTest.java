package org.torimatome.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.TargetFill;
import org.torimatome.plan.PlanBook;
import org.torimatome.rating.IntermediateRounding;
import org.torimatome.rating.Measure;
import org.torimatome.rating.MissingHandling;
import org.torimatome.rating.PartYearTarget;
import org.torimatome.rating.RangeBound;
import org.torimatome.rating.RateForm;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.RollupMeasure;
import org.torimatome.rating.Rounding;
import org.torimatome.rating.ShareMode;
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
    byte[] saved = Office.savedAgain(StarterPlanBook.of("toyama").content(), "xlsx", folder);

    assertThat(read(saved).problems()).isEmpty();
  }

  @Test
  void has_every_table_and_column_of_the_reader_and_marks_those_required() {
    Map<String, List<StarterTable.Column>> tables =
        StarterTable.all().stream()
            .collect(Collectors.toMap(StarterTable::name, StarterTable::columns));

    for (TableName table : TableName.values()) {
      if (!table.isOfPeriod()) {
        List<StarterTable.Column> columns = tables.remove(table.japanese());
        assertThat(columns)
            .as(table.japanese())
            .extracting(StarterTable.Column::label)
            .containsExactlyInAnyOrderElementsOf(labels(table.columns().stream()));
        assertThat(columns)
            .as(table.japanese() + " ◎")
            .filteredOn(StarterTable.Column::required)
            .extracting(StarterTable.Column::label)
            .containsExactlyInAnyOrderElementsOf(labels(table.required().stream()));
      }
    }
    assertThat(tables).isEmpty();
  }

  @Test
  void offers_what_the_words_offer() {
    Map<String, List<String>> words =
        Map.ofEntries(
            Map.entry("KPI 性質", labels(Nature.values(), Nature::label)),
            Map.entry("KPI 望ましい方向", labels(Direction.values(), Direction::label)),
            Map.entry("KPI 算定方法", labels(CalculationMethod.values(), CalculationMethod::label)),
            Map.entry("KPI 年度目標の補い方", labels(TargetFill.values(), TargetFill::label)),
            Map.entry("評価方式 算定方法", labels(CalculationMethod.values(), CalculationMethod::label)),
            Map.entry("評価方式 端数処理", labels(Rounding.values(), Rounding::label)),
            Map.entry("評価方式 範囲目標", labels(RangeBound.values(), RangeBound::label)),
            Map.entry("評価方式 途中評価", labels(PartYearTarget.values(), PartYearTarget::label)),
            Map.entry("評価方式 年度目標の補い方", labels(TargetFill.values(), TargetFill::label)),
            Map.entry("評価方式 未集計の扱い", labels(MissingHandling.values(), MissingHandling::label)),
            Map.entry("評価方式 構成比", labels(ShareMode.values(), ShareMode::label)),
            Map.entry(
                "評価方式 中間丸め", labels(IntermediateRounding.values(), IntermediateRounding::label)),
            Map.entry("評価方式 率の表示", labels(RateForm.values(), RateForm::label)),
            Map.entry("評価区分 測度", labels(Measure.values(), Measure::label)),
            Map.entry("集約区分 測度", labels(RollupMeasure.values(), RollupMeasure::label)));

    Map<String, List<String>> offered =
        StarterTable.all().stream()
            .flatMap(
                table ->
                    table.columns().stream()
                        .map(
                            column ->
                                Map.entry(table.name() + " " + column.label(), column.choices())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    words.forEach((column, choices) -> assertThat(offered).containsEntry(column, choices));
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

  private static List<String> labels(Stream<Column> columns) {
    return columns.map(Column::label).toList();
  }

  private static <T> List<String> labels(T[] values, java.util.function.Function<T, String> label) {
    return Arrays.stream(values).map(label).toList();
  }
}
