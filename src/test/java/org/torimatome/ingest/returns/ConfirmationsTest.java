package org.torimatome.ingest.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.ingest.Town;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;

/** 確定値の報告 beside 実績 (docs/spec.md §3.2). */
class ConfirmationsTest {

  private static final String REST = "1-2,90,,\n1-3,1200,,\n2-1,設立,,\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          実績,       確定値の報告,   読み取り,   問題
          '165,暫定', '170,',         170 確定,
          '165,暫定', '165,',         165 確定,
          '165,暫定', '約170,',       約170 確定,
          '165,暫定', '170,暫定',     170 暫定,
          '165,暫定', ',',            165 暫定,
          '165,暫定', '調査中,',      165 暫定,
          '165,暫定', ',対象外',      対象外,
          '165,確定', '165,',         165 確定,   kpi-twice-same
          '165,確定', '170,',         165 確定,   kpi-twice
          '165,確定', ',',            165 確定,
          ',未集計',  '170,',         170 確定,
          ',未集計',  '170,暫定',     170 暫定,
          ',未集計',  ',',            未集計,
          ',未集計',  ',対象外',      対象外,
          ',対象外',  '170,',         対象外,     kpi-twice
          '165,暫定', '十二,',        165 暫定,   number-unreadable
          '165,暫定', ',確定',        165 暫定,   status-against-value
          """)
  void take_the_place_of_provisional_values(
      String actual, String confirmation, String read, String problem) {
    Town town = town("1-1," + actual + ",\n", "1-1," + confirmation + ",,\n");

    assertThat(said(town.measurement(Town.R4, "1-1"))).isEqualTo(read);
    assertThat(town.read().problemsFor(Town.R4))
        .filteredOn(found -> found.at().file().contains("確定値"))
        .extracting(found -> found.code().key())
        .isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  private static String said(Measurement measurement) {
    return measurement.fold(
        reported ->
            reported.qualifier()
                + reported.value().toPlainString()
                + " "
                + reported.status().label(),
        described -> described.text(),
        missing -> missing.status().label());
  }

  @Test
  void keep_what_else_was_returned_and_tell_where_the_value_stands_now() {
    KpiReturn row = town("1-1,165,暫定,様式を見直した\n", "1-1,170,,,全国11位\n").row(Town.R4, "1-1");

    assertThat(row.narrative().initiatives()).isEqualTo("様式を見直した");
    assertThat(row.note()).isEqualTo("全国11位");
    assertThat(row.asOf().typed()).isEqualTo("R4末");
    assertThat(row.source().at()).hasToString("R4/確定値の報告.csv B2");
  }

  @Test
  void of_one_kpi_there_is_one() {
    Town town = town("1-1,165,暫定,\n", "1-1,170,,,\n1-1,180,,,\n");

    assertThat(said(town.measurement(Town.R4, "1-1"))).isEqualTo("170 確定");
    assertThat(Town.problems(town.read().problemsFor(Town.R4)))
        .contains("kpi-twice R4/確定値の報告.csv B3「180」");
  }

  @Test
  void of_a_kpi_that_was_never_returned_it_stays_so() {
    Town town = town("", "1-1,170,,,\n");

    assertThat(said(town.measurement(Town.R4, "1-1"))).isEqualTo("未提出");
  }

  @Test
  void are_read_without_a_word_from_their_form_saved_as_csv() {
    Town town =
        town("1-1,165,暫定,\n", "")
            .with(
                "R4/R4_確定値の報告_課.csv",
                """
                確定値の報告様式,,,,,,,,,
                様式識別 machi R4 課 0123456789abcdef,,,,,,,,,
                対象,,計画と前回（入力不要）,,,,確定した値,,,
                KPI番号,指標名,単位,前に報告した値,報告時の補足,報告した様式とセル,実績値,区分,時点,補足
                1-1,申請件数,件,165,,R4/実績.csv B2,170,,,
                """);

    assertThat(said(town.measurement(Town.R4, "1-1"))).isEqualTo("170 確定");
    assertThat(Town.problems(town.read().problemsFor(Town.R4)))
        .noneMatch(problem -> problem.contains("確定値の報告_課"));
  }

  @Test
  void of_no_kpi_of_the_plan_is_refused() {
    Town town = town("1-1,165,暫定,\n", "9-9,170,,,\n");

    assertThat(Town.problems(town.read().problemsFor(Town.R4)))
        .contains("kpi-unknown R4/確定値の報告.csv A2「9-9」");
  }

  @Test
  void are_none_where_a_name_only_says_that_values_are_final() {
    Town town =
        Town.planned(folder)
            .with("R4/確定値.csv", "KPI番号,実績値,区分\n1-1,165,確定\n1-2,90,\n1-3,1200,\n2-1,設立,\n");

    assertThat(said(town.measurement(Town.R4, "1-1"))).isEqualTo("165 確定");
  }

  private Town town(String actual, String confirmations) {
    return Town.planned(folder)
        .with("R4/実績.csv", "KPI番号,実績値,区分,主な取組,時点\n" + (actual + REST).replace("\n", ",R4末\n"))
        .with("R4/確定値の報告.csv", "KPI番号,実績値,区分,時点,補足\n" + confirmations);
  }
}
