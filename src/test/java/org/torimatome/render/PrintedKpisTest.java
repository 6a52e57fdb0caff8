package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.report.Report;

/** What the printed report shows of each KPI of plans that are not the sample. */
class PrintedKpisTest {
  @TempDir private Path folder;

  @Test
  void the_scale_of_the_rates_is_that_of_the_plan() {
    Townhall town =
        new Townhall(folder).table("plan/評価方式", "評価方式,算定方法,総括の閾値\n標準,対目標比,\"110,100,50,130\"");

    assertThat(printed(town.report())).contains("達成率50%・100%・110%判定");
  }

  @Test
  void a_kpi_without_a_result_has_its_target_beside_what_was() {
    Townhall town =
        new Townhall(folder)
            .table(
                "plan/KPI",
                """
                KPI番号,プロジェクト番号,指標名,単位,主なKPI,基準時点,基準値
                1-1,1,手続数,件,○,R4,60
                1-2,1,利用率,%,○,R4,20
                2-1,2,研修の受講者,人,,,
                """)
            .table("R6/実績", "KPI番号,実績値\n1-1,未集計\n1-2,40\n2-1,未集計");

    assertThat(source(town.report()))
        .contains("手続数の推移：R4 60、R6 未集計（目標100）")
        .doesNotContain("研修の受講者の推移");
  }

  @Test
  void several_examples_stand_in_a_line_without_marks() {
    Townhall town =
        new Townhall(folder)
            .table(
                "R6/実績",
                """
                KPI番号,実績値,主な取組,事例
                1-1,120,"窓口で使い方の説明を毎週はじめた。
                庁内の手続きを見直した。","相談会
                ・講座"
                1-2,40,,"①訪問
                ②電話"
                2-1,30,,
                """);

    assertThat(printed(town.report()))
        .contains("1-1・窓口で使い方の説明を毎週はじめた。・庁内の手続きを見直した。例：相談会、講座")
        .contains("1-2例：①訪問②電話")
        .doesNotContain("Do実施状況記載なし1-1");
  }

  @Test
  void a_list_typed_with_dashes_has_the_reports_mark_alone() {
    Townhall town =
        new Townhall(folder)
            .table(
                "R6/実績",
                """
                KPI番号,実績値,主な取組
                1-1,120,"- 窓口で使い方の説明を毎週はじめた。
                － 庁内の手続きを見直した。
                - 5 件の様式をなくした。"
                1-2,40,
                2-1,30,
                """);

    assertThat(printed(town.report())).contains("1-1・窓口で使い方の説明を毎週はじめた。・庁内の手続きを見直した。・-5件の様式をなくした。");
  }

  private static String printed(Report report) {
    return Townhall.pdf(PrintedReport.render(report, TemplateSet.STANDARD).bytes())
        .replaceAll("[\\s\\h]", "");
  }

  private static String source(Report report) {
    return BuiltInTemplates.of(TemplateSet.STANDARD)
        .fill("report.pdf.ftlh", Map.of("report", report, "edition", "final"));
  }
}
