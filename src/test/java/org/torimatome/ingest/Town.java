package org.torimatome.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBook;
import org.torimatome.problem.Problem;
import org.torimatome.text.Language;

/** A small town's input folder: a sound plan to begin with, any table of which a test replaces. */
public final class Town {

  public static final ReportingPeriod R3 = ReportingPeriod.year(2021);
  public static final ReportingPeriod R4 = ReportingPeriod.year(2022);

  private final Path folder;

  private Town(Path folder) {
    this.folder = folder;
  }

  /** A town without a single file. */
  public static Town empty(Path parent) {
    return new Town(parent.resolve("machi"));
  }

  /** A plan R3–R5 with five KPIs: 1-1 累計 件, 1-2 率 %, 1-3 千円, 2-1 定性, 2-2 which repeats 1-1. */
  public static Town planned(Path parent) {
    return empty(parent)
        .with(
            "plan/計画.csv",
            """
            項目,値
            団体名,町
            計画名,町の計画
            計画期間開始,R3
            計画期間終了,R5
            評価方式,標準
            """)
        .with("plan/ビジョン.csv", "番号,名称\n1,暮らし\n")
        .with("plan/プロジェクト.csv", "番号,ビジョン番号,名称\n1,1,電子化\n2,1,人材\n")
        .with(
            "plan/KPI.csv",
            """
            KPI番号,プロジェクト番号,指標名,単位,性質,再掲元
            1-1,1,申請件数,件,累計,
            1-2,1,取得率,%,率,
            1-3,1,事業費,千円,単年度,
            2-1,2,体制づくり,-,定性,
            2-2,2,申請件数,件,累計,1-1
            """)
        .with(
            "plan/目標値.csv",
            "KPI番号,期間,目標値\n1-1,R4,100\n1-2,R4,90～100\n1-3,R4,\"1,500\"\n2-1,R4,協議会の設立\n")
        .with("plan/評価サイクル.csv", "期間,名称,評価時期,対前回\nR3,令和3年度分,R4.7,\nR4,令和4年度分,R5.4,R3\n")
        .with("plan/評価方式.csv", "評価方式,総括の閾値\n標準,\"100,80\"\n")
        .with(
            "plan/評価区分.csv",
            """
            評価方式,順,記号,名称,測度,下限,上限,達成
            標準,1,◎,達成,達成率,100,,○
            標準,2,○,概ね達成,達成率,80,100,
            標準,3,△,要改善,達成率,,80,
            """);
  }

  /** Sound returns for a period. */
  public Town returned(String period) {
    return with(
        period + "/実績.csv",
        """
        KPI番号,実績値,区分
        1-1,120,確定
        1-2,69.8,暫定
        1-3,"1,200",確定
        2-1,協議会を設立,確定
        """);
  }

  public Town with(String file, String text) {
    return with(file, text.getBytes(UTF_8));
  }

  public Town with(String file, byte[] content) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  public OrganisationInput read(ReadingOptions options) {
    return new InputReader().read(folder, options);
  }

  public OrganisationInput read() {
    return read(ReadingOptions.ALL_BOOKS);
  }

  public Plan plan() {
    return planBook().inForce(R4);
  }

  public PlanBook planBook() {
    return read().plan().orElseThrow(() -> new AssertionError(problems()));
  }

  public Measurement measurement(ReportingPeriod period, String kpi) {
    return row(period, kpi).measurement();
  }

  public KpiReturn row(ReportingPeriod period, String kpi) {
    return read().books().get(period).of(new KpiCode(kpi)).orElseThrow();
  }

  /** The problems as {@code code cell「found」}, without the places of whole files. */
  public List<String> problems() {
    return problems(read().problems());
  }

  public static List<String> problems(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                "%s %s「%s」"
                    .formatted(
                        problem.code().key(),
                        problem.at(),
                        problem.found().in(Language.JA).replace("\n", "↵")))
        .toList();
  }
}
