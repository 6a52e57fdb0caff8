package org.torimatome.render;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.problem.Severity;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/** The plan and the returns of the plainest town of a size; what a test is about is overridden. */
class TownPlan {
  private final int visions;
  private final int projects;
  private final int kpis;

  TownPlan(int visions, int projects, int kpis) {
    this.visions = visions;
    this.projects = projects;
    this.kpis = kpis;
  }

  String name(String kind, int number) {
    return kind + number;
  }

  /** Between 65 % and 115 % of the target. */
  String actual(int kpi) {
    return Integer.toString(65 + kpi * 7 % 50);
  }

  String target(int kpi) {
    return "100";
  }

  String baseline(int kpi) {
    return Integer.toString(10 + kpi % 7);
  }

  String unit(int kpi) {
    return "件";
  }

  /** In 百万円. */
  String budget(int project) {
    return Integer.toString(project * 37);
  }

  /** 小数桁数 of the scheme. */
  String rateDigits() {
    return "0";
  }

  String status(int kpi) {
    return "";
  }

  String policy(int kpi) {
    return "所管課と協議し、令和5年度上半期までに対象を10,000件へ広げる。";
  }

  /** 出典. */
  String source(int kpi) {
    return "";
  }

  /** 補足. */
  String note(int kpi) {
    return "";
  }

  /** 事例. */
  String example(int kpi) {
    return "";
  }

  /** What a section says, in the plainest words. */
  String said(String plain) {
    return plain;
  }

  /** 記号 of a rating, the best first. */
  String symbol(int band) {
    return List.of("◎", "○", "△").get(band);
  }

  /** 名称 of a rating. */
  String label(int band) {
    return List.of("達成", "概ね達成", "要改善").get(band);
  }

  List<String> periods() {
    return List.of("R3", "R4");
  }

  /** The report of R4, from books written under a folder. */
  Report report(Path folder) {
    Path town = folder.resolve("town");
    writePlan(town.resolve("plan"));
    periods().forEach(period -> writePeriod(town.resolve(period), period));
    OrganisationInput input = SampleReports.read(town, "R4");
    input.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .ifPresent(
            problem -> {
              throw new IllegalStateException("That is no plan: " + problem);
            });
    return SampleReports.assemble("R4", input);
  }

  private void writePlan(Path plan) {
    write(
        plan.resolve("計画.csv"),
        "項目,値\n団体名,試験町\n計画名," + name("計画", 1) + "\n計画期間開始,H28\n計画期間終了,R5\n評価方式,標準\n");
    StringBuilder visionRows = new StringBuilder("番号,名称\n");
    for (int vision = 1; vision <= visions; vision++) {
      visionRows.append(vision + "," + name("ビジョン", vision) + "\n");
    }
    write(plan.resolve("ビジョン.csv"), visionRows.toString());
    StringBuilder projectRows = new StringBuilder("番号,ビジョン番号,名称,所管\n");
    StringBuilder budgets = new StringBuilder("年度,プロジェクト番号,予算額,単位\n");
    for (int project = 1; project <= projects; project++) {
      int vision = (project - 1) * visions / projects + 1;
      projectRows.append(project + "," + vision + "," + name("プロジェクト", project) + ",総務課\n");
      budgets.append("R5," + project + "," + budget(project) + ",百万円\n");
    }
    write(plan.resolve("プロジェクト.csv"), projectRows.toString());
    write(plan.resolve("予算.csv"), budgets.toString());
    StringBuilder kpiRows = new StringBuilder("KPI番号,プロジェクト番号,指標名,単位,性質,主なKPI,基準時点,基準値,出典\n");
    StringBuilder targets = new StringBuilder("KPI番号,期間,目標値\n");
    for (int kpi = 1; kpi <= kpis; kpi++) {
      String main = kpi % 5 == 0 ? "○" : "";
      kpiRows.append(
          code(kpi) + "," + project(kpi) + "," + name("指標", kpi) + "," + unit(kpi) + ",単年度,");
      kpiRows.append(main + ",H27," + baseline(kpi) + "," + source(kpi) + "\n");
      for (String period : periods()) {
        targets.append(code(kpi) + "," + period + "," + target(kpi) + "\n");
      }
      targets.append(code(kpi) + ",R5," + target(kpi) + "\n");
    }
    write(plan.resolve("KPI.csv"), kpiRows.toString());
    write(plan.resolve("目標値.csv"), targets.toString());
    StringBuilder cycles = new StringBuilder("期間,名称,評価時期\n");
    periods().forEach(period -> cycles.append(period + "," + period + "分,R5.4\n"));
    write(plan.resolve("評価サイクル.csv"), cycles.toString());
    write(plan.resolve("評価方式.csv"), "評価方式,算定方法,小数桁数\n標準,対目標比," + rateDigits() + "\n");
    write(plan.resolve("評価区分.csv"), bands());
  }

  private String bands() {
    return """
        評価方式,適用開始,順,記号,名称,測度,下限,達成,色
        標準,,1,"%s","%s",達成率,100,○,#005a9c
        標準,,2,"%s","%s",達成率,80,,#56b4e9
        標準,,3,"%s","%s",達成率,,,#d55e00
        """
        .formatted(symbol(0), label(0), symbol(1), label(1), symbol(2), label(2));
  }

  private void writePeriod(Path folder, String period) {
    StringBuilder actuals = new StringBuilder("KPI番号,実績値,区分,補足,主な取組,事例,成果,課題・要因,今後の取組方針\n");
    for (int kpi = 1; kpi <= kpis; kpi++) {
      String policy = period.equals("R4") ? policy(kpi) : "";
      actuals.append(code(kpi) + "," + actual(kpi) + "," + status(kpi));
      actuals.append(
          row(
              note(kpi),
              said("研修を3回開催した。"),
              example(kpi),
              said("利用が増えた。"),
              said("人手が足りない。"),
              policy));
    }
    write(folder.resolve("実績.csv"), actuals.toString());
    StringBuilder reviews = new StringBuilder("プロジェクト番号,計画,実施状況,評価,今後の方針\n");
    for (int project = 1; project <= projects; project++) {
      reviews.append(project);
      reviews.append(row(said("窓口を減らす。"), policy(project), said("順調である。"), policy(project)));
    }
    write(folder.resolve("プロジェクト評価.csv"), reviews.toString());
  }

  private static String row(String... texts) {
    return Stream.of(texts).map(text -> ",\"" + text + "\"").collect(joining()) + "\n";
  }

  private int project(int kpi) {
    return (kpi - 1) * projects / kpis + 1;
  }

  private String code(int kpi) {
    return project(kpi) + "-" + kpi;
  }

  static String fill(String text, int characters) {
    return text.repeat(characters / text.length() + 1).substring(0, characters);
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
