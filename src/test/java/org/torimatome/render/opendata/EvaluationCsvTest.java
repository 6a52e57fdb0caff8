package org.torimatome.render.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** evaluation.csv, its description, and the rules for open data that both follow. */
class EvaluationCsvTest {

  private static final Map<String, Report> REPORTS = new LinkedHashMap<>();

  @BeforeAll
  static void reports(@TempDir Path root) {
    Stream.of("R3", "R4H1", "R4")
        .forEach(
            cycle -> {
              REPORTS.put("sample " + cycle, SampleReports.of(cycle));
              REPORTS.put("all " + cycle, OpenDataTown.sayingAll(root.resolve(cycle), cycle));
            });
    REPORTS.put("little", OpenDataTown.sayingLittle(root.resolve("little")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sample R3", "sample R4H1", "sample R4", "all R3", "all R4H1", "all R4", "little"})
  void is_what_its_description_says(String name) {
    Report report = REPORTS.get(name);

    assertThat(
            CsvwTable.violations(
                EvaluationCsv.NAME,
                EvaluationCsv.write(report),
                EvaluationCsvMetadata.write(report)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          `,11354,`,         `,"11,354",`,   実績値: 11,354
          `,11354,`,         `,11354件,`,    実績値: 11354件
          `,2022-04-01,`,    `,2022-04-31,`, 期間開始日: 2022-04-31
          `,増加,`,          `,ふえる,`,     望ましい方向: ふえる
          `160008,`,         `16000,`,       全国地方公共団体コード: 16000
          `,富山県,`,        `,,`,           団体名:
          `,1-2,`,           `,1-1,`,        twice: [1-1]
          `,目標下限,`,      `,目標の下限,`, the head is not what is declared
          """)
  void the_witness_notices(String written, String other, String violation) {
    Report report = REPORTS.get("sample R4");
    String csv = new String(EvaluationCsv.write(report), UTF_8);

    assertThat(csv).contains(written);
    assertThat(
            CsvwTable.violations(
                EvaluationCsv.NAME,
                csv.replaceFirst(written, other).getBytes(UTF_8),
                EvaluationCsvMetadata.write(report)))
        .singleElement()
        .asString()
        .startsWith(violation);
  }

  @Test
  void begins_with_whose_figures_they_are_and_of_when() {
    assertThat(rows("all R4H1").get(0))
        .containsEntry("全国地方公共団体コード", "131016")
        .containsEntry("団体名", "見本町")
        .containsEntry("期間", "R4H1")
        .containsEntry("年度（西暦）", "2022")
        .containsEntry("期間開始日", "2022-04-01")
        .containsEntry("期間終了日", "2022-09-30")
        .containsEntry("評価サイクル", "令和4年度上半期分");
    assertThat(rows("little").get(0)).containsEntry("全国地方公共団体コード", "");
  }

  @Test
  void a_period_of_an_era_has_its_western_year_beside_it() {
    List<Map<String, String>> rows = rows("all R4");

    assertThat(rows.get(0))
        .containsEntry("基準時点", "R2")
        .containsEntry("基準時点（西暦）", "2020年度")
        .containsEntry("時点", "R4末")
        .containsEntry("時点（西暦）", "2022年度末")
        .containsEntry("前回", "R3")
        .containsEntry("前回（西暦）", "2021年度")
        .containsEntry("見込み年度", "R5")
        .containsEntry("見込み年度（西暦）", "2023年度");
    assertThat(rows.get(1)).containsEntry("基準時点（西暦）", "2020年度末");
    assertThat(rows.get(2)).containsEntry("時点", "3月の調査").containsEntry("時点（西暦）", "");
  }

  @Test
  void a_number_has_a_cell_of_its_own_beside_what_is_printed() {
    List<Map<String, String>> rows = rows("all R4");

    assertThat(rows.get(0))
        .containsEntry("目標", "3,000")
        .containsEntry("目標下限", "3000")
        .containsEntry("実績値", "3100")
        .containsEntry("実績値（表示）", "約3,100")
        .containsEntry("基準値", "100")
        .containsEntry("基準値（表示）", "100")
        .containsEntry("前回実績値", "180")
        .containsEntry("前回実績値（表示）", "180");
    assertThat(rows.get(2))
        .containsEntry("目標", "90～100")
        .containsEntry("目標下限", "90")
        .containsEntry("目標上限", "100")
        .containsEntry("実績値", "95.5");
    assertThat(rows.get(3))
        .containsEntry("実績値", "")
        .containsEntry("実績値（表示）", "'-公表した")
        .containsEntry("前回実績値", "")
        .containsEntry("前回実績値（表示）", "規約の案");
  }

  @Test
  void yes_and_no_and_unknown_are_three() {
    assertThat(row("sample R4", "1-1"))
        .containsEntry("達成", "○")
        .containsEntry("評価対象", "○")
        .containsEntry("見込み到達", "○");
    assertThat(row("sample R4", "1-2"))
        .containsEntry("達成", "×")
        .containsEntry("評価対象", "○")
        .containsEntry("見込み到達", "×");
    assertThat(row("all R4", "1-5"))
        .containsEntry("達成", "")
        .containsEntry("評価対象", "×")
        .containsEntry("見込み到達", "");
  }

  @Test
  void columns_are_named_by_the_keys_of_the_json() {
    SchemaKeys schema = new SchemaKeys(new ObjectMapper().readTree(EvaluationSchema.bytes()));
    Set<String> keys = schema.places().keySet();

    assertThat(EvaluationColumns.ALL)
        .extracting(
            column -> column.name().replaceFirst("\\.(display|western|[a-z]+(Year|Day))$", ""))
        .filteredOn(name -> !name.equals("repeats"))
        .allSatisfy(name -> assertThat(keys).containsAnyOf(name, "kpis[]." + name));
  }

  @Test
  void the_description_names_the_report() {
    JsonNode description =
        new ObjectMapper().readTree(EvaluationCsvMetadata.write(REPORTS.get("sample R4")));

    assertThat(EvaluationCsvMetadata.NAME).isEqualTo("evaluation.csv-metadata.json");
    assertThat(description.at("/@context/1/@language").asString()).isEqualTo("ja");
    assertThat(description.get("dc:title").asString()).endsWith("令和4年度分 評価・検証報告書");
    assertThat(description.get("dc:publisher").asString()).isEqualTo("富山県");
    assertThat(description.at("/dc:issued/@value").asString()).isEqualTo("2023-04-01");
  }

  private static Map<String, String> row(String report, String kpi) {
    return rows(report).stream()
        .filter(row -> row.get("KPI番号").equals(kpi))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, String>> rows(String report) {
    String csv = new String(EvaluationCsv.write(REPORTS.get(report)), UTF_8).substring(1);
    try {
      return CSVFormat.DEFAULT.builder().setHeader().get().parse(new StringReader(csv)).stream()
          .map(CSVRecord::toMap)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
