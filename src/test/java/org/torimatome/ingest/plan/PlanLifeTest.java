package org.torimatome.ingest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.Town;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;
import org.torimatome.plan.Project;
import org.torimatome.plan.Vision;
import org.torimatome.problem.Problem;
import org.torimatome.text.Language;

/** A plan over its whole life: 適用開始 and 適用終了 (docs/spec.md §3.1 A plan lives). */
class PlanLifeTest {

  private static final ReportingPeriod R5 = ReportingPeriod.year(2023);

  @TempDir Path folder;

  /** 1-2 ends with R4, 1-3 is renamed and moved, 2-3 is new, a target is revised from R5 on. */
  private Town revised() {
    return Town.planned(folder)
        .with(
            "plan/プロジェクト.csv",
            """
            番号,ビジョン番号,名称,所管,適用開始,適用終了
            1,1,電子化,総務課,,
            2,1,人材,人事課,,
            1,1,デジタル化,DX課,R5,
            """)
        .with(
            "plan/KPI.csv",
            """
            KPI番号,プロジェクト番号,指標名,単位,性質,適用開始,適用終了
            1-1,1,申請件数,件,累計,,
            1-2,1,取得率,%,率,,R4
            1-3,1,事業費,千円,単年度,,
            2-1,2,体制づくり,-,定性,,
            1-3,2,総事業費,千円,単年度,R5,
            2-3,2,修了者数,人,累計,R5,
            """)
        .with(
            "plan/目標値.csv",
            """
            KPI番号,期間,目標値,適用開始,適用終了
            1-1,R4,100,,
            1-1,R5,200,,
            1-1,R5,250,R5,
            1-2,R4,90,,
            1-3,R5,1500,,
            2-1,R4,協議会の設立,,
            2-3,R5,30,,
            """)
        .with("plan/評価サイクル.csv", CYCLES);
  }

