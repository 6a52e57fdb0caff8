package org.torimatome.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.problem.Severity;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/** Plans at the edge of what an office would write, each the plainest town with one excess. */
enum StressPlan {
  THREE_KPIS(new Size(1, 1, 3)),
  FOUR_HUNDRED_KPIS(new Size(4, 20, 400)),
  NAMES_OF_80_CHARACTERS(new Size(3, 6, 18)) {
    @Override
    String name(String kind, int number) {
      return fill("県民が（いつでも、どこでも）「手続き」をオンラインでできるデータ連携基盤ー整備" + kind + number + "・", 80);
    }
  },
  POLICIES_OF_2000_CHARACTERS(new Size(2, 3, 6)) {
    @Override
    String policy(int kpi) {
      return fill("取扱件数10,000件の手続（令和4年度末で69.8％）から、順に「様式」を見直し、ーッと短く、さらに拡充していく。", 2000);
    }
  },
  SIXTY_PROJECTS(new Size(3, 60, 120)),
  NO_LAGGARDS(new Size(2, 4, 12)) {
    @Override
    String actual(int kpi) {
      return "120";
    }
  },
  NOTHING_RATED(new Size(2, 4, 12)) {
    @Override
    String actual(int kpi) {
      return "未集計";
    }
  },
  ALL_PROVISIONAL(new Size(2, 4, 12)) {
    @Override
    String status(int kpi) {
      return "暫定";
    }
  },
  RARE_CHARACTERS(new Size(2, 4, 12)) {
    @Override
    String name(String kind, int number) {
      return "𠮷野家と髙橋の﨑山" + kind + number + "（𠮷・髙）の数";
    }
  },
  TWELVE_PERIODS(new Size(2, 4, 12)) {
    @Override
    List<String> periods() {
      return List.of(
          "H28", "H29", "H30", "R1", "R2", "R3H1", "R3", "R4Q1", "R4H1", "R4Q3", "R4H2", "R4");
    }
  },
  NUMBERS_OF_12_DIGITS(new Size(2, 4, 12)) {
    private static final List<String> VALUES =
        List.of(
            "532600.1",
            "123456789012",
            "△98765432109.8",
            "0.000123456789",
            "999999999999",
            "△1234567.89012",
            "88.8888888888");

    private static final List<String> UNITS = List.of("％", "百万円", "人", "件", "経営体", "-");

    @Override
    String actual(int kpi) {
      return VALUES.get(kpi % VALUES.size());
    }

    @Override
    String target(int kpi) {
      return kpi % 4 == 0 ? "0.001" : kpi % 4 == 1 ? "100" : actual(kpi + 2);
    }

    @Override
    String baseline(int kpi) {
      return actual(kpi + 1);
    }

    @Override
    String unit(int kpi) {
      return UNITS.get(kpi % UNITS.size());
    }

    @Override
    String budget(int project) {
      return "999999.999999";
    }

    @Override
    String rateDigits() {
      return "2";
    }
  };

  private record Size(int visions, int projects, int kpis) {}

  private final Size size;

  StressPlan(Size size) {
    this.size = size;
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
              throw new IllegalStateException(this + " is no plan: " + problem);
            });
    return SampleReports.assemble("R4", input);
  }

  private void writePlan(Path plan) {
    write(
        plan.resolve("計画.csv"),
        "項目,値\n団体名,試験町\n計画名," + name("計画", 1) + "\n計画期間開始,H28\n計画期間終了,R5\n評価方式,標準\n");
    StringBuilder visions = new StringBuilder("番号,名称\n");
    for (int vision = 1; vision <= size.visions; vision++) {
      visions.append(vision + "," + name("ビジョン", vision) + "\n");
    }
    write(plan.resolve("ビジョン.csv"), visions.toString());
    StringBuilder projects = new StringBuilder("番号,ビジョン番号,名称,所管\n");
    StringBuilder budgets = new StringBuilder("年度,プロジェクト番号,予算額,単位\n");
    for (int project = 1; project <= size.projects; project++) {
      int vision = (project - 1) * size.visions / size.projects + 1;
      projects.append(project + "," + vision + "," + name("プロジェクト", project) + ",総務課\n");
      budgets.append("R5," + project + "," + budget(project) + ",百万円\n");
    }
    write(plan.resolve("プロジェクト.csv"), projects.toString());
    write(plan.resolve("予算.csv"), budgets.toString());
    StringBuilder kpis = new StringBuilder("KPI番号,プロジェクト番号,指標名,単位,性質,主なKPI,基準時点,基準値\n");
    StringBuilder targets = new StringBuilder("KPI番号,期間,目標値\n");
    for (int kpi = 1; kpi <= size.kpis; kpi++) {
      String main = kpi % 5 == 0 ? "○" : "";
      kpis.append(
          code(kpi) + "," + project(kpi) + "," + name("指標", kpi) + "," + unit(kpi) + ",単年度,");
      kpis.append(main + ",H27," + baseline(kpi) + "\n");
      for (String period : periods()) {
        targets.append(code(kpi) + "," + period + "," + target(kpi) + "\n");
      }
      targets.append(code(kpi) + ",R5," + target(kpi) + "\n");
    }
    write(plan.resolve("KPI.csv"), kpis.toString());
    write(plan.resolve("目標値.csv"), targets.toString());
    StringBuilder cycles = new StringBuilder("期間,名称,評価時期\n");
    periods().forEach(period -> cycles.append(period + "," + period + "分,R5.4\n"));
    write(plan.resolve("評価サイクル.csv"), cycles.toString());
    write(plan.resolve("評価方式.csv"), "評価方式,算定方法,小数桁数\n標準,対目標比," + rateDigits() + "\n");
    write(
        plan.resolve("評価区分.csv"),
        """
        評価方式,適用開始,順,記号,名称,測度,下限,達成,色
        標準,,1,◎,達成,達成率,100,○,#005a9c
        標準,,2,○,概ね達成,達成率,80,,#56b4e9
        標準,,3,△,要改善,達成率,,,#d55e00
        """);
  }

  private void writePeriod(Path folder, String period) {
    StringBuilder actuals = new StringBuilder("KPI番号,実績値,区分,主な取組,成果,課題・要因,今後の取組方針\n");
    for (int kpi = 1; kpi <= size.kpis; kpi++) {
      String policy = period.equals("R4") ? policy(kpi) : "";
      actuals.append(code(kpi) + "," + actual(kpi) + "," + status(kpi));
      actuals.append(",研修を3回開催した。,利用が増えた。,人手が足りない。,\"" + policy + "\"\n");
    }
    write(folder.resolve("実績.csv"), actuals.toString());
    StringBuilder reviews = new StringBuilder("プロジェクト番号,計画,実施状況,評価,今後の方針\n");
    for (int project = 1; project <= size.projects; project++) {
      reviews.append(
          project + ",窓口を減らす。,\"" + policy(project) + "\",順調である。,\"" + policy(project) + "\"\n");
    }
    write(folder.resolve("プロジェクト評価.csv"), reviews.toString());
  }

  private int project(int kpi) {
    return (kpi - 1) * size.projects / size.kpis + 1;
  }

  private String code(int kpi) {
    return project(kpi) + "-" + kpi;
  }

  private static String fill(String text, int characters) {
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
