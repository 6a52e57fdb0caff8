package org.torimatome.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.report.Frame.Amendment;

/** The frame names what a 見直し changed (docs/spec.md §3.1 A plan lives). */
class PlanAmendmentsTest {

  @TempDir Path folder;

  @BeforeEach
  void a_plan_that_is_revised_for_R5() throws IOException {
    write("計画", "項目,値\n団体名,町\n計画名,町の計画\n策定,R4.3\n改定,R5.6\n評価方式,標準\n");
    write("ビジョン", "番号,名称,適用開始,適用終了\n1,暮らし,,\n2,産業,,R4\n3,環境,R5,\n1,暮らしと福祉,R5,\n");
    write(
        "プロジェクト",
        """
        番号,ビジョン番号,名称,所管,適用開始,適用終了
        1,1,窓口,総務課,,
        2,2,販路,商工課,,
        3,1,健康,福祉課,,R4
        1,1,デジタル窓口,DX課,R5,
        2,3,販路,商工課,R5,
        4,3,森林,農林課,R5,
        """);
    write(
        "KPI",
        """
        KPI番号,プロジェクト番号,指標名,単位,性質,基準時点,基準値,所管,適用開始,適用終了
        1-1,1,申請件数,件,累計,R2,10,,,
        1-2,1,待ち時間,分,時点,,,住民課,,
        3-1,3,受診者数,人,単年度,,,,,R4
        1-1,1,申請件数,件,累計,R4,120,,R5,
        1-2,2,窓口の待ち時間,分,時点,,,DX課,R5,
        1-3,1,満足度,%,率,,,,R5,
        """);
    write(
        "目標値",
        """
        KPI番号,期間,目標値,目安値,適用開始,適用終了
        1-1,R4,100,,,
        1-1,R5,"1,200",,,
        1-1,R5,"1,500",,R5,
        1-1,R6,2000,,R5,
        1-2,R5,10以下,15,,R4
        1-2,R5,,12,R5,
        1-3,R5,80,,,
        """);
    write("評価サイクル", "期間,名称,評価時期\nR4,令和4年度,R5.4\nR5H1,令和5年度上半期,R5.10\nR5,令和5年度,R6.4\n");
    write("評価方式", "評価方式,算定方法\n標準,対目標比\n");
    returns("R4", "1-1,90", "1-2,20", "3-1,5");
    returns("R5H1", "1-1,900", "1-2,11", "1-3,70");
    returns("R5", "1-1,1000", "1-2,9", "1-3,75");
  }

  @Test
  void number_by_number_in_the_cycle_from_which_on_it_holds() {
    Frame frame = frame("R5H1");

    assertThat(frame.amendedSince()).isEqualTo("R4");
    assertThat(frame.amendments())
        .containsExactly(
            new Amendment("名称変更", "ビジョン 1 暮らしと福祉", "暮らし", "暮らしと福祉"),
            new Amendment("新規", "ビジョン 3 環境", "", ""),
            new Amendment("終了", "ビジョン 2 産業", "", ""),
            new Amendment("名称変更", "プロジェクト 1 デジタル窓口", "窓口", "デジタル窓口"),
            new Amendment("所管変更", "プロジェクト 1 デジタル窓口", "総務課", "DX課"),
            new Amendment("移動", "プロジェクト 2 販路", "2 産業", "3 環境"),
            new Amendment("新規", "プロジェクト 4 森林", "", ""),
            new Amendment("終了", "プロジェクト 3 健康", "", ""),
            new Amendment("定義の見直し", "KPI 1-1 申請件数", "基準値 10件", "基準値 120件"),
            new Amendment("目標値の見直し", "KPI 1-1 申請件数", "R5 1,200件", "R5 1,500件"),
            new Amendment("目標値の見直し", "KPI 1-1 申請件数", "R6 －", "R6 2,000件"),
            new Amendment("名称変更", "KPI 1-2 窓口の待ち時間", "待ち時間", "窓口の待ち時間"),
            new Amendment("移動", "KPI 1-2 窓口の待ち時間", "(1) 窓口", "(2) 販路"),
            new Amendment("所管変更", "KPI 1-2 窓口の待ち時間", "住民課", "DX課"),
            new Amendment("目標値の見直し", "KPI 1-2 窓口の待ち時間", "R5 10分以下", "R5 －"),
            new Amendment("目標値の見直し", "KPI 1-2 窓口の待ち時間", "R5目安値 15分", "R5目安値 12分"),
            new Amendment("新規", "KPI 1-3 満足度", "", ""),
            new Amendment("終了", "KPI 3-1 受診者数", "", ""));
  }

