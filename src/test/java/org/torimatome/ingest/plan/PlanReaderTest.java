package org.torimatome.ingest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.ingest.Town;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Rational;
import org.torimatome.plan.Plan;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Bound;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.RollupMeasure;
import org.torimatome.text.Language;

class PlanReaderTest {

  @TempDir Path folder;

  @Test
  void a_sound_plan_has_no_problem_and_every_default() {
    Town town = Town.planned(folder);

    assertThat(town.problems()).isEmpty();
    Plan plan = town.plan();
    KpiDefinition kpi = plan.kpis().get(0);
    assertThat(kpi.direction()).isEqualTo(Direction.INCREASE);
    assertThat(kpi.overrides()).isEqualTo(KpiDefinition.Overrides.NONE);
    assertThat(kpi.baseline()).isEqualTo(KpiDefinition.Baseline.UNKNOWN);
    assertThat(plan.cycles().get(1).targetPeriod()).isEqualTo(Town.R4);
    RatingScheme scheme = plan.schemes().versions().get(0);
    RatingScheme defaults = RatingScheme.withDefaults("標準");
    assertThat(scheme.method()).isEqualTo(CalculationMethod.TO_TARGET);
    assertThat(scheme.format()).isEqualTo(defaults.format());
    assertThat(scheme.summary()).isEqualTo(defaults.summary());
  }

  @Test
  void bounds_are_inclusive_below_and_exclusive_above_by_default() {
    Band band = Town.planned(folder).plan().schemes().versions().get(0).bands().get(1);

    assertThat(band.tests())
        .containsExactly(
            new BandTest(
                Measure.ACHIEVEMENT_RATE,
                Optional.of(new Bound(Rational.of(80), true)),
                Optional.of(new Bound(Rational.of(100), false))));
    assertThat(band.achieved()).isFalse();
  }

  @Test
  void labels_are_read_in_any_width_and_with_any_space() {
    Town town =
        Town.planned(folder)
            .with(
                "plan/KPI.csv",
                """
                ＫＰＩ 番号,プロジェクト番号,指標名,単位,性質,望ましい方向,主なKPI,小数桁数
                １－１,１,申請件数,％,"率 ",　減少,〇,１
                """)
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n1‐1,令和４年度,９０％\n");

    assertThat(town.problems()).isEmpty();
    KpiDefinition kpi = town.plan().kpis().get(0);
    assertThat(kpi.code()).isEqualTo(new KpiCode("1-1"));
    assertThat(kpi.unit()).isEqualTo("%");
    assertThat(kpi.nature()).contains(Nature.RATE);
    assertThat(kpi.direction()).isEqualTo(Direction.DECREASE);
    assertThat(kpi.isMain()).isTrue();
    assertThat(kpi.overrides().digits()).hasValue(1);
    assertThat(town.plan().targets().get(0).period()).isEqualTo(Town.R4);
  }

