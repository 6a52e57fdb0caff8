package org.torimatome.report.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.ingest.Town;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/** A correction of one figure changes what 総括 says of all, and the 新旧対照表 names each. */
class SummaryComparisonTest {

  @TempDir Path folder;

  @Test
  void names_shares_moves_and_prospects_that_changed() {
    Report before = report("80", "95");
    Report after = report("120", "95");

    Changes changes = RevisionComparison.between(before, after, "訂正", List.of());

    assertThat(changes.counts())
        .extracting(
            pair ->
                pair.item()
                    + " | "
                    + pair.before()
                    + " | "
                    + pair.after()
                    + " | "
                    + pair.difference())
        .containsExactly(
            "目標を達成 | 0項目 | 1項目 | ＋1項目",
            "◎ 達成 | 0項目 | 1項目 | ＋1項目",
            "◎ 達成の構成比 | 0.0% | 50.0% | ＋50.0ポイント",
            "○ 概ね達成 | 2項目 | 1項目 | △1項目",
            "○ 概ね達成の構成比 | 100.0% | 50.0% | △50.0ポイント",
            "前回（R3）からの動き 改善 | 0項目 | 1項目（1-1） | ＋1項目",
            "前回（R3）からの動き 維持 | 2項目 | 1項目 | △1項目",
            "最終目標（R5）の見通し 到達 | 0項目 | 1項目 | ＋1項目",
            "最終目標（R5）の見通し 未達 | 2項目 | 1項目 | △1項目");
  }

  @Test
  void names_the_kpis_where_only_they_change_places() {
    Changes changes =
        RevisionComparison.between(report("120", "95"), report("80", "120"), "訂正", List.of());

    assertThat(changes.counts())
        .extracting(Changes.Pair::item, Changes.Pair::before, Changes.Pair::after)
        .map(Object::toString)
        .containsExactly("(\"前回（R3）からの動き 改善\", \"1項目（1-1）\", \"1項目（1-2）\")");
    assertThat(changes.isEmpty()).isFalse();
  }

  @Test
  void says_nothing_where_nothing_changed() {
    Report same = report("80", "95");

    assertThat(RevisionComparison.between(same, same, "同じ", List.of()).isEmpty()).isTrue();
  }

  private Report report(String first, String second) {
    String head = "KPI番号,実績値\n";
    return SampleReports.assemble(
        "R4",
        Town.planned(folder)
            .with("plan/KPI.csv", "KPI番号,プロジェクト番号,指標名,単位,性質\n1-1,1,申請件数,件,時点\n1-2,1,相談件数,件,時点\n")
            .with(
                "plan/目標値.csv",
                "KPI番号,期間,目標値\n1-1,R3,100\n1-1,R4,100\n1-1,R5,150\n1-2,R3,100\n1-2,R4,100\n1-2,R5,150\n")
            .with("R3/実績.csv", head + "1-1,85\n1-2,90\n")
            .with("R4/実績.csv", head + "1-1,%s\n1-2,%s\n".formatted(first, second))
            .read());
  }
}
