package org.torimatome.batch.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.ingest.Town;

class SectionReturnsTest {

  @TempDir Path folder;
  private Town town;

  @BeforeEach
  void two_sections() {
    town =
        Town.planned(folder)
            .with(
                "plan/KPI.csv",
                """
                KPI番号,プロジェクト番号,指標名,単位,性質,所管
                1-1,1,申請件数,件,累計,企画課
                1-2,1,取得率,%,率,企画課DX推進室
                1-3,1,事業費,千円,単年度,総務課
                """)
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R4,100\n1-2,R4,90\n1-3,R4,100\n")
            .with("R4/総務課.csv", "KPI番号,実績値\n1-3,90\n");
  }

  @Test
  void what_came_but_cannot_be_read_is_sent_back_to_the_section_in_its_name() {
    town.with("R4/R4_企画課.xls", "old".getBytes(UTF_8));

    assertThat(told()).containsExactly("企画課 1/1 R4/R4_企画課.xls 1", "企画課DX推進室 0/1", "総務課 1/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"教育企画課.xls", "企画課宛.xls", "企画課・総務課.xls", "企画課_企画課DX推進室.xls"})
  void a_name_that_holds_another_section_s_or_several_names_none(String file) {
    town.with("R4/" + file, "old".getBytes(UTF_8));

    assertThat(told()).containsExactly("企画課 0/1", "企画課DX推進室 0/1", "総務課 1/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"R4_05企画課.xls", "企画課から.xls", "R4実績（企画課）.xls"})
  void a_name_beside_figures_brackets_or_a_particle_is_the_section_s(String file) {
    town.with("R4/" + file, "old".getBytes(UTF_8));

    assertThat(told().get(0)).startsWith("企画課 1/1 R4/" + file);
  }

  @Test
  void what_is_missing_of_a_section_that_sent_some_is_not_put_down_to_another_file_of_its() {
    town.with(
            "plan/KPI.csv",
            """
            KPI番号,プロジェクト番号,指標名,単位,性質,所管
            1-1,1,申請件数,件,累計,総務課
            1-2,1,取得率,%,率,企画課
            1-3,1,事業費,千円,単年度,総務課
            """)
        .with("R4/総務課_参考資料.xls", "old".getBytes(UTF_8));

    assertThat(told()).containsExactly("総務課 1/2 R4/総務課_参考資料.xls 1", "企画課 0/1");
  }

  @Test
  void the_longest_name_of_a_section_is_meant() {
    town.with("R4/企画課ＤＸ推進室_実績.csv", "KPI番号,R4\n1-2,5\n");

    assertThat(told()).containsExactly("企画課 0/1", "企画課DX推進室 1/1 R4/企画課ＤＸ推進室_実績.csv 1", "総務課 1/1");
  }

  @Test
  void a_file_of_another_period_or_of_nobody_has_not_come_for_the_cycle() {
    town.with("R3/企画課.xls", "old".getBytes(UTF_8)).with("R4/回答.xls", "old".getBytes(UTF_8));

    assertThat(told()).containsExactly("企画課 0/1", "企画課DX推進室 0/1", "総務課 1/1");
  }

  private List<String> told() {
    OrganisationInput input = town.read(ReadingOptions.ALL_BOOKS.allowingMissingRows());
    return SectionReturns.of(
            input.plan().orElseThrow().inForce(Town.R4),
            Optional.ofNullable(input.books().get(Town.R4)),
            input.problemsFor(Town.R4))
        .stream()
        .map(
            section ->
                "%s %d/%d%s"
                    .formatted(
                        section.section().orElse(""),
                        section.returned(),
                        section.expected(),
                        section.sentBack().isEmpty()
                            ? ""
                            : " " + section.sentBack().get(0).file() + " " + section.errors()))
        .toList();
  }
}
