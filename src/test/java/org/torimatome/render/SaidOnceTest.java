package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.report.Report;
import org.torimatome.report.changes.RevisionComparison;

/** What is printed once, where there is something to print, and under the year it belongs to. */
class SaidOnceTest {

  private static final String WORDS_FOR_SYMBOLS =
      """
      評価方式,順,記号,名称,測度,下限,達成
      標準,1,優秀,優秀,達成率,100,○
      標準,2,努力,努力,達成率,,
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"standard", "deck"})
  void a_class_whose_name_is_its_symbol(String look) {
    Report report =
        town()
            .table("plan/評価区分", WORDS_FOR_SYMBOLS)
            .table("plan/集約区分", "評価方式,順,記号,名称,測度,対象区分\n標準,1,順調,順調,割合,優秀")
            .report();

    assertThat(Townhall.printed(report, look))
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .doesNotContain("優秀優秀", "努力努力", "優秀（優秀）", "順調順調", "順調（順調）"));
  }

  @Test
  void the_symbol_in_the_headline_and_in_the_comparison() {
    String unmarked = WORDS_FOR_SYMBOLS.replace("○", "");
    Report before = town().table("plan/評価区分", unmarked).report();
    Report after =
        town()
            .table("plan/評価区分", unmarked)
            .table("R6/実績", "KPI番号,実績値\n1-1,90\n1-2,40\n2-1,30")
            .report();

    assertThat(before.results().headline().text()).isEqualTo("KPI 3項目の内訳は優秀2項目、努力1項目");
    assertThat(RevisionComparison.between(before, after, "訂正", List.of()).kpis().get(0).figures())
        .anySatisfy(
            pair ->
                assertThat(pair.item() + pair.before() + "→" + pair.after()).isEqualTo("判定優秀→努力"));
  }

  @Test
  void the_reason_of_a_projects_final_rating_beside_it() {
    Report report =
        town()
            .table("plan/集約区分", "評価方式,順,記号,名称,測度,対象区分\n標準,1,Ⅰ,順調,割合,◎\n標準,2,Ⅱ,要注意,割合,◎")
            .table("R6/プロジェクト評価", "プロジェクト番号,最終判定,最終判定理由\n1,Ⅱ,運用経費の増加が見込まれるため")
            .report();

    assertThat(Townhall.printed(report, TemplateSet.STANDARD))
        .allSatisfy((file, text) -> assertThat(text).as(file).contains("最終判定", "運用経費の増加が見込まれるため"));
  }

  @Test
  void that_a_result_is_not_known() {
    Report report = town().table("R6/実績", "KPI番号,実績値,区分\n1-1,未集計,\n1-2,集計中,\n2-1,,未集計").report();

    assertThat(report.results().kpis())
        .extracting(kpi -> kpi.verdict().reason())
        .containsExactly("実績が未集計", "実績が未集計（集計中）", "実績が未集計");
    assertThat(Townhall.printed(report, TemplateSet.STANDARD))
        .allSatisfy((file, text) -> assertThat(text).as(file).doesNotContain("未集計（未集計）"));
  }

  @Test
  void a_source_only_where_there_is_one() {
    String kpis = "KPI番号,プロジェクト番号,指標名,単位,出典\n1-1,1,手続数,件,庁内調査\n1-2,1,利用率,%,\n2-1,2,受講者,人,";

    assertThat(Townhall.printed(town().table("plan/KPI", kpis).report(), TemplateSet.STANDARD))
        .hasEntrySatisfying("report.pdf", text -> assertThat(text).containsOnlyOnce("庁内調査"))
        .hasEntrySatisfying("report.html", text -> assertThat(text).containsOnlyOnce("出典："));
  }

  @Test
  void the_year_of_the_measures_that_are_shown() {
    String measures = "年度,番号,区分,名称\nR6,1,その他,窓口の見直し";

    assertThat(Townhall.printed(town().table("plan/重点施策", measures).report(), TemplateSet.STANDARD))
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .containsPattern("令和6年度の重点施策|重点施策（令和6年度）")
                    .doesNotContain("令和7年度の重点施策", "重点施策（令和7年度）", "見直し（令和6年度）"));
  }

  @Test
  void each_of_two_years_of_measures() {
    String measures = "年度,番号,区分,名称\nR6,1,その他,窓口の見直し\nR7,1,その他,職場の見直し";

    assertThat(Townhall.printed(town().table("plan/重点施策", measures).report(), TemplateSet.STANDARD))
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .containsPattern("令和7年度・令和6年度の重点施策|重点施策（令和7年度・令和6年度）")
                    .contains("職場の見直し（令和7年度）", "窓口の見直し（令和6年度）"));
  }

  private Townhall town() {
    return new Townhall(folder);
  }
}
