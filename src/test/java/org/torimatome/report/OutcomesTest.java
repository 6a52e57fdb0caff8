package org.torimatome.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.ingest.Town;

/** Which KPIs the pages call reached and which lagging, whatever the scheme marks 達成. */
class OutcomesTest {

  private static final String BANDS = "評価方式,順,記号,名称,測度,下限,上限,達成\n";

  @TempDir Path folder;

  @Test
  void where_no_class_is_marked_the_exact_figures_tell() {
    Report.Results results = results(BANDS + "標準,1,A,上,達成率,95,,\n標準,2,B,下,達成率,,95,\n");

    assertThat(codes(results.mainReached())).containsExactly("1-1", "1-2");
    assertThat(codes(results.lagging())).containsExactly("1-3", "1-4");
    assertThat(results.headline().achieved()).isEqualTo(2);
    assertThat(results.headline().rated()).isEqualTo(5);
    assertThat(results.headline().text())
        .isEqualTo("KPI 6項目のうち実績が出ていない1項目を除く5項目の内訳はA（上）3項目、B（下）2項目");
  }

  @Test
  void what_has_met_its_target_does_not_lag_where_only_more_is_marked() {
    Report.Results results =
        results(BANDS + "標準,1,S,超過,達成率,110,,○\n標準,2,A,上,達成率,95,110,\n標準,3,B,下,達成率,,95,\n");

    assertThat(codes(results.mainReached())).containsExactly("1-1");
    assertThat(codes(results.lagging())).containsExactly("1-3", "1-4", "2-1");
    assertThat(results.headline().achieved()).isEqualTo(1);
  }

  @Test
  void a_scheme_without_classes_holds_figures_against_their_targets() {
    Report.Results results = results(BANDS);

    assertThat(codes(results.mainReached())).containsExactly("1-1", "1-2");
    assertThat(codes(results.lagging())).containsExactly("1-3", "1-4");
    assertThat(codes(results.withoutResult())).containsExactly("1-5", "2-1");
    assertThat(results.headline().achieved()).isEqualTo(2);
    assertThat(results.headline().rated()).isEqualTo(4);
    assertThat(results.headline().excluded()).isEqualTo(2);
  }

  private Report.Results results(String bands) {
    Town town =
        Town.planned(folder)
            .with(
                "plan/KPI.csv",
                """
                KPI番号,プロジェクト番号,指標名,単位,性質,主なKPI
                1-1,1,指標,件,時点,○
                1-2,1,指標,件,時点,○
                1-3,1,指標,件,時点,○
                1-4,1,指標,件,時点,
                1-5,1,指標,件,時点,
                2-1,2,指標,-,定性,○
                """)
            .with(
                "plan/目標値.csv",
                "KPI番号,期間,目標値\n1-1,R4,100\n1-2,R4,100\n1-3,R4,100\n1-4,R4,100\n1-5,R4,100\n2-1,R4,設立\n")
            .with(
                "R4/実績.csv",
                "KPI番号,実績値,手入力判定,判定理由\n1-1,120,,\n1-2,100,,\n1-3,99,,\n1-4,50,,\n1-5,,,\n2-1,設立,%s,記載\n"
                    .formatted(bands.equals(BANDS) ? "" : "B"))
            .with("plan/評価区分.csv", bands);
    return SampleReports.assemble("R4", town.read()).results();
  }

  private static List<String> codes(List<KpiLine> kpis) {
    return kpis.stream().map(KpiLine::code).toList();
  }
}
