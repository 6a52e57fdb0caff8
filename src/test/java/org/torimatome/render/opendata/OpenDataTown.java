package org.torimatome.render.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.batch.Town;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/** Reports that say in open data all that can be said, or next to nothing. */
final class OpenDataTown {

  private OpenDataTown() {}

  /**
   * A plan with a code, roll-ups, groups, a new vision and budgets; its returns have typed and
   * final ratings, words, ranges, 暫定, 未集計, 対象外 and a 再掲, and one is missing.
   *
   * @param cycle R3, R4H1 (judged by 期待値) or R4
   */
  static Report sayingAll(Path root, String cycle) {
    town(root)
        .write(
            "plan/計画.csv",
            """
            項目,値
            団体名,見本町
            団体コード,131016
            計画名,見本計画
            計画期間開始,R3
            計画期間終了,R5
            評価方式,標準
            """)
        .write("plan/ビジョン.csv", "番号,名称,適用開始\n1,便利な町,\n2,新しい町,R4\n")
        .write("plan/プロジェクト.csv", "番号,ビジョン番号,名称,適用開始\n1,1,窓口をなくす,\n2,2,町をつくる,R4\n3,1,道を直す,\n")
        .write(
            "plan/KPI.csv",
            """
            KPI番号,プロジェクト番号,指標名,単位,性質,望ましい方向,基準時点,基準値,再掲元,評価方式,出典,適用開始
            1-1,1,電子申請の件数,件,単年度,増加,R2,100,,,公表資料,
            1-2,1,待ち時間,分,時点,減少,R2末,30,,,,
            1-3,1,満足度,%,率,維持,,,,,,
            1-4,1,=体制の整備,-,定性,,,,,人の目,,
            1-5,1,相談の件数,件,,,,,,,,
            1-6,1,移住者,人,,,,,,,,
            1-7,1,電子申請の件数,件,単年度,増加,R2,100,1-1,,,
            2-1,2,協定の数,件,累計,,R3,2,,,,R4
            3-1,3,直した道,km,,,,,,,,
            """)
        .write(
            "plan/目標値.csv",
            """
            KPI番号,期間,目標値,適用開始
            1-1,R3,200,
            1-1,R4,3000,
            1-1,R5,4000,
            1-2,R4,20,
            1-3,R3,90～100%,
            1-3,R4,90～100%,
            1-4,R3,規約の案,
            1-4,R4,規約の公表,
            1-6,R4,10,
            2-1,R5,"1,200",R4
            """)
        .write(
            "plan/評価サイクル.csv",
            """
            期間,名称,評価時期,対前回
            R3,令和3年度分,R4.4,
            R4H1,令和4年度上半期分,R4.10,R3
            R4,令和4年度分,R5.4,R3
            """)
        .write(
            "plan/評価方式.csv",
            """
            評価方式,算定方法,途中評価,総括の閾値,総括の合算,年度目標の補い方
            標準,対目標比,期待値,"100,80","達成以上=◎",直線補間
            人の目,手入力,,,,
            """)
        .write(
            "plan/評価区分.csv",
            """
            評価方式,順,記号,名称,測度,下限,達成
            標準,1,◎,達成,達成率,100,○
            標準,2,△,要改善,達成率,,
            標準,3,－,未評価,評価なし,,
            人の目,1,◎,達成,手入力,,○
            人の目,2,△,要改善,手入力,,
            """)
        .write("plan/集約区分.csv", "評価方式,順,記号,名称,測度,対象区分,下限\n標準,1,A,順調,割合,◎,1/3\n標準,2,B,要改善,割合,◎,1%\n")
        .write("plan/予算.csv", "年度,プロジェクト番号,予算額,単位,区分\nR5,1,3.2,億円,当初\n")
        .write("R3/実績.csv", "KPI番号,実績値,手入力判定\n1-1,180,\n1-2,28,\n1-3,62%,\n1-4,規約の案,◎\n")
        .write("R4H1/実績.csv", returns("1600", "1件"))
        .write("R4/実績.csv", returns("3100", "200件"))
        .write("R4/プロジェクト評価.csv", "プロジェクト番号,最終判定,最終判定理由\n1,A,\n2,A,協定の内容による\n")
        .write("R4/写真.pdf", "");
    workbook(root.resolve("input/mihon/R4/移住.xlsx"));
    return report(root, cycle);
  }

  /** A return whose section has a column of its own. */
  private static void workbook(Path file) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.createSheet("実績");
      row(sheet, 0, "KPI番号", "実績値", "区分", "担当");
      row(sheet, 1, "1-6", "", "対象外", "移住係");
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(XSSFSheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (String cell : cells) {
      row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
    }
  }

  private static String returns(String first, String last) {
    return """
    KPI番号,実績値,区分,時点,補足,手入力判定,判定理由,最終判定,最終判定理由
    1-1,約%s,,R4末,全国11位,,,,
    1-2,22 ※暫定値,,R5.4,,,,△,
    1-3,"９５．５％",,3月の調査,,,,,
    1-4,-公表した,,,,◎,規約を公表したため,,
    1-5,集計中,,,,,,,
    2-1,%s,,,,,,◎,"協定の内容による
    （再任用を含む）"
    """
        .formatted(first, last);
  }

  /** Three KPIs with nothing that may be left out: no rates, no classes, no earlier cycle. */
  static Report sayingLittle(Path root) {
    town(root)
        .write("plan/計画.csv", "項目,値\n団体名,見本町\n計画名,見本計画\n")
        .write("plan/プロジェクト.csv", "番号,ビジョン番号,名称\n1,1,窓口をなくす\n")
        .write("plan/KPI.csv", "KPI番号,プロジェクト番号,指標名,単位\n1-1,1,件数,-\n1-2,1,時間,-\n1-3,1,満足度,-\n")
        .write("plan/目標値.csv", "KPI番号,期間,目標値\n")
        .write("plan/評価サイクル.csv", "期間,名称,評価時期\nR4,令和4年度,R5.4\n")
        .write("plan/評価方式.csv", "評価方式,算定方法\n")
        .write("plan/評価区分.csv", "評価方式,順,記号,名称,測度\n")
        .write("R4/実績.csv", "KPI番号,実績値\n1-1,310\n1-2,\n1-3,70\n");
    return report(root, "R4");
  }

  private static Town town(Path root) {
    return Town.in(root, "mihon");
  }

  private static Report report(Path root, String cycle) {
    ReadingOptions options =
        ReadingOptions.forCycle(ReportingPeriod.parse(cycle).orElseThrow()).allowingMissingRows();
    OrganisationInput input = new InputReader().read(root.resolve("input/mihon"), options);
    assertThat(input.problems()).filteredOn(Problem::isError).isEmpty();
    return SampleReports.assemble(cycle, input);
  }
}
