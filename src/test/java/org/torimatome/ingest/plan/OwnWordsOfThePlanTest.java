package org.torimatome.ingest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.ingest.Town;
import org.torimatome.plan.OrganisationCode;
import org.torimatome.plan.PlanProfile;
import org.torimatome.plan.PlanTerms;
import org.torimatome.plan.YearNotation;
import org.torimatome.rating.BandGroup;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.Rollup;
import org.torimatome.rating.RollupCriterion;
import org.torimatome.rating.RollupMeasure;
import org.torimatome.text.Language;

/** What a plan says of itself and of its headline, and roll-ups with several tests. */
class OwnWordsOfThePlanTest {

  private static final String PROFILE = "項目,値\n団体名,町\n計画名,町の計画\n評価方式,標準\n";
  private static final String ROLLUPS = "評価方式,順,記号,名称,測度,対象区分,対象分類,下限\n";

  @TempDir Path folder;

  @Test
  void a_plan_names_its_parts_and_its_years() {
    Town town =
        town().with("plan/計画.csv", PROFILE + "団体コード,１６０００８\nプロジェクトの呼称,施策\nビジョンの呼称,柱\n目標値の表記,西暦\n");

    assertThat(town.problems()).isEmpty();
    PlanProfile profile = town.plan().profile();
    assertThat(profile.organisationCode()).contains(new OrganisationCode("160008"));
    assertThat(profile.terms()).isEqualTo(new PlanTerms("柱", "施策", YearNotation.WESTERN));
  }

  @Test
  void a_plan_that_says_nothing_has_the_usual_words() {
    PlanProfile profile = town().plan().profile();

    assertThat(profile.organisationCode()).isEmpty();
    assertThat(profile.terms()).isEqualTo(new PlanTerms("ビジョン", "プロジェクト", YearNotation.ERA));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          typed,    expected
          160007,   160008（はじめの5桁が正しければ）
          16000,    検査数字までの6桁の数字（先頭の0も書く）
          11002,    検査数字までの6桁の数字（先頭の0も書く）
          富山県,   検査数字までの6桁の数字（先頭の0も書く）
          """)
  void a_code_that_does_not_check_is_told(String typed, String expected) {
    Town town = town().with("plan/計画.csv", PROFILE + "団体コード," + typed + "\n");

    assertThat(town.read().problems())
        .extracting(
            problem ->
                "%s %s %s %s"
                    .formatted(
                        problem.severity().label(Language.JA),
                        problem.code().key(),
                        problem.at(),
                        problem.expected().in(Language.JA)))
        .containsExactly("誤り organisation-code plan/計画.csv B5 " + expected);
  }

  @Test
  void a_notation_that_is_none_is_told() {
    Town town = town().with("plan/計画.csv", PROFILE + "目標値の表記,元号\n");

    assertThat(town.problems()).containsExactly("choice-unknown plan/計画.csv B5「元号」");
  }

  @Test
  void a_scheme_sums_up_classes_and_has_a_verb() {
    RatingScheme scheme =
        town()
            .with("plan/評価方式.csv", "評価方式,総括の合算,達成の文言\n標準,\"概ね達成以上＝◎、○；\n未達=△\",前進\n")
            .plan()
            .schemes()
            .versions()
            .get(0);

    assertThat(scheme.summary().groups())
        .containsExactly(
            new BandGroup("概ね達成以上", List.of("◎", "○")), new BandGroup("未達", List.of("△")));
    assertThat(scheme.summary().achievement()).isEqualTo("前進");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          typed              | problem
          概ね達成以上       | group-unreadable plan/評価方式.csv B2「概ね達成以上」
          ◎,○               | group-unreadable plan/評価方式.csv B2「◎,○」
          =◎                 | group-unreadable plan/評価方式.csv B2「=◎」
          概ね=◎;概ね=○     | group-unreadable plan/評価方式.csv B2「概ね=○」
          概ね=◎,A           | reference-unknown plan/評価方式.csv B2「A」
          """)
  void a_group_that_cannot_be_told_is_told(String typed, String problem) {
    Town town = town().with("plan/評価方式.csv", "評価方式,総括の合算\n標準,\"" + typed + "\"\n");

    assertThat(town.problems()).containsExactly(problem);
  }

  @Test
  void rollup_rows_of_one_order_are_the_tests_of_one_class() {
    Town town =
        categorised()
            .with(
                "plan/集約区分.csv",
                ROLLUPS
                    + "標準,1,Ⅰ,順調,割合,\"◎,○\",成果指標,1/2\n標準,1,Ⅰ,順調,得点率,,取組,80%\n標準,2,Ⅱ,遅れ,割合,△,,\n");

    assertThat(town.problems()).isEmpty();
    List<Rollup> rollups = town.plan().schemes().versions().get(0).rollups();
    assertThat(rollups).extracting(Rollup::symbol).containsExactly("Ⅰ", "Ⅱ");
    assertThat(rollups.get(0).criteria())
        .extracting(RollupCriterion::measure)
        .containsExactly(RollupMeasure.SHARE, RollupMeasure.POINT_RATE);
    assertThat(rollups.get(0).criteria())
        .extracting(RollupCriterion::category)
        .containsExactly("成果指標", "取組");
    assertThat(rollups.get(0).criteria().get(1).lower().orElseThrow().value()).hasToString("4/5");
  }

  @Test
  void rollup_rows_of_one_order_must_agree_in_their_name() {
    Town town =
        categorised().with("plan/集約区分.csv", ROLLUPS + "標準,1,Ⅰ,順調,割合,◎,,1/2\n標準,1,Ⅱ,順調,割合,○,,1/2\n");

    assertThat(town.problems()).containsExactly("band-rows-disagree plan/集約区分.csv C3「Ⅱ」");
  }

  @Test
  void a_category_that_no_kpi_has_is_told() {
    Town town = categorised().with("plan/集約区分.csv", ROLLUPS + "標準,1,Ⅰ,順調,割合,◎,成果,1/2\n");

    assertThat(town.read().problems())
        .extracting(problem -> problem.at() + " " + problem.expected().in(Language.JA))
        .containsExactly("plan/集約区分.csv G2 KPIの分類 成果指標・取組");
  }

  private Town town() {
    return Town.planned(folder);
  }

  private Town categorised() {
    return town()
        .with(
            "plan/KPI.csv",
            """
            KPI番号,プロジェクト番号,指標名,単位,分類
            1-1,1,申請件数,件,成果指標
            1-2,1,取得率,%,取組
            """)
        .with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R4,100\n1-2,R4,90～100\n");
  }
}
