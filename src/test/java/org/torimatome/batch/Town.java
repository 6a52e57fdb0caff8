package org.torimatome.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small organisation with three KPIs, in {@code <root>/input/<id>}. */
public final class Town {

  private final Path folder;

  private Town(Path folder) {
    this.folder = folder;
  }

  /** A town with a plan, and returns for R3 and R4. */
  public static Town in(Path root, String id) {
    Town town = new Town(root.resolve("input").resolve(id));
    town.write(
        "plan/計画.csv",
        """
        項目,値
        団体名,見本町
        計画名,見本計画
        計画期間開始,R3
        計画期間終了,R5
        評価方式,標準
        """);
    town.write("plan/ビジョン.csv", "番号,名称\n1,便利な町\n");
    town.write("plan/プロジェクト.csv", "番号,ビジョン番号,名称,所管\n1,1,窓口をなくす,総務課\n");
    town.write(
        "plan/KPI.csv",
        """
        KPI番号,プロジェクト番号,指標名,単位,性質,望ましい方向,基準時点,基準値,主なKPI,所管,出典
        1-1,1,電子申請の件数,件,単年度,増加,R2,100,○,総務課,見本
        1-2,1,待ち時間,分,時点,減少,R2,30,,総務課,見本
        1-3,1,満足度,%,率,増加,R2,60,,住民課,見本
        """);
    town.write(
        "plan/目標値.csv",
        """
        KPI番号,期間,目標値
        1-1,R3,200
        1-1,R4,300
        1-2,R4,20
        1-3,R4,80
        1-3,R5,90
        """);
    town.write(
        "plan/評価サイクル.csv",
        """
        期間,名称,評価時期,対前回
        R3,令和3年度,R4.4,
        R4,令和4年度,R5.4,R3
        R5,令和5年度,R6.4,R4
        """);
    town.write("plan/評価方式.csv", "評価方式,算定方法,端数処理,小数桁数,総括の閾値\n標準,対目標比,四捨五入,0,\"100,80\"\n");
    town.write(
        "plan/評価区分.csv",
        """
        評価方式,順,記号,名称,測度,下限,上限,達成,色
        標準,1,◎,達成,達成率,100,,○,#005a9c
        標準,2,○,概ね達成,達成率,80,100,,#56b4e9
        標準,3,△,要改善,達成率,,80,,#d55e00
        """);
    town.returns("R3", "180", "28", "62");
    town.returns("R4", "310", "22", "70");
    return town;
  }

  /** What the town's sections return for a period, KPI by KPI. */
  public Town returns(String period, String first, String second, String third) {
    return write(
        period + "/実績.csv",
        """
        KPI番号,指標名,実績値,区分,主な取組,今後の取組方針
        1-1,電子申請の件数,%s,,様式を見直した,対象を広げる
        1-2,待ち時間,%s,,窓口を増やした,予約制を試す
        1-3,満足度,%s,,,
        """
            .formatted(first, second, third));
  }

  /** Replaces one file. */
  public Town write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
