package org.torimatome.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.torimatome.archive.Archive;
import org.torimatome.archive.bag.Retention;
import org.torimatome.archive.destination.SmbCredentials;
import org.torimatome.batch.run.ApprovalRule;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.batch.run.Settings;

/** Organisations of two KPIs and three cycles, judged in R4.7, R4.10 and R5.4. */
public final class SmallTown {

  private SmallTown() {}

  /** Settings for a home folder with {@code input} and {@code output}; nothing is filed. */
  public static Settings settings(Path home, Optional<Settings.Server> server) {
    return new Settings(
        home.resolve("input"),
        home.resolve("output"),
        Templates.PLAIN,
        Settings.STANDARD_LOOK,
        OutputFormats.DEFAULT,
        ApprovalRule.NONE,
        new Settings.Filing(
            List.of(), SmbCredentials.from(Map.of()), Retention.DEFAULT, Archive.PATIENCE),
        server,
        2,
        Settings.FILE_TIMEOUT);
  }

  /** Organisations {@code town01}… under {@code home/input}. */
  public static List<String> found(Path home, int towns) {
    List<String> ids =
        java.util.stream.IntStream.rangeClosed(1, towns)
            .mapToObj(number -> String.format(Locale.ROOT, "town%02d", number))
            .toList();
    ids.forEach(id -> found(home, id));
    return ids;
  }

  private static void found(Path home, String id) {
    Path folder = home.resolve("input").resolve(id);
    write(
        folder.resolve("plan/計画.csv"),
        """
        項目,値
        団体名,%s
        計画名,小さな町の計画
        計画期間開始,R3
        計画期間終了,R5
        評価方式,標準
        """
            .formatted(id));
    write(folder.resolve("plan/ビジョン.csv"), "番号,名称\n1,便利なまち\n");
    write(folder.resolve("plan/プロジェクト.csv"), "番号,ビジョン番号,名称\n1,1,電子申請\n");
    write(
        folder.resolve("plan/KPI.csv"),
        """
        KPI番号,プロジェクト番号,指標名,単位,性質,基準時点,基準値
        1-1,1,手続数,件,累計,R2,10
        1-2,1,利用率,%,率,R2,20
        """);
    write(
        folder.resolve("plan/目標値.csv"),
        """
        KPI番号,期間,目標値
        1-1,R3,20
        1-1,R4,30
        1-1,R5,40
        1-2,R3,30
        1-2,R4,40
        1-2,R5,50
        """);
    write(
        folder.resolve("plan/評価サイクル.csv"),
        """
        期間,名称,評価時期
        R3,令和3年度分,R4.7
        R4H1,令和4年度上半期分,R4.10
        R4,令和4年度分,R5.4
        """);
    write(folder.resolve("plan/評価方式.csv"), "評価方式,算定方法\n標準,対目標比\n");
    write(
        folder.resolve("plan/評価区分.csv"),
        """
        評価方式,適用開始,順,記号,名称,測度,下限,達成
        標準,,1,◎,達成,達成率,100,○
        標準,,2,△,未達成,達成率,,
        """);
    write(folder.resolve("R3/実績.csv"), "KPI番号,実績値\n1-1,21\n1-2,29\n");
    write(folder.resolve("R4H1/実績.csv"), "KPI番号,実績値\n1-1,25\n1-2,31\n");
    write(folder.resolve("R4/実績.csv"), "KPI番号,実績値\n1-1,31\n1-2,40\n");
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