  private static final String CYCLES =
      """
      期間,名称,評価時期,対前回
      R3,令和3年度分,R4.7,
      R4H1,令和4年度上半期分,R4.10,R3
      R4,令和4年度分,R5.4,R4H1
      R5H1,令和5年度上半期分,R5.10,R4
      R5,令和5年度分,R6.4,R5H1
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          cycle | KPIs                                                        | project 1        | target of 1-1 in R5
          R3    | 1-1 申請件数 1, 1-2 取得率 1, 1-3 事業費 1, 2-1 体制づくり 2          | 電子化 総務課      | 200
          R4H1  | 1-1 申請件数 1, 1-2 取得率 1, 1-3 事業費 1, 2-1 体制づくり 2          | 電子化 総務課      | 200
          R4    | 1-1 申請件数 1, 1-2 取得率 1, 1-3 事業費 1, 2-1 体制づくり 2          | 電子化 総務課      | 200
          R5H1  | 1-1 申請件数 1, 1-3 総事業費 2, 2-1 体制づくり 2, 2-3 修了者数 2       | デジタル化 DX課    | 250
          R5    | 1-1 申請件数 1, 1-3 総事業費 2, 2-1 体制づくり 2, 2-3 修了者数 2       | デジタル化 DX課    | 250
          """)
  void a_revision_changes_the_cycles_from_then_on_and_none_before(
      String cycle, String kpis, String project, String target) {
    Plan plan = revised().planBook().inForce(period(cycle));

    assertThat(plan.kpis().stream().map(PlanLifeTest::shown)).containsExactly(kpis.split(", "));
    assertThat(plan.projects().get(0))
        .isEqualTo(new Project("1", "1", project.split(" ")[0], project.split(" ")[1]));
    assertThat(plan.targetsOf(new KpiCode("1-1")))
        .extracting(each -> each.stated().orElseThrow().text())
        .containsExactly("100", target);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          from,      until,   R3, R4H1, R4, R5H1, R5
          '',        '',      x,  x,    x,  x,    x
          R4,        '',      '', x,    x,  x,    x
          令和４年度, '',      '', x,    x,  x,    x
          R④,        '',      '', x,    x,  x,    x
          FY2022,    '',      '', x,    x,  x,    x
          R4.12,     '',      '', '',   x,  x,    x
          R4H2,      '',      '', '',   x,  x,    x
          R5.4,      '',      '', '',   '', x,    x
          '',        R3,      x,  '',   '', '',   ''
          '',        R4H1,    x,  x,    x,  '',   ''
          '',        令和4年9月, x, x,    x,  '',   ''
          '',        R4末,    x,  x,    x,  '',   ''
          R4,        R4,      '', x,    x,  '',   ''
          """)
  void a_row_holds_for_the_cycles_whose_period_it_reaches(
      String from, String until, String r3, String r4h1, String r4, String r5h1, String r5) {
    Town town =
        Town.planned(folder)
            .with("plan/評価サイクル.csv", CYCLES)
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R5,100\n1-2,R5,90\n1-3,R5,1500\n")
            .with("plan/ビジョン.csv", "番号,名称,適用開始,適用終了\n1,暮らし,,\n2,産業,%s,%s\n".formatted(from, until));

    assertThat(List.of("R3", "R4H1", "R4", "R5H1", "R5"))
        .extracting(cycle -> has(town, cycle, "産業") ? "x" : "")
        .containsExactly(r3, r4h1, r4, r5h1, r5);
    assertThat(town.problems()).isEmpty();
  }

  @Test
  void a_target_period_set_on_purpose_says_which_plan_is_in_force() {
    Town town =
        Town.planned(folder)
            .with("plan/ビジョン.csv", "番号,名称,適用開始\n1,暮らし,\n2,産業,R5\n")
            .with("plan/評価サイクル.csv", "期間,名称,評価時期,目標期間\nR4,令和4年度分,R5.4,R5\n");

    assertThat(has(town, "R4", "産業")).isTrue();
  }

  @Test
  void what_ended_may_begin_again_and_a_revised_row_keeps_its_place() {
    Town town =
        Town.planned(folder)
            .with("plan/評価サイクル.csv", CYCLES)
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R5,100\n1-2,R5,90\n1-3,R5,1500\n")
            .with("plan/ビジョン.csv", "番号,名称,適用開始,適用終了\n1,暮らし,,\n2,産業,,R3\n3,環境,,\n2,新産業,R5,\n,,,\n");

    assertThat(town.planBook().inForce(Town.R3).visions())
        .extracting(Vision::name)
        .containsExactly("暮らし", "産業", "環境");
    assertThat(town.planBook().inForce(Town.R4).visions())
        .extracting(Vision::name)
        .containsExactly("暮らし", "環境");
    assertThat(town.planBook().inForce(R5).visions())
        .extracting(Vision::name)
        .containsExactly("暮らし", "新産業", "環境");
  }

  @Test
  void no_row_is_asked_of_a_kpi_that_is_no_part_of_the_cycle() {
    Town town =
        revised()
            .with("R4/実績.csv", "KPI番号,実績値\n1-1,90\n1-2,88\n1-3,5\n2-1,設立\n2-3,\n")
            .with("R5/実績.csv", "KPI番号,指標名,実績値\n1-1,申請件数,90\n1-3,総事業費,5\n2-1,,済\n2-3,,8\n");

    assertThat(town.problems()).isEmpty();
    assertThat(town.read().books().get(Town.R4).returns()).hasSize(4);
    assertThat(town.read().books().get(R5).returns()).hasSize(4);
  }

  @Test
  void a_return_for_what_has_ended_or_not_begun_is_told_in_its_own_words() {
    Town town =
        revised()
            .with("plan/ビジョン.csv", "番号,名称,適用終了\n1,暮らし,\n2,産業,R4\n")
            .with("plan/プロジェクト.csv", "番号,ビジョン番号,名称,適用終了\n1,1,電子化,\n2,1,人材,\n3,2,販路,R4\n")
            .with("R4/実績.csv", "KPI番号,実績値\n1-1,90\n1-2,88\n1-3,5\n2-1,設立\n2-3,8\n")
            .with("R5/実績.csv", "KPI番号,実績値\n1-1,90\n1-2,88\n1-3,5\n2-1,済\n2-3,8\n9-9,1\n")
            .with("R5/プロジェクト評価.csv", "プロジェクト番号,評価\n3,順調\n");

    assertThat(town.read().problems())
        .extracting(PlanLifeTest::told)
        .containsExactly(
            "not-in-force R4/実績.csv A6 適用期間が R5～ の番号",
            "not-in-force R5/プロジェクト評価.csv A2 適用期間が ～R4 の番号",
            "not-in-force R5/実績.csv A3 適用期間が ～R4 の番号",
            "kpi-unknown R5/実績.csv A7 計画のKPI番号");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          番号,名称,適用開始,適用終了/1,暮らし,,/1,暮し,,         | start-twice plan/ビジョン.csv A3「1」
          番号,名称,適用開始,適用終了/1,暮らし,,/2,産業,R4,/2,工業,R4.4, | start-twice plan/ビジョン.csv A4「2」
          番号,名称,適用開始,適用終了/1,暮らし,,/2,産業,R5,R4    | validity-reversed plan/ビジョン.csv D3「R4」
          番号,名称,適用開始,適用終了/1,暮らし,,/2,産業,R4末,    | period-unreadable plan/ビジョン.csv C3「R4末」
          番号,名称,適用開始,適用終了/1,暮らし,,/2,産業,,来年     | period-unreadable plan/ビジョン.csv D3「来年」
          """)
  void rows_that_cannot_be_told_apart_or_never_hold_are_refused(String rows, String problem) {
    Town town = Town.planned(folder).with("plan/ビジョン.csv", rows.replace("/", "\n") + "\n");

    assertThat(town.problems()).containsExactly(problem);
  }

  @Test
  void an_end_that_brings_an_older_row_back_is_told() {
    Town town =
        Town.planned(folder)
            .with("plan/ビジョン.csv", "番号,名称,適用開始,適用終了\n1,暮らし,,\n1,福祉,R3,R4\n2,産業,,R3\n2,工業,R4,R5\n");

    assertThat(town.read().problems())
        .extracting(PlanLifeTest::told)
        .containsExactly("earlier-row-returns plan/ビジョン.csv D3 元の行（適用期間 ～）にも適用終了");
    assertThat(town.planBook().inForce(R5).visions())
        .extracting(Vision::name)
        .containsExactly("暮らし", "工業");
  }

  @Test
  void a_target_is_told_apart_by_its_kpi_period_and_start() {
    Town town =
        Town.planned(folder)
            .with(
                "plan/目標値.csv",
                "KPI番号,期間,目標値,適用開始\n"
                    + "1-1,R4,100,\n"
                    + "1-1,R5,200,R5\n"
                    + "1-1,令和5年度,250,R5\n"
                    + "1-2,R4,90,\n"
                    + "1-3,R4,50,\n");

    assertThat(town.problems()).containsExactly("start-twice plan/目標値.csv B4「令和5年度」");
  }

  @Test
  void a_target_is_read_in_the_unit_its_kpi_had_when_it_was_set() {
    Town town =
        Town.planned(folder)
            .with(
                "plan/KPI.csv",
                """
                KPI番号,プロジェクト番号,指標名,単位,適用開始
                1-1,1,申請件数,件,
                1-1,1,申請割合,%,R5
                """)
            .with("plan/目標値.csv", "KPI番号,期間,目標値,適用開始\n1-1,R4,100件,\n1-1,R5,200件,\n1-1,R5,60%,R5\n");

    assertThat(town.problems()).isEmpty();
    assertThat(town.planBook().inForce(R5).targetsOf(new KpiCode("1-1")))
        .extracting(target -> target.stated().orElseThrow().text())
        .containsExactly("60");
    assertThat(town.planBook().inForce(Town.R4).targetsOf(new KpiCode("1-1")))
        .extracting(target -> target.stated().orElseThrow().text())
        .containsExactly("100", "200");
  }

  @Test
  void a_target_that_was_set_in_another_unit_is_used_no_more_and_told() {
    Town town =
        Town.planned(folder)
            .with("plan/計画.csv", "項目,値\n団体名,町\n計画名,計画\n計画期間開始,R3\n計画期間終了,R6\n評価方式,標準\n")
            .with("plan/評価サイクル.csv", CYCLES)
            .with(
                "plan/KPI.csv",
                """
                KPI番号,プロジェクト番号,指標名,単位,適用開始
                1-1,1,申請件数,件,
                1-1,1,申請割合,%,R5
                1-2,1,閲覧数,千回,
                1-2,1,閲覧数,回,R5
                """)
            .with(
                "plan/目標値.csv",
                """
                KPI番号,期間,目標値,目安値,適用開始,適用終了
                1-1,R4,100,,,
                1-1,R5,60,,R5,
                1-1,R6,300,,,
                1-2,R4,2,,,
                1-2,R5,,3,,
                1-2,R6,5,,,R4
                """);

    assertThat(town.read().problems())
        .extracting(PlanLifeTest::told)
        .containsExactly(
            "no-target-ahead plan/KPI.csv A5 R5以後の目標値",
            "target-of-other-unit plan/目標値.csv C4 単位が%の目標値",
            "target-of-other-unit plan/目標値.csv D6 単位が回の目標値");
    assertThat(town.planBook().inForce(R5).targetsOf(new KpiCode("1-1")))
        .extracting(target -> target.stated().orElseThrow().text())
        .containsExactly("60");
    assertThat(town.planBook().inForce(Town.R4).targetsOf(new KpiCode("1-1"))).hasSize(2);
  }

  @Test
  void a_value_of_another_unit_or_kind_is_no_measure_of_what_is_likely() {
    Town town =
        Town.planned(folder)
            .with("plan/評価サイクル.csv", CYCLES)
            .with(
                "plan/KPI.csv",
                """
                KPI番号,プロジェクト番号,指標名,単位,性質,適用開始
                1-1,1,閲覧数,千回,累計,
                1-1,1,閲覧数,回,累計,R5
                1-2,1,申請数,件,単年度,
                1-2,1,申請数,件,累計,R5
                1-3,1,講座,回,累計,
                """)
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n")
            .with("R4/実績.csv", "KPI番号,実績値\n1-1,2\n1-2,90\n1-3,9\n")
            .with("R5/実績.csv", "KPI番号,実績値\n1-1,2100\n1-2,5\n1-3,8\n");

    assertThat(town.read().problemsFor(R5))
        .extracting(PlanLifeTest::told)
        .filteredOn(told -> told.contains("R5/"))
        .containsExactly("cumulative-fell R5/実績.csv B4 R4の9回以上");
  }

  @Test
  void what_a_row_refers_to_must_be_in_force_with_it() {
    Town town =
        revised()
            .with("plan/ビジョン.csv", "番号,名称,適用開始,適用終了\n1,暮らし,,\n2,産業,R5,\n")
            .with("plan/プロジェクト.csv", "番号,ビジョン番号,名称,適用終了\n1,1,電子化,R4\n2,2,人材,\n")
            .with(
                "plan/KPI.csv",
                """
                KPI番号,プロジェクト番号,指標名,単位,再掲元,適用終了
                1-1,1,申請件数,件,,
                1-2,1,取得率,%,,R4
                2-1,2,体制づくり,-,,
                2-2,2,取得率,%,1-2,
                """)
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n");

    assertThat(town.read().problems())
        .extracting(PlanLifeTest::told)
        .containsExactly(
            "reference-not-in-force plan/KPI.csv B2 R5上半期に適用されている番号",
            "reference-not-in-force plan/KPI.csv E5 R5上半期に適用されている番号",
            "reference-not-in-force plan/プロジェクト.csv B3 R3に適用されている番号");
  }

  @Test
  void an_error_of_a_later_edition_blocks_no_earlier_cycle() {
    Town town =
        revised()
            .with(
                "plan/プロジェクト.csv", "番号,ビジョン番号,名称,適用開始,適用終了\n1,1,電子化,,R4\n2,1,人材,,\n2,9,人材育成,R5,\n")
            .with("R4/実績.csv", "KPI番号,実績値\n1-1,90\n1-2,88\n1-3,5\n2-1,設立\n");

    OrganisationInput input = town.read();

    assertThat(input.isBlocked(Town.R4)).isFalse();
    assertThat(input.planFor(Town.R4)).isPresent();
    assertThat(Town.problems(input.problemsFor(R5)))
        .containsExactly(
            "reference-not-in-force plan/KPI.csv B2「1」", "reference-unknown plan/プロジェクト.csv B4「9」");
    assertThat(input.planFor(R5)).isEmpty();
    assertThat(Town.problems(input.problems())).hasSize(2);
  }

  @Test
  void an_edition_without_a_cycle_yet_is_checked_too() {
    Town town =
        Town.planned(folder)
            .with("plan/プロジェクト.csv", "番号,ビジョン番号,名称,適用終了\n1,1,電子化,R5\n2,1,人材,\n")
            .with("plan/KPI.csv", "KPI番号,プロジェクト番号,指標名,単位,適用開始\n1-1,2,申請件数,件,\n1-1,1,申請件数,件,R6\n")
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R4,100\n");

    assertThat(town.problems()).containsExactly("reference-not-in-force plan/KPI.csv B3「1」");
  }

  private static boolean has(Town town, String cycle, String vision) {
    return town.planBook().inForce(period(cycle)).visions().stream()
        .anyMatch(each -> each.name().equals(vision));
  }

  private static String shown(KpiDefinition kpi) {
    return kpi.code() + " " + kpi.name() + " " + kpi.project();
  }

  private static String told(Problem problem) {
    return problem.code().key() + " " + problem.at() + " " + problem.expected().in(Language.JA);
  }

  private static ReportingPeriod period(String code) {
    return ReportingPeriod.parse(code).orElseThrow();
  }
}