  /** A miss of what should fall would come out as 108 %: never in silence. */
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          direction, method,       expected
          減少,      対目標比,     望ましい方向が減少のとき 減少対目標比・減少超過比・進捗率・前回進捗率・達成可否・手入力
          減少,      減少対目標比,
          減少,      進捗率,
          減少,      ,
          ,          減少対目標比, 望ましい方向が増加のとき 対目標比・進捗率・前回進捗率・達成可否・手入力
          維持,      減少超過比,   望ましい方向が維持のとき 対目標比・進捗率・前回進捗率・達成可否・手入力
          増加,      対目標比,
          """)
  void a_method_that_pulls_against_the_desired_direction_is_told(
      String direction, String method, String expected) {
    Town town =
        Town.planned(folder)
            .with(
                "plan/KPI.csv",
                """
                KPI番号,プロジェクト番号,指標名,単位,望ましい方向,算定方法,基準値
                1-1,1,待ち時間,分,%s,%s,%s
                """
                    .formatted(
                        Objects.toString(direction, ""),
                        Objects.toString(method, ""),
                        "減少".equals(direction) ? "30" : ""))
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R4,15\n");

    assertThat(town.read().problems())
        .extracting(
            problem ->
                "%s %s %s %s"
                    .formatted(
                        problem.severity().label(Language.JA),
                        problem.code().key(),
                        problem.at(),
                        problem.expected().in(Language.JA)))
        .isEqualTo(
            expected == null
                ? List.of()
                : List.of("注意 method-against-direction plan/KPI.csv F2 " + expected));
  }

  @Test
  void schemes_bands_and_rollups_belong_together_by_name_and_start() {
    Town town =
        Town.planned(folder)
            .with(
                "plan/評価方式.csv",
                """
                評価方式,適用開始,端数処理,小数桁数,総括の閾値,率の表示
                標準,,切捨て,1,"100,80",%
                標準,R4,,2,100,係数
                """)
            .with(
                "plan/評価区分.csv",
                """
                評価方式,適用開始,順,記号,名称,測度,下限,下限の扱い,上限,上限の扱い,達成,点数,色
                標準,,2,B,未達,達成率,,,100,,,0.5,
                標準,,1,A,達成,達成率,100,,,,○,2/3,#FFCC00
                標準,R4,1,S,超過,達成率,100,超,,,○,,
                標準,R4,1,S,超過,目標差,△0.5,以上,120%,以下,,,
                """
                    .replace("120%", "120"))
            .with(
                "plan/集約区分.csv",
                """
                評価方式,適用開始,順,記号,名称,測度,対象区分,下限,上限
                標準,,2,乙,ほぼ順調,平均達成率,,80%,
                標準,,1,甲,順調,割合,"Ａ、B",80%,
                標準,R4,1,甲,順調,割合,S,2/3,1
                """);

    assertThat(town.problems()).isEmpty();
    List<RatingScheme> versions = town.plan().schemes().versions();
    assertThat(versions.get(0).bands()).extracting(Band::symbol).containsExactly("A", "B");
    assertThat(versions.get(0).bands().get(0).points()).contains(Rational.of(2, 3));
    assertThat(versions.get(0).bands().get(0).colour()).isEqualTo("#ffcc00");
    assertThat(versions.get(1).bands()).hasSize(1);
    assertThat(versions.get(1).bands().get(0).tests())
        .extracting(BandTest::measure)
        .containsExactly(Measure.ACHIEVEMENT_RATE, Measure.TARGET_DIFFERENCE);
    assertThat(versions.get(1).bands().get(0).tests().get(0).lower())
        .contains(new Bound(Rational.of(100), false));
    assertThat(versions.get(1).bands().get(0).tests().get(1).upper())
        .contains(new Bound(Rational.of(120), true));
    assertThat(versions.get(0).rollups())
        .extracting(rollup -> rollup.criteria().get(0).measure())
        .containsExactly(RollupMeasure.SHARE, RollupMeasure.MEAN_RATE);
    assertThat(versions.get(0).rollups().get(0).criteria().get(0).counted())
        .containsExactly("A", "B");
    assertThat(versions.get(0).rollups().get(0).criteria().get(0).lower())
        .contains(new Bound(Rational.of(4, 5), true));
    assertThat(versions.get(0).rollups().get(1).criteria().get(0).lower())
        .contains(new Bound(Rational.of(80), true));
    assertThat(versions.get(1).rollups().get(0).criteria().get(0).lower())
        .contains(new Bound(Rational.of(2, 3), true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          table            | rows                                                               | problem
          計画             | 項目,値↵団体名,町↵計画名,↵評価方式,標準                            | required-missing plan/計画.csv B3「」
          計画             | 項目,値↵団体名,町↵評価方式,標準                                    | required-missing plan「」
          計画             | 項目,値↵団体名,町↵計画名,計画↵評価方式,別物                        | reference-unknown plan/計画.csv B4「別物」
          計画             | 項目,値↵団体名,町↵計画名,計画↵計画名,計画                          | row-twice plan/計画.csv A4「計画名」
          計画             | 項目,値↵団体名,町↵計画名,計画↵担当,山田                            | plan-item-unknown plan/計画.csv A4「担当」
          計画             | 項目,値↵団体名,町↵計画名,計画↵計画期間開始,R5↵計画期間終了,R3       | plan-years-reversed plan/計画.csv B5「R3」
          計画             | 項目,値↵団体名,町↵計画名,計画↵計画期間開始,令和3年                  | period-unreadable plan/計画.csv B4「令和3年」
          ビジョン         | 番号,名称↵1,暮らし↵１,産業                                          | start-twice plan/ビジョン.csv A3「１」
          ビジョン         | 番号,名称↵1,                                                        | required-missing plan/ビジョン.csv B2「」
          プロジェクト     | 番号,ビジョン番号,名称↵1,2,電子化↵2,1,人材                          | reference-unknown plan/プロジェクト.csv B2「2」
          プロジェクト     | 番号,ビジョン番号,名称↵1,,電子化↵2,1,人材                           | required-missing plan/プロジェクト.csv B2「」
          目標値           | KPI番号,期間,目標値↵1-9,R4,10                                       | kpi-unknown plan/目標値.csv A2「1-9」
          目標値           | KPI番号,期間,目標値↵1-1,H32,10                                      | period-unreadable plan/目標値.csv B2「H32」
          目標値           | KPI番号,期間,目標値↵1-1,28年度,10                                   | period-unreadable plan/目標値.csv B2「28年度」
          目標値           | KPI番号,期間,目標値↵1-1,,10                                         | required-missing plan/目標値.csv B2「」
          目標値           | KPI番号,期間,目標値↵1-1,R4,                                         | target-missing plan/目標値.csv C2「」
          目標値           | KPI番号,期間,目標値↵1-1,R4,10↵1-1,R4末,10                           | start-twice plan/目標値.csv B3「R4末」
          目標値           | KPI番号,期間,目標値↵1-1,R4,15人削減                                 | target-unreadable plan/目標値.csv C2「15人削減」
          目標値           | KPI番号,期間,目標値↵1-1,R4,増加                                     | target-in-words plan/目標値.csv C2「増加」
          目標値           | KPI番号,期間,目標値↵,R4,10                                          | required-missing plan/目標値.csv A2「」
          評価サイクル     | 期間,名称,評価時期↵R4,令和4年度分,R5                                | period-unreadable plan/評価サイクル.csv C2「R5」
          評価サイクル     | 期間,名称,評価時期↵R4,令和4年度分,R5.4↵令和4年度,二度目,R5.5        | row-twice plan/評価サイクル.csv A3「令和4年度」
          評価方式         | 評価方式,総括の閾値↵標準,"100,八割"                                 | bound-unreadable plan/評価方式.csv B2「100,八割」
          評価方式         | 評価方式,総括の閾値↵標準,10080                                      | bound-unreadable plan/評価方式.csv B2「10080」
          評価方式         | 評価方式,端数処理↵標準,五捨六入                                     | choice-unknown plan/評価方式.csv B2「五捨六入」
          評価方式         | 評価方式,小数桁数↵標準,1.5                                          | number-unreadable plan/評価方式.csv B2「1.5」
          集約区分         | 評価方式,順,記号,名称,測度,対象区分,下限↵標準,1,A,順調,割合,☆,1     | reference-unknown plan/集約区分.csv F2「☆」
          集約区分         | 評価方式,順,記号,名称,測度,対象区分,下限↵標準,1,A,順調,割合,◎,80    | bound-unreadable plan/集約区分.csv G2「80」
          集約区分         | 評価方式,順,記号,名称,測度,対象区分,下限↵標準,1,A,順調,割合,,1      | required-missing plan/集約区分.csv F2「」
          集約区分         | 評価方式,順,記号,名称,測度,下限↵標準,1,A,順調,合計点,80%            | bound-unreadable plan/集約区分.csv F2「80%」
          予算             | 年度,プロジェクト番号,予算額,単位↵R5,9,3.2,億円                     | reference-unknown plan/予算.csv B2「9」
          予算             | 年度,プロジェクト番号,予算額,単位↵R5,1,3.2,万円                     | choice-unknown plan/予算.csv D2「万円」
          予算             | 年度,プロジェクト番号,予算額,単位↵R5H1,1,3.2,億円                   | period-unreadable plan/予算.csv A2「R5H1」
          予算             | 年度,プロジェクト番号,予算額,単位↵R5,1,3.2,億円↵R5,1,3,億円         | row-twice plan/予算.csv B3「1」
          重点施策         | 年度,番号,区分,名称↵R5,1,防災,避難                                  | choice-unknown plan/重点施策.csv C2「防災」
          施策工程         | 年度,施策番号,順,名称↵R5,1,1,STEP01                                 | reference-unknown plan/施策工程.csv B2「1」
          """,
      useHeadersInDisplayName = true)
  void a_doubtful_cell_is_told_where_it_is(String table, String rows, String problem) {
    Town town = Town.planned(folder).with("plan/" + table + ".csv", rows.replace("↵", "\n"));

    assertThat(town.problems()).contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          columns                        | cells                 | problem
          プロジェクト番号               | 9                     | reference-unknown plan/KPI.csv D2「9」
          性質                           | 累積                  | choice-unknown plan/KPI.csv D2「累積」
          望ましい方向                   | 上昇                  | choice-unknown plan/KPI.csv D2「上昇」
          算定方法                       | 割り算                | choice-unknown plan/KPI.csv D2「割り算」
          評価方式                       | 独自                  | reference-unknown plan/KPI.csv D2「独自」
          主なKPI                        | yes                   | choice-unknown plan/KPI.csv D2「yes」
          基準時点                       | R2年                  | period-unreadable plan/KPI.csv D2「R2年」
          基準値                         | 百                    | number-unreadable plan/KPI.csv D2「百」
          小数桁数                       | -1                    | number-unreadable plan/KPI.csv D2「-1」
          再掲元                         | 9-9                   | reference-unknown plan/KPI.csv D2「9-9」
          再掲元                         | 1-1                   | reference-unknown plan/KPI.csv D2「1-1」
          """,
      useHeadersInDisplayName = true)
  void a_doubtful_cell_of_a_kpi_is_told_where_it_is(String column, String cell, String problem) {
    String project = column.equals("プロジェクト番号") ? "" : ",プロジェクト番号";
    Town town =
        Town.planned(folder)
            .with(
                "plan/KPI.csv",
                "KPI番号,指標名,単位,%s%s\n1-1,申請件数,件,%s%s\n"
                    .formatted(column, project, cell, project.isEmpty() ? "" : ",1"))
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R4,100\n");

    assertThat(town.problems()).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          row                                   | problem
          標準,R4,1,◎,達成,達成率,100,,,,,     | reference-unknown plan/評価区分.csv B2「R4」
          別,,1,◎,達成,達成率,100,,,,,         | reference-unknown plan/評価区分.csv A2「別」
          標準,,1,◎,達成,得点,100,,,,,         | choice-unknown plan/評価区分.csv F2「得点」
          標準,,1,◎,達成,達成率,百,,,,,        | bound-unreadable plan/評価区分.csv G2「百」
          標準,,1,◎,達成,目標差,5%,,,,,        | bound-unreadable plan/評価区分.csv G2「5%」
          標準,,1,◎,達成,達成率,1/0,,,,,       | bound-unreadable plan/評価区分.csv G2「1/0」
          標準,,1,◎,達成,達成率,100,,80,,,     | bounds-reversed plan/評価区分.csv G2「100」
          標準,,1,◎,達成,達成率,80,,80,,,      | bounds-reversed plan/評価区分.csv G2「80」
          標準,,1,◎,達成,達成率,80,未満,,,,    | choice-unknown plan/評価区分.csv H2「未満」
          標準,,1,◎,達成,達成率,80,,,,x,       | choice-unknown plan/評価区分.csv K2「x」
          標準,,1,◎,達成,達成率,80,,,,,青      | colour-unreadable plan/評価区分.csv L2「青」
          標準,,,◎,達成,達成率,80,,,,,         | required-missing plan/評価区分.csv C2「」
          """,
      useHeadersInDisplayName = true)
  void a_doubtful_cell_of_a_band_is_told_where_it_is(String row, String problem) {
    Town town =
        Town.planned(folder)
            .with("plan/評価区分.csv", "評価方式,適用開始,順,記号,名称,測度,下限,下限の扱い,上限,上限の扱い,達成,色\n" + row + "\n");

    assertThat(town.problems()).containsExactly(problem);
  }

  @Test
  void rows_of_one_band_must_agree() {
    Town town =
        Town.planned(folder)
            .with("plan/評価区分.csv", "評価方式,順,記号,名称,測度\n標準,1,◎,達成,達成率\n標準,1,○,概ね達成,目標差\n");

    assertThat(town.problems()).containsExactly("band-rows-disagree plan/評価区分.csv C3「○」");
  }

  @Test
  void a_total_that_differs_from_its_lines_is_told_with_the_sum() {
    Town town =
        Town.planned(folder)
            .with(
                "plan/予算.csv",
                "年度,プロジェクト番号,予算額,単位,区分,事業数\nR5,1,3.2,億円,当初,2\nR5,2,\"30,000\",千円,当初,3\n")
            .with("plan/予算総括.csv", "年度,予算額,単位,区分,事業数\nR5,3.6,億円,当初,6\n");

    assertThat(town.read().problems())
        .extracting(
            problem ->
                "%s「%s」%s"
                    .formatted(
                        problem.at().cell(),
                        problem.found().in(Language.JA),
                        problem.expected().in(Language.JA)))
        .containsExactly("B2「3.6」予算の合計 3.5億円", "E2「6」予算の合計 5事業");
  }

  @Test
  void several_schemes_need_a_default() {
    Town town =
        Town.planned(folder)
            .with("plan/計画.csv", "項目,値\n団体名,町\n計画名,計画\n")
            .with("plan/評価方式.csv", "評価方式,小数桁数\n標準,\n別,1\n");

    assertThat(town.problems()).containsExactly("scheme-not-named plan「」");
  }

  @Test
  void the_only_scheme_is_the_default() {
    Town town = Town.planned(folder).with("plan/計画.csv", "項目,値\n団体名,町\n計画名,計画\n");

    assertThat(town.plan().profile().defaultScheme()).isEqualTo("標準");
  }

  @Test
  void a_plan_without_schemes_bands_or_targets_is_allowed() {
    Town town =
        Town.empty(folder)
            .with("plan/計画.csv", "項目,値\n団体名,町\n計画名,計画\n")
            .with("plan/ビジョン.csv", "番号,名称\n1,暮らし\n")
            .with("plan/プロジェクト.csv", "番号,ビジョン番号,名称\n1,1,電子化\n")
            .with("plan/KPI.csv", "KPI番号,プロジェクト番号,指標名,単位\n1-1,1,申請件数,件\n");

    assertThat(town.problems()).isEmpty();
    assertThat(town.plan().profile().defaultScheme()).isEmpty();
  }

  @Test
  void a_missing_plan_and_missing_tables_are_told() {
    assertThat(Town.empty(folder).returned("R4").problems()).containsExactly("plan-missing plan「」");
    assertThat(
            Town.empty(folder.resolve("other")).with("plan/ビジョン.csv", "番号,名称\n1,暮らし\n").problems())
        .containsExactly(
            "plan-table-missing plan「」", "plan-table-missing plan「」", "plan-table-missing plan「」");
  }

  @Test
  void totals_and_notes_are_no_rows() {
    Town town =
        Town.planned(folder)
            .with("plan/ビジョン.csv", "番号,名称\n1,暮らし\n※番号は計画書のとおり,\n")
            .with(
                "plan/目標値.csv",
                "KPI番号,期間,目標値\n1-1,R4,100\n1-2,R4,90\n1-3,R4,50\n合計,,100\n注 目標は累計,,\n")
            .with("plan/予算.csv", "年度,プロジェクト番号,予算額,単位\nR5,1,3.2,億円\n合計,,3.2,億円\n");

    assertThat(town.problems()).isEmpty();
  }
}
