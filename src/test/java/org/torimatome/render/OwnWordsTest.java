package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.report.Report;
import org.torimatome.report.changes.RevisionComparison;

/** A body's own words, in every look and file: what it calls its parts, its groups and its verb. */
@Tag("slow")
class OwnWordsTest {

  private static final String PLAN =
      """
      項目,値
      団体名,見本市
      団体コード,131016
      計画名,見本計画
      計画期間開始,R5
      計画期間終了,R8
      評価方式,標準
      プロジェクトの呼称,基本施策
      ビジョンの呼称,政策の柱
      目標値の表記,西暦
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"standard", "deck"})
  void stand_wherever_the_program_would_say_vision_or_project(String look) {
    Report report =
        town()
            .table("plan/visions", "番号,名称\n1,便利なまち\n2,これから")
            .table("plan/予算", "年度,プロジェクト番号,予算額,単位,区分\nR7,1,10,百万円,当初\nR7,2,20,百万円,当初")
            .report();

    assertThat(Townhall.printed(report, look))
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .contains("基本施策", "政策の柱")
                    .doesNotContain("プロジェクト", "ビジョン", "PJ"));
  }

  @Test
  void stand_in_the_comparison() {
    Report before = town().report();
    Report after = town().table("R6/実績", "KPI番号,実績値\n1-1,90\n1-2,40\n2-1,30").report();

    RenderedReport rendered =
        new ReportRenderer(
                BuiltInTemplates.of(TemplateSet.STANDARD),
                FontLibrary.bundled(),
                OutputFormats.DEFAULT::include)
            .render(
                after,
                Edition.FINAL,
                Optional.of(RevisionComparison.between(before, after, "訂正", List.of())));

    assertThat(Townhall.pdf(rendered.files().get("changes.pdf")))
        .contains("政策の柱・基本施策への影響", "基本施策 1 窓口改革")
        .doesNotContain("プロジェクト", "ビジョン");
  }

  @Test
  void are_the_usual_ones_where_the_plan_has_none() {
    Report report = new Townhall(folder).report();

    assertThat(Townhall.printed(report, "deck"))
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .contains("ビジョン", "プロジェクト")
                    .doesNotContain("リーディングプロジェクト"));
    assertThat(report.results().headline().text()).contains("令和6年度の目標値を達成");
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "deck"})
  void name_the_groups_of_classes_with_their_counts(String look) {
    Report report =
        town().table("plan/評価方式", "評価方式,総括の合算,達成の文言\n標準,\"全部＝◎，△；\n達成のみ=◎\",目標値を上回る").report();

    assertThat(report.results().headline().text())
        .isEqualTo("KPI 3項目中2項目で2024年度の目標値を上回る（※3項目が目標値の8割以上を達成）");
    assertThat(Townhall.printed(report, look))
        .hasEntrySatisfying(
            "report.pdf", text -> assertThat(text).contains("全部3項目（100.0%）", "達成のみ2項目（66.7%）"))
        .hasEntrySatisfying(
            "report.html", text -> assertThat(text).contains("全部3項目（100.0%）", "達成のみ2項目（66.7%）"))
        .hasEntrySatisfying(
            "report.xlsx", text -> assertThat(text).contains("全部（100.0%）", "達成のみ（66.7%）"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "deck"})
  void say_what_the_achieved_did(String look) {
    Report report = town().table("plan/評価方式", "評価方式,算定方法,達成の文言\n標準,対目標比,前進").report();

    assertThat(Townhall.printed(report, look).get("report.pdf"))
        .contains("3項目中2項目で前進", look.equals("deck") ? "2/3項目で前進" : "前進した主なKPI")
        .doesNotContain("目標を達成", "項目で達成", "項目中達成");
    assertThat(Townhall.printed(report, look).get("report.html"))
        .contains("前進した主なKPI", "項目中1項目が前進")
        .doesNotContain("目標を達成", "項目中達成");
  }

  @Test
  void are_in_the_open_data() {
    Report report = town().table("plan/評価方式", "評価方式,総括の合算\n標準,達成のみ=◎").report();

    RenderedReport rendered = Townhall.rendered(report, TemplateSet.STANDARD);

    assertThat(new String(rendered.files().get("evaluation.json"), UTF_8))
        .containsSubsequence(
            "\"schemaVersion\" : \"1\"",
            "\"organisation\" : \"mycity\"",
            "\"organisationCode\" : \"131016\"",
            "\"organisationName\" : \"見本市\"",
            "\"bands\" :",
            "\"groups\" :",
            "\"label\" : \"達成のみ\"",
            "\"count\" : 2",
            "\"share\" : \"66.7\"");
    assertThat(new String(rendered.files().get("evaluation.csv"), UTF_8).lines())
        .satisfies(
            lines -> assertThat(lines.get(0)).startsWith("\uFEFF全国地方公共団体コード,団体名,期間,年度（西暦）,"),
            lines -> assertThat(lines.get(1)).startsWith("131016,見本市,R6,2024,"));
  }

  @Test
  void title_the_slides() {
    Report report =
        town().table("plan/評価サイクル", "期間,名称,評価時期,資料名\nR6,令和6年度分,R7.4,第5回推進本部会議資料").report();

    assertThat(Townhall.printed(report, "deck").get("report.pdf")).contains("第5回推進本部会議資料");
    assertThat(Townhall.printed(report, TemplateSet.STANDARD).get("report.pdf"))
        .contains("令和6年度分評価・検証報告書")
        .doesNotContain("第5回推進本部会議資料");
  }

  @Test
  void say_nothing_of_rates_where_all_is_rated_by_hand() {
    Report report =
        town()
            .table("plan/評価方式", "評価方式,算定方法\n標準,手入力")
            .table("plan/評価区分", "評価方式,順,記号,名称,測度,達成\n標準,1,A,順調,手入力,○\n標準,2,B,遅れ,手入力,")
            .table("R6/実績", "KPI番号,実績値,手入力判定,判定理由\n1-1,120,A,順調\n1-2,40,B,遅れ\n2-1,30,A,順調")
            .report();

    assertThat(report.results().headline().text()).isEqualTo("KPI 3項目中2項目で2024年度の目標値を達成");
    assertThat(Townhall.printed(report, TemplateSet.STANDARD))
        .allSatisfy(
            (file, text) -> assertThat(text).as(file).doesNotContain("目標値の80%以上", "達成率80%以上"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "deck"})
  void give_targets_and_baselines_the_digits_of_their_kpi(String look) {
    Report report =
        town()
            .table(
                "plan/KPI",
                """
                KPI番号,プロジェクト番号,指標名,単位,主なKPI,小数桁数,基準時点,基準値
                1-1,1,手続数,件,○,2,R5,88
                1-2,1,利用率,%,○,1,R5,31
                2-1,2,研修の受講者,人,,,,
                """)
            .report();

    assertThat(Townhall.printed(report, look))
        .hasEntrySatisfying(
            "report.pdf",
            text -> assertThat(text).contains("100.00件", "120.00件", "50.0%", "31.0%", "40.0%"))
        .hasEntrySatisfying(
            "report.html", text -> assertThat(text).contains("88.00件", "100.00件", "50.0%", "31.0%"))
        .hasEntrySatisfying(
            "report.xlsx", text -> assertThat(text).contains("|88.00|100.00|", "|31.0|50.0|"));
  }

  /** A baseline alone makes no chart. */
  @Test
  void tell_results_period_by_period_where_the_target_is_in_words_and_the_baseline_a_number() {
    Report report =
        town()
            .table("plan/目標値", "KPI番号,期間,目標値\n1-1,R5,全ての窓口\n1-1,R6,全ての窓口\n1-2,R6,50\n2-1,R6,30")
            .table(
                "plan/KPI",
                """
                KPI番号,プロジェクト番号,指標名,単位,主なKPI,基準時点,基準値
                1-1,1,手続のある窓口,か所,○,R4,3
                1-2,1,利用率,%,○,,
                2-1,2,研修の受講者,人,,,
                """)
            .table("plan/評価サイクル", "期間,名称,評価時期\nR5,令和5年度分,R6.4\nR6,令和6年度分,R7.4")
            .table("R5/実績", "KPI番号,実績値,手入力判定,判定理由\n1-1,全9か所のうち7か所,△,2か所が未設置")
            .table("R6/実績", "KPI番号,実績値,手入力判定,判定理由\n1-1,全9か所のうち8か所,△,1か所が未設置\n1-2,40,,\n2-1,30,,")
            .report();

    assertThat(Townhall.printed(report, TemplateSet.STANDARD).get("report.pdf"))
        .contains("R43か所（基準値）R5全9か所のうち7か所△R6全9か所のうち8か所△");
  }

  @Test
  void tell_the_rules_as_they_are() {
    Report report =
        town()
            .table("plan/評価方式", "評価方式,算定方法,総括の合算,達成の文言\n標準,前回進捗率,達成のみ=◎,前進")
            .table(
                "plan/KPI",
                "KPI番号,プロジェクト番号,指標名,単位,算定方法,分類\n"
                    + "1-1,1,手続数,件,対目標比,成果\n"
                    + "1-2,1,利用率,%,対目標比,取組\n"
                    + "2-1,2,受講者,人,対目標比,")
            .table(
                "plan/集約区分",
                """
                評価方式,順,記号,名称,測度,対象区分,対象分類,下限
                標準,1,Ⅰ,順調,割合,◎,成果,1/2
                標準,1,Ⅰ,順調,得点率,,取組,80%
                標準,2,Ⅱ,遅れ,割合,◎,,0
                """)
            .report();

    assertThat(Townhall.printed(report, TemplateSet.STANDARD))
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .contains("前回進捗率", "達成のみ＝◎", "成果に占める◎の割合50%以上かつ取組の得点率80%以上", "◎の割合0%以上"));
  }

  private Townhall town() {
    return new Townhall(folder).table("plan/計画", PLAN);
  }
}
