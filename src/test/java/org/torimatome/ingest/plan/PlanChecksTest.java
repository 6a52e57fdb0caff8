package org.torimatome.ingest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.ingest.Town;
import org.torimatome.problem.Problem;
import org.torimatome.text.Language;

/** A plan that can be read is asked whether it can be meant. */
class PlanChecksTest {

  private static final String BANDS = "評価方式,順,記号,名称,測度,下限,下限の扱い,上限,上限の扱い,達成\n";
  private static final String ROLLUPS = "評価方式,順,記号,名称,測度,対象区分,下限,下限の扱い,上限,上限の扱い\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 達成率 100以上 / 2 達成率 80以上100未満 / 3 達成率 80未満",
        "1 目標差 0超 / 2 目標差 0以上 / 3 基準差 0超 / 4 基準差 0以下",
        "1 達成率 100以上 / 2 達成率 80以上100未満 / 3 達成率 80未満 / 3 基準差 0超 / 4 達成率 80未満",
        "1 達成率 100超 / 2 達成率 100以上 / 3 達成率 80以上 / 4 達成率",
        "1 目安比 100以上 / 2 目安比 80以上100未満 / 3 目安比 80未満",
        "1 達成率 110以上 / 2 達成率 80以上110未満 / 3 達成率 50以上80未満 / 4 達成率 50未満",
        "1 達成率 110超 / 2 達成率 110以上 / 3 達成率 110未満",
        "1 目標差 0超 / 2 目標差 0以上 / 3 達成率 80以上 / 4 達成率 80未満",
        "1 最終目標差 0以上 / 2 目安比 100以上 / 3 目安比 80以上100未満 / 4 目安比 80未満",
        "1 達成率 110以上 / 2 目標差 0以上 / 3 達成率 80以上100未満 / 4 達成率 80未満",
        "1 達成率 100以上 / 2 達成率 60以上80未満 / 3 基準差 0超 / 4 基準差 0以下",
        "1 手入力 / 2 手入力 / 3 手入力 / 4 評価なし",
        "1 達成率 2/3以上 / 2 達成率 1/3以上2/3未満 / 3 達成率 1/3未満 / 4 評価なし",
      })
  void classes_that_take_every_value_are_in_order(String bands) {
    assertThat(Town.problems(town(bands).read().problems())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          bands                                                                | cell | typed | gap
          1 達成率 110以上 / 2 達成率 80以上105未満 / 3 達成率 80未満          | H3   | 105   | 達成率の105以上110未満
          1 達成率 100超 / 2 達成率 80以上100未満 / 3 達成率 80未満            | H3   | 100   | 達成率の100以上100以下
          1 達成率 100以上 / 2 達成率 80以上99.9以下 / 3 達成率 80未満         | H3   | 99.9  | 達成率の99.9超100未満
          1 達成率 2/3以上 / 2 達成率 1/2以下                                  | H3   | 1/2   | 達成率の0.5超2/3未満
          1 目標差 0以上 / 2 達成率 80以上95未満 / 3 達成率 80未満             | H3   | 95    | 達成率の95以上100未満
          1 達成率 100以上 / 2 達成率 100未満 / 2 基準差 5超 / 3 達成率 100未満 / 3 基準差 0以下 | H6 | 0 | 基準差の0超5以下
          """)
  void values_of_no_class_are_named_where_the_class_below_ends(
      String bands, String cell, String typed, String gap) {
    List<Problem> problems = town(bands).read().problems();

    assertThat(Town.problems(problems))
        .containsExactly("band-gap plan/評価区分.csv %s「%s」".formatted(cell, typed));
    assertThat(problems.get(0).expected().in(Language.JA)).isEqualTo(gap + "も、どれかの区分に入ること");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          bands                                                                | problem
          1 達成率 80以上 / 2 達成率 100以上 / 3 達成率 80未満                 | band-never-holds plan/評価区分.csv B3「2」
          1 達成率 100以上 / 2 達成率 80以上 / 3 達成率 / 4 達成率 80未満      | band-never-holds plan/評価区分.csv B5「4」
          1 達成率 100以上 / 1 達成率 80未満 / 2 達成率                        | band-never-holds plan/評価区分.csv F3「」
          1 達成率 100以上 / 2 達成率 100以上 / 2 基準差 0超 / 3 達成率 100未満 | band-never-holds plan/評価区分.csv B3「2」
          """)
  void a_class_that_no_value_can_reach_is_refused(String bands, String problem) {
    Town town = town(bands);

    assertThat(town.problems()).containsExactly(problem);
    assertThat(town.read().isBlocked(Town.R4)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      useHeadersInDisplayName = true,
      textBlock =
          """
          rollups                                                              | problem
          1 割合 80%以上 / 2 割合 2/3以上80%未満 / 3 割合 2/3未満              | -
          1 割合 80%以上 / 2 割合 50%以上70%未満 / 3 割合 50%未満              | band-gap plan/集約区分.csv I3「70%」
          1 合計点 7以上 / 2 合計点 4以上6以下 / 3 合計点 3以下                | -
          1 合計点 8以上 / 2 合計点 4以上6以下 / 3 合計点 3以下                | band-gap plan/集約区分.csv I3「6」
          1 平均点 2以上 / 2 平均点 1以下                                      | band-gap plan/集約区分.csv I3「1」
          1 割合 50%以上 / 2 割合 80%以上 / 3 割合 50%未満                     | band-never-holds plan/集約区分.csv B3「2」
          """)
  void classes_of_projects_are_asked_the_same(String rollups, String problem) {
    Town town = Town.planned(folder).with("plan/集約区分.csv", ROLLUPS + table(rollups, "◎"));

    assertThat(town.problems()).isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void shares_of_different_classes_leave_no_gap_between_each_other() {
    Town town =
        Town.planned(folder)
            .with(
                "plan/集約区分.csv",
                ROLLUPS
                    + """
                    標準,1,A,順調,割合,◎,80%,,,
                    標準,2,B,概ね,割合,"◎,○",50%,,,
                    標準,3,C,遅れ,割合,"◎,○",,,50%,
                    """);

    assertThat(town.problems()).isEmpty();
  }

  @Test
  void a_scheme_without_a_class_that_counts_as_reached_is_told() {
    Town town = Town.planned(folder);
    town.with("plan/評価区分.csv", BANDS + table("1 達成率 100以上 / 2 達成率 100未満", null).replace("○", ""));

    assertThat(town.problems()).containsExactly("no-achieved-band plan/評価区分.csv J2「」");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      useHeadersInDisplayName = true,
      textBlock =
          """
          bands                                                 | marked | told
          1 達成率 110以上 / 2 達成率 80以上110未満 / 3 達成率  | 1      | J3 目標値ちょうど（達成率100%）が入る区分に ○
          1 達成率 100超 / 2 達成率 100以上 / 3 達成率          | 1      | J3 目標値ちょうど（達成率100%）が入る区分に ○
          1 達成率 100超 / 2 目標差 0以上 / 3 達成率            | 1      | J3 目標値ちょうど（達成率100%）が入る区分に ○
          1 達成率 100超 / 2 達成率 100以上 / 3 達成率          | 12     | -
          1 達成率 100以上 / 2 達成率 80以上 / 3 達成率         | 12     | J3 下限は達成率100%以上、または ○ なし
          1 達成率 100以上 / 1 基準差 0超 / 2 達成率            | 1      | -
          1 基準差 0超 / 2 達成率                               | 1      | -
          1 最終目標差 0以上 / 2 目安比 100以上 / 3 目安比      | 1      | -
          1 手入力 / 2 達成率 100以上 / 3 達成率                | 1      | J3 目標値ちょうど（達成率100%）が入る区分に ○
          """)
  void the_classes_that_count_as_reached_begin_at_the_target(
      String bands, String marked, String told) {
    Town town = Town.planned(folder);
    StringBuilder rows = new StringBuilder();
    for (String row : table(bands, null).replace("○", "").split("\n")) {
      rows.append(row).append(marked.contains(row.split(",")[1]) ? "○\n" : "\n");
    }
    town.with("plan/評価区分.csv", BANDS + rows);

    assertThat(notices(town, "achieved-beside-target"))
        .extracting(problem -> problem.at().cell() + " " + problem.expected().in(Language.JA))
        .isEqualTo(told == null ? List.of() : List.of(told));
  }

  @Test
  void a_scheme_that_judges_nothing_and_one_not_yet_in_force_may_be_unfinished() {
    Town town =
        Town.planned(folder)
            .with("plan/評価方式.csv", "評価方式,適用開始\n標準,\n標準,R5\n草案,\n")
            .with(
                "plan/評価区分.csv",
                """
                評価方式,適用開始,順,記号,名称,測度,下限,上限,達成
                標準,,1,◎,達成,達成率,100,,○
                標準,,2,△,未達,達成率,,100,
                標準,R5,1,◎,達成,達成率,110,,
                標準,R5,2,△,未達,達成率,,90,
                草案,,1,A,達成,達成率,110,,
                草案,,2,B,未達,達成率,,90,
                """)
            .with("plan/評価サイクル.csv", "期間,名称,評価時期\nR4,R4,R5.4\nR5,R5,R6.4\n")
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R5,100\n1-2,R5,90\n1-3,R5,1500\n");

    assertThat(Town.problems(town.read(ReadingOptions.forCycle(Town.R4)).problemsFor(Town.R4)))
        .filteredOn(problem -> problem.contains("plan"))
        .isEmpty();
    assertThat(town.problems())
        .containsExactly("no-achieved-band plan/評価区分.csv I4「」", "band-gap plan/評価区分.csv H5「90」");
  }

  @Test
  void a_cycle_lies_within_the_plan_and_is_judged_after_its_period() {
    Town town =
        Town.planned(folder)
            .with(
                "plan/評価サイクル.csv",
                """
                期間,名称,評価時期
                R4,令和4年度分,R5.3
                R4H1,令和4年度上半期分,R4.4
                R44,令和44年度分,R45.4
                R2,令和2年度分,R3.4
                """);

    assertThat(town.read(ReadingOptions.forCycle(Town.R4)).problemsFor(Town.R4))
        .filteredOn(problem -> problem.code().key().startsWith("cycle"))
        .extracting(problem -> told(problem))
        .containsExactly(
            "cycle-judged-early plan/評価サイクル.csv C3「R4.4」 R4.10 以後",
            "cycle-outside-plan plan/評価サイクル.csv A4「R44」 計画期間 R3～R5 のうち",
            "cycle-outside-plan plan/評価サイクル.csv A5「R2」 計画期間 R3～R5 のうち");
  }

  @Test
  void a_target_is_for_a_year_of_the_plan_or_of_a_cycle() {
    Town town =
        targets(
                """
                1-1,R40,100
                1-1,R4,100
                1-2,R5,90
                1-2,R4H1,80
                1-3,R6末,1500
                """)
            .with("plan/評価サイクル.csv", "期間,名称,評価時期,目標期間\nR4,令和4年度分,R5.4,R6\n");

    assertThat(town.problems())
        .contains("target-outside-plan plan/目標値.csv B2「R40」")
        .noneMatch(problem -> problem.contains(" B6"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      useHeadersInDisplayName = true,
      textBlock =
          """
          direction | baseline | targets             | expected
          増加      | 10       | R3 20,R4 30,R5 40   | -
          -         | 50       | R5 30               | 減少（50 から 30 へ）
          -         | -        | R3 50,R4 30,R5 0    | 減少（50 から 0 へ）
          減少      | 50       | R4 30               | -
          減少      | 50       | R4 60               | 増加（50 から 60 へ）
          減少      | △900     | R3 △800,R5 △500     | 増加（-900 から -500 へ）
          増加      | △900     | R3 △800,R5 △500     | -
          増加      | 80       | R3 30,R4 40,R5 50   | -
          増加      | -        | R3 50,R4 40,R5 45   | -
          増加      | 50       | R3 50,R4 50         | -
          維持      | 50       | R3 40               | -
          増加      | -        | R4H1 90,R4 80       | -
          増加      | -        | R4 10件以下         | 減少（目標値は 10以下）
          減少      | -        | R4 10件以上         | 増加（目標値は 10以上）
          減少      | -        | R4 5～10            | -
          増加      | -        | R3 5～10,R4 3～8    | 減少（5 から 3 へ）
          """)
  void targets_go_where_it_is_said_to_be_better(
      String direction, String baseline, String targets, String expected) {
    Town town =
        kpi("件", "時点", direction, baseline).with("plan/目標値.csv", "KPI番号,期間,目標値\n" + rows(targets));

    List<Problem> problems = notices(town, "direction");

    assertThat(problems).hasSize(expected == null ? 0 : 1);
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.at()).hasToString("plan/KPI.csv F2");
              assertThat(problem.expected().in(Language.JA)).isEqualTo(expected);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      useHeadersInDisplayName = true,
      textBlock =
          """
          targets                    | cell
          "R3 300,R4 32000,R5 350"   | C3
          "R3 300,R4 320,R5 35000"   | C4
          "R3 30000,R4 320,R5 350"   | -
          "R3 32000,R4 320,R5 350"   | C2
          "R3 1,R4 120,R5 150"       | -
          "R3 10,R4 600"             | -
          "R3 0,R4 320,R5 350"       | -
          "R4 32000"                 | -
          "R3 △3,R4 △350"            | C3
          """)
  void a_target_a_hundred_times_its_neighbours_is_told(String targets, String cell) {
    Town town = kpi("件", "時点", "維持", null).with("plan/目標値.csv", "KPI番号,期間,目標値\n" + rows(targets));

    assertThat(notices(town, "target-hundredfold"))
        .extracting(problem -> problem.at().cell())
        .isEqualTo(cell == null ? List.of() : List.of(cell));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      useHeadersInDisplayName = true,
      textBlock =
          """
          nature | unit | direction | baseline | targets             | problem
          率     | %    | 増加      | 20       | R3 75,R4 80,R5 85   | -
          率     | %    | 増加      | 20       | R3 75,R4 950,R5 100 | target-above-hundred plan/目標値.csv C3「950」
          率     | %    | 増加      | -        | R4 90～110          | target-above-hundred plan/目標値.csv C2「90～110」
          時点   | %    | 増加      | -        | R4 120              | -
          率     | ‰    | 増加      | -        | R4 120              | -
          率     | %    | 増加      | -        | R3 75,R4 0.8,R5 85  | rate-as-fraction plan/目標値.csv C3「0.8」
          率     | %    | 増加      | 0.7      | R3 75,R4 80         | rate-as-fraction plan/KPI.csv H2「0.7」
          率     | %    | 増加      | 0.7      | R3 0.75,R4 0.8      | rate-as-fraction plan/目標値.csv C2「0.75」
          率     | %    | 増加      | -        | R4 80%              | -
          率     | %    | 減少      | 0.9      | R3 0.7,R4 0.5       | -
          率     | %    | 減少      | 3        | R3 2,R4 1           | -
          率     | %    | 増加      | 0        | R3 1,R4 10,R5 40    | -
          """)
  void a_rate_is_a_percentage_of_a_whole(
      String nature,
      String unit,
      String direction,
      String baseline,
      String targets,
      String problem) {
    Town town =
        kpi(unit, nature, direction, baseline)
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n" + rows(targets));

    assertThat(town.problems()).isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      useHeadersInDisplayName = true,
      textBlock =
          """
          method       | direction | baseline | targets          | told
          -            | 増加      | -        | R4 100           | -
          -            | 増加      | -        | R4 △100,R5 0     | C2 算定方法は 進捗率・達成可否
          対目標比     | 維持      | △200     | R5 △100          | C2 算定方法は 進捗率・達成可否
          -            | 減少      | -        | R4 △10           | C2 算定方法は 進捗率・達成可否
          減少超過比   | 減少      | △20      | R4 △10           | C2 算定方法は 達成可否
          対目標比     | 減少      | 0        | R4 △10           | -
          進捗率       | 増加      | △300     | R4 △200,R5 △100  | -
          進捗率       | 増加      | 100000   | R4 95000         | C2 算定方法は 対目標比・達成可否
          進捗率       | 減少      | 30       | R4 40,R5 15      | C2 算定方法は 減少対目標比・達成可否
          進捗率       | 増加      | -        | R4 △200          | -
          達成可否     | 増加      | -        | R4 △100          | -
          手入力       | 増加      | -        | R4 △100          | -
          """)
  void a_rate_tells_how_far_a_target_was_reached(
      String method, String direction, String baseline, String targets, String told) {
    Town town =
        Town.planned(folder)
            .with(
                "plan/KPI.csv",
                "KPI番号,プロジェクト番号,指標名,単位,算定方法,望ましい方向,基準時点,基準値\n1-1,1,指標,件,%s,%s,R2,%s\n"
                    .formatted(
                        method == null ? "" : method, direction, baseline == null ? "" : baseline))
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n" + rows(targets));

    assertThat(notices(town, "target-without-rate"))
        .extracting(problem -> problem.at().cell() + " " + problem.expected().in(Language.JA))
        .isEqualTo(told == null ? List.of() : List.of(told));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      useHeadersInDisplayName = true,
      textBlock =
          """
          method | baseline | targets       | told
          進捗率 | -        | R4 100,R5 200 | H2 基準値（進捗率に使う）
          進捗率 | 0        | R4 100,R5 200 | -
          進捗率 | -        | R4 増加       | -
          -      | -        | R4 100        | -
          """)
  void progress_has_a_baseline_to_start_from(
      String method, String baseline, String targets, String told) {
    Town town =
        Town.planned(folder)
            .with(
                "plan/KPI.csv",
                "KPI番号,プロジェクト番号,指標名,単位,性質,算定方法,望ましい方向,基準値\n1-1,1,値,件,,%s,増加,%s\n"
                    .formatted(method == null ? "" : method, baseline == null ? "" : baseline))
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n" + rows(targets));

    assertThat(notices(town, "baseline-missing"))
        .extracting(problem -> problem.at().cell() + " " + problem.expected().in(Language.JA))
        .isEqualTo(told == null ? List.of() : List.of(told));
  }

  @Test
  void a_scheme_that_rates_by_the_difference_needs_no_rate() {
    Town town =
        kpi("億円", "単年度", "増加", "△300")
            .with("plan/評価区分.csv", BANDS + table("1 目標差 0以上 / 2 目標差 0未満", null))
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R4,△100\n");

    assertThat(notices(town, "target-without-rate")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      useHeadersInDisplayName = true,
      textBlock =
          """
          nature | method   | target | expected
          時点   | -        | R4     | -
          時点   | -        | R5     | -
          時点   | -        | R4H1   | -
          時点   | -        | R3     | R4以後の目標値（最後の目標値はR3）
          時点   | -        | -      | R4以後の目標値
          時点   | 手入力   | -      | -
          定性   | -        | -      | -
          """)
  void a_kpi_has_a_target_for_the_cycle_or_later(
      String nature, String method, String target, String expected) {
    Town town =
        Town.planned(folder)
            .with(
                "plan/KPI.csv",
                "KPI番号,プロジェクト番号,指標名,単位,性質,算定方法,再掲元\n1-1,1,申請件数,件,%s,%s,\n1-2,1,申請件数,件,,,1-1\n"
                    .formatted(nature, method == null ? "" : method))
            .with(
                "plan/目標値.csv",
                "KPI番号,期間,目標値\n" + (target == null ? "" : "1-1," + target + ",100\n"));

    List<Problem> problems =
        town.read(ReadingOptions.forCycle(Town.R4)).problemsFor(Town.R4).stream()
            .filter(problem -> problem.code().key().equals("no-target-ahead"))
            .toList();

    assertThat(problems)
        .extracting(problem -> problem.at() + " " + problem.expected().in(Language.JA))
        .isEqualTo(expected == null ? List.of() : List.of("plan/KPI.csv A2 " + expected));
  }

  @Test
  void a_scheme_that_asks_for_no_target_needs_none() {
    Town town =
        kpi("件", "時点", "増加", "10")
            .with("plan/評価区分.csv", BANDS + table("1 基準差 0超 / 2 基準差 0以下", null))
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n");

    assertThat(notices(town, "no-target-ahead")).isEmpty();
  }

  @Test
  void what_could_not_be_read_is_not_held_against_the_plan() {
    Town town =
        targets("1-1,R4,15人削減\n1-2,R4,90\n1-3,R4,1500\n")
            .with("plan/評価区分.csv", BANDS + "標準,1,A,達成,達成率,百,,,,\n標準,2,B,未達,達成率,,,50,,\n");

    assertThat(town.problems())
        .containsExactly(
            "target-unreadable plan/目標値.csv C2「15人削減」", "bound-unreadable plan/評価区分.csv F2「百」");
  }

  private Town targets(String rows) {
    return Town.planned(folder).with("plan/目標値.csv", "KPI番号,期間,目標値\n" + rows);
  }

  /** A town with one KPI. */
  private Town kpi(String unit, String nature, String direction, String baseline) {
    return Town.planned(folder)
        .with(
            "plan/KPI.csv",
            "KPI番号,プロジェクト番号,指標名,単位,性質,望ましい方向,基準時点,基準値\n1-1,1,指標,%s,%s,%s,R2,%s\n"
                .formatted(
                    unit,
                    nature,
                    direction == null ? "" : direction,
                    baseline == null ? "" : baseline));
  }

  private static List<Problem> notices(Town town, String code) {
    return town.read().problems().stream()
        .filter(problem -> problem.code().key().startsWith(code))
        .toList();
  }

  /** {@code R3 20,R4 30} as rows of 1-1. */
  private static String rows(String targets) {
    StringBuilder rows = new StringBuilder();
    for (String target : targets.replace("\"", "").split(",")) {
      rows.append("1-1,").append(target.strip().replace(' ', ',')).append('\n');
    }
    return rows.toString();
  }

  private static String told(Problem problem) {
    return Town.problems(List.of(problem)).get(0) + " " + problem.expected().in(Language.JA);
  }

  /** A town whose marks are not asked about: its 達成の文言 does not speak of the target. */
  private Town town(String bands) {
    return Town.planned(folder)
        .with("plan/評価方式.csv", "評価方式,達成の文言\n標準,前進\n")
        .with("plan/評価区分.csv", BANDS + table(bands, null));
  }

  /** {@code 1 達成率 80以上100未満 / …} as rows, those of the first class marked 達成. */
  private static String table(String classes, String counted) {
    StringBuilder rows = new StringBuilder();
    for (String row : classes.split(" / ")) {
      String[] words = row.split(" ");
      String bounds = words.length > 2 ? words[2] : "";
      String[] lower = bound(bounds, "以上", "超");
      String[] upper = bound(bounds.replaceFirst("^.*?(以上|超)", ""), "以下", "未満");
      boolean isShare = words[1].equals("割合");
      rows.append("標準,")
          .append(String.join(",", words[0], "記" + words[0], "区分" + words[0], words[1]))
          .append(counted == null ? "" : "," + (isShare ? counted : ""))
          .append(",")
          .append(String.join(",", lower[0], lower[1], upper[0], upper[1]))
          .append(counted == null ? "," + (words[0].equals("1") ? "○" : "") : "")
          .append('\n');
    }
    return rows.toString();
  }

  private static String[] bound(String bounds, String... words) {
    for (String word : words) {
      int at = bounds.indexOf(word);
      if (at > 0) {
        return new String[] {bounds.substring(0, at), word};
      }
    }
    return new String[] {"", ""};
  }
}