  @Test
  void and_in_no_other() {
    assertThat(frame("R4").amendments()).isEmpty();
    assertThat(frame("R5").amendments()).isEmpty();
    assertThat(frame("R5").amendedSince()).isEmpty();
  }

  @Test
  void against_the_cycle_compared_with_where_one_is_named() throws IOException {
    write("評価サイクル", "期間,名称,評価時期,対前回\nR4,令和4年度,R5.4,\nR5H1,令和5年度上半期,R5.10,\nR5,令和5年度,R6.4,R4\n");

    assertThat(frame("R5").amendedSince()).isEqualTo("R4");
    assertThat(frame("R5").amendments()).hasSize(18);
  }

  @Test
  void the_revision_is_dated_where_it_had_been_decided() {
    assertThat(frame("R4").revised()).isEmpty();
    assertThat(frame("R5H1").revised()).isEqualTo("R5.6見直し");
  }

  @Test
  void a_new_kpi_has_no_previous_and_a_renamed_one_is_compared_by_its_number() throws IOException {
    write("評価サイクル", "期間,名称,評価時期,対前回\nR4,令和4年度,R5.4,\nR5,令和5年度,R6.4,R4\n");

    Report report = SampleReports.assemble("R5", SampleReports.read(folder, "R5"));

    assertThat(report.results().kpis())
        .extracting(
            kpi ->
                kpi.code()
                    + " "
                    + kpi.result().previousActual()
                    + kpi.trend().stream().map(TrendPoint::actual).toList())
        .containsExactly("1-1 90件[90件, 1,000件]", "1-2 20分[20分, 9分]", "1-3 [－, 75%]");
  }

  @Test
  void money_of_a_project_that_begins_in_the_year_of_judging_is_shown_under_its_name()
      throws IOException {
    write("ビジョン", "番号,名称,適用開始\n1,暮らし,\n2,産業,R6\n");
    write(
        "プロジェクト",
        "番号,ビジョン番号,名称,適用開始\n1,1,窓口,\n3,1,健康,\n2,1,販路,\n4,2,森林,R6\n1,1,新窓口,R6\n5,2,水,R6\n");
    write("予算", "年度,プロジェクト番号,予算額,単位\nR6,1,3,億円\nR6,4,2,億円\n");

    YearWork work = SampleReports.assemble("R5", SampleReports.read(folder, "R5")).work();

    assertThat(work.budgets().get(0).visions())
        .extracting(
            vision ->
                vision.name()
                    + vision.rows().stream().map(row -> row.projectName() + row.display()).toList())
        .containsExactly("暮らし[窓口3億円, 健康, 販路]", "産業[森林2億円]");
    assertThat(work.budgets().get(0).total()).isEqualTo("5億円");
  }

  private Frame frame(String cycle) {
    return SampleReports.assemble(cycle, SampleReports.read(folder, cycle)).frame();
  }

  private void returns(String period, String... rows) throws IOException {
    Path file = Files.createDirectories(folder.resolve(period)).resolve("実績.csv");
    Files.writeString(file, "KPI番号,実績値\n" + String.join("\n", rows) + "\n");
  }

  private void write(String table, String rows) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("plan")).resolve(table + ".csv"), rows);
  }
}
