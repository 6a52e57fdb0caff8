package org.torimatome.render;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.problem.Severity;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/**
 * A valid plan with its returns that nobody has written, the same for the same seed.
 *
 * <p>It is the plainest plan but for its excesses, so that what troubles a page can be found by
 * leaving them out one by one.
 */
record InventedPlan(long seed, Set<Excess> excesses, int visions, int projects, int kpis) {

  /** What is typed at the edge of what may be. */
  enum Excess {
    ORGANISATION,
    TERMS,
    NAMES,
    SYMBOLS,
    BANDS,
    ROLLUPS,
    UNITS,
    FIGURES,
    WORDS_AS_RESULTS,
    STATUSES,
    PERIODS,
    TEXTS,
    REMARKS,
    BUDGETS,
    MEASURES
  }

  private static final List<String> PERIODS =
      List.of("H28", "H29", "H30", "R1", "R2", "R3H1", "R3", "R4Q1", "R4H1", "R4Q3", "R4H2", "R4");
  private static final List<String> FIGURES =
      List.of(
          "0",
          "△5.3",
          "98",
          "532600.1",
          "1234567890",
          "△98765432109.8",
          "0.000123456789",
          "123456789012345.12345",
          "999999999999999",
          "88.8888888888");
  private static final List<String> UNITS =
      List.of(
          "件", "％", "-", "ポイント", "トン-CO2換算/人・年", "人／10万人・年度", "kWh/m2・year", "千トンシーオーツー換算一人当たり年間");
  private static final List<String> STATUSES = List.of("確定", "暫定", "未集計", "対象外");

  InventedPlan {
    excesses = Set.copyOf(excesses);
  }

  /** One plan of so many is as large as any may be; the others are small. */
  private static final int RARE = 100;

  static InventedPlan of(long seed) {
    Random random = new Random(seed);
    InventedWords words = new InventedWords(random);
    EnumSet<Excess> excesses = EnumSet.noneOf(Excess.class);
    List<Excess> all = List.of(Excess.values());
    for (int count = words.between(1, 4); count > 0; count--) {
      excesses.add(words.oneOf(all));
    }
    boolean large = seed % RARE == RARE - 1;
    int visions = large ? words.between(1, 14) : words.between(1, 3);
    int projects = large ? words.between(visions, 60) : visions + words.between(0, 1);
    int kpis = large ? words.between(projects, 400) : projects + words.between(0, 5);
    return new InventedPlan(seed, excesses, visions, projects, kpis);
  }

  /** The same number of everything, in the plainest words. */
  InventedPlan plain() {
    return new InventedPlan(seed, Set.of(), visions, projects, kpis);
  }

  /** The same with less of one thing, the greater cuts first. */
  Stream<InventedPlan> smaller() {
    Stream<InventedPlan> plainer =
        Stream.of(Excess.values())
            .filter(excesses::contains)
            .map(
                excess -> {
                  EnumSet<Excess> fewer = EnumSet.copyOf(excesses);
                  fewer.remove(excess);
                  return new InventedPlan(seed, fewer, visions, projects, kpis);
                });
    Stream<InventedPlan> fewer =
        Stream.of(
                new InventedPlan(seed, excesses, 1, 1, Math.max(1, kpis / 2)),
                new InventedPlan(seed, excesses, visions, projects, (kpis + projects) / 2),
                new InventedPlan(seed, excesses, 1, projects, kpis),
                new InventedPlan(seed, excesses, 1, (projects + 1) / 2, kpis),
                new InventedPlan(seed, excesses, visions, projects, kpis - 1))
            .filter(plan -> plan.kpis >= plan.projects)
            .filter(plan -> !plan.equals(this));
    return Stream.concat(plainer, fewer);
  }

  /** The report of R4, from books written under a folder. */
  Report report(Path folder) {
    Path town = folder.resolve("town");
    Writer writer = new Writer(this, town);
    writer.plan();
    writer.periods().forEach(writer::period);
    OrganisationInput input = SampleReports.read(town, "R4");
    input.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .ifPresent(
            problem -> {
              throw new IllegalStateException("That is no plan: " + this + ": " + problem);
            });
    return SampleReports.assemble("R4", input);
  }

  /** Writes the books. What is typed in a place depends on the seed and the place alone. */
  private static final class Writer {
    private final InventedPlan plan;
    private final Path town;
    private final List<String> symbols;

    Writer(InventedPlan plan, Path town) {
      this.plan = plan;
      this.town = town;
      int bands = has(Excess.BANDS) ? at("bands").between(1, 12) : 3;
      this.symbols = IntStream.range(0, bands).mapToObj(this::symbol).toList();
    }

    private boolean has(Excess excess) {
      return plan.excesses.contains(excess);
    }

    private InventedWords at(Object... place) {
      return new InventedWords(new Random(31 * plan.seed + List.of(place).toString().hashCode()));
    }

    private String symbol(int band) {
      String plain = band < 3 ? List.of("◎", "○", "△").get(band) : "第" + (band + 1);
      // No two may be the same, nor hold what divides a list of them.
      return has(Excess.SYMBOLS)
          ? (char) ('A' + band) + at("symbol", band).name(19).replaceAll("[,、・=＝;；]", "◇")
          : plain;
    }

    private String name(String kind, int number, int most) {
      InventedWords words = at("name", kind, number);
      return has(Excess.NAMES) && !words.one(3) ? words.name(most) : kind + number;
    }

    private String text(String plain, Object... place) {
      InventedWords words = at("text", plain, List.of(place));
      return has(Excess.TEXTS) && words.one(10) ? words.text(3000, 40) : plain;
    }

    private String remark(String plain, int most, Object... place) {
      InventedWords words = at("remark", most, List.of(place));
      return has(Excess.REMARKS) && !words.one(3) ? words.name(most) : plain;
    }

    private String figure(String plain, Object... place) {
      return has(Excess.FIGURES) ? at("figure", List.of(place)).oneOf(FIGURES) : plain;
    }

    private String mayBe(String plain, Object... place) {
      return at("whether", plain, List.of(place)).one(2) ? "" : text(plain, place);
    }

    List<String> periods() {
      return has(Excess.PERIODS) ? PERIODS : List.of("R3", "R4");
    }

    void plan() {
      boolean organisation = has(Excess.ORGANISATION);
      boolean terms = has(Excess.TERMS);
      table("計画", "項目", "値")
          .row("団体名", organisation ? at("organisation").name(60) : "試験町")
          .row("計画名", organisation ? at("plan").name(120) : "計画")
          .row("所管", organisation ? at("owner").name(60) : "企画課")
          .row("計画期間開始", "H28")
          .row("計画期間終了", "R5")
          .row("評価方式", "標準")
          .row("プロジェクトの呼称", terms ? at("project").name(20) : "施策")
          .row("ビジョンの呼称", terms ? at("vision").name(20) : "柱")
          .write();
      Table visions = table("ビジョン", "番号", "名称");
      IntStream.rangeClosed(1, plan.visions)
          .forEach(vision -> visions.row(vision, name("柱", vision, 160)));
      visions.write();
      projects();
      kpis();
      cycles();
      scheme();
      if (has(Excess.MEASURES)) {
        measures();
      }
    }

    private void projects() {
      boolean much = has(Excess.BUDGETS);
      Table projects = table("プロジェクト", "番号", "ビジョン番号", "名称", "所管");
      Table budgets = table("予算", "年度", "プロジェクト番号", "予算額", "単位", "区分", "事業数");
      for (int project = 1; project <= plan.projects; project++) {
        int vision = (project - 1) * plan.visions / plan.projects + 1;
        projects.row(project, vision, name("施策", project, 160), name("課", project, 60));
        for (String stage : much ? List.of("当初", "補正") : List.of("当初")) {
          boolean inYen = at("budget", stage).one(2);
          budgets.row(
              "R5",
              project,
              !much ? "37" : inYen ? "12345678901234.123" : "123456789.123",
              !much ? "百万円" : inYen ? "円" : "億円",
              stage,
              much ? "12345" : "");
        }
      }
      projects.write();
      budgets.write();
    }

    private void kpis() {
      Table kpis =
          table("KPI", "KPI番号", "プロジェクト番号", "指標名", "単位", "性質", "主なKPI", "基準時点", "基準値", "所管", "出典");
      Table targets = table("目標値", "KPI番号", "期間", "目標値");
      for (int kpi = 1; kpi <= plan.kpis; kpi++) {
        boolean inWords = isInWords(kpi);
        boolean hasBaseline = !inWords || at("baseline", kpi).one(2);
        kpis.row(
            code(kpi),
            project(kpi),
            name("指標", kpi, 160),
            unit(kpi),
            inWords ? "定性" : "単年度",
            at("main", kpi).one(4) ? "○" : "",
            hasBaseline ? "H27" : "",
            hasBaseline ? figure("10", "baseline", kpi) : "",
            remark("総務課", 60, "owner", kpi),
            at("source", kpi).oneOf(List.of("", "見本", "公表資料")));
        for (String period : Stream.concat(periods().stream(), Stream.of("R5")).toList()) {
          targets.row(code(kpi), period, inWords ? "体制の整備" : figure("100", "target", kpi, period));
        }
      }
      kpis.write();
      targets.write();
    }

    private String unit(int kpi) {
      InventedWords words = at("unit", kpi);
      return !has(Excess.UNITS)
          ? "件"
          : words.one(2) ? words.oneOf(UNITS) : words.name(20).replaceAll("[0-9０-９①.,．，]", "n");
    }

    private boolean isInWords(int kpi) {
      return has(Excess.WORDS_AS_RESULTS) && kpi % 3 == 0;
    }

    private void cycles() {
      boolean organisation = has(Excess.ORGANISATION);
      Table cycles = table("評価サイクル", "期間", "名称", "評価時期", "資料名");
      periods()
          .forEach(
              period ->
                  cycles.row(
                      period,
                      organisation ? at("cycle", period).name(60) : period + "分",
                      "R5.4",
                      organisation ? at("document", period).name(120) : ""));
      cycles.write();
    }

    private void scheme() {
      table("評価方式", "評価方式", "算定方法", "小数桁数", "途中評価")
          .row("標準", "対目標比", has(Excess.FIGURES) ? "2" : "0", "期待値")
          .write();
      Table bands = table("評価区分", "評価方式", "順", "記号", "名称", "測度", "下限", "達成", "色", "説明");
      for (int band = 0; band < symbols.size(); band++) {
        InventedWords words = at("band", band);
        bands.row(
            "標準",
            band + 1,
            symbols.get(band),
            has(Excess.SYMBOLS) && !words.one(3) ? words.name(20) : "区分" + (band + 1),
            "達成率",
            band == symbols.size() - 1 ? "" : 100 - 8 * band,
            band == 0 ? "○" : "",
            "#%02x%02x%02x"
                .formatted(words.between(0, 255), words.between(0, 255), words.between(0, 255)),
            remark("", 160, "band", band));
      }
      bands.write();
      if (has(Excess.ROLLUPS)) {
        Table rollups = table("集約区分", "評価方式", "順", "記号", "名称", "測度", "対象区分", "下限");
        for (String symbol : List.of("甲", "乙")) {
          InventedWords words = at("rollup", symbol);
          rollups.row(
              "標準",
              symbol.equals("甲") ? 1 : 2,
              symbol + words.name(19),
              words.name(20),
              "割合",
              symbols.get(0),
              symbol.equals("甲") ? "2/3" : "");
        }
        rollups.write();
      }
    }

    private void measures() {
      Table measures = table("重点施策", "年度", "番号", "区分", "名称", "目標", "趣旨", "内容", "関連");
      Table steps = table("施策工程", "年度", "施策番号", "順", "名称", "時期", "内容", "状況");
      int count = at("measures").between(1, 9);
      for (int measure = 1; measure <= count; measure++) {
        InventedWords words = at("measure", measure);
        measures.row(
            "R5",
            measure,
            words.oneOf(List.of("条例", "テレワーク", "生成AI", "その他")),
            name("重点", measure, 160),
            mayBe("全ての課で使えるようにする", measure),
            mayBe("業務を速くするため", measure),
            mayBe("試行と研修を行う", measure),
            mayBe("職員研修", measure));
        for (int step = words.between(0, 9); step > 0; step--) {
          steps.row(
              "R5",
              measure,
              step,
              name("STEP" + measure, step, 40),
              remark("R5.6～7月末", 40, "step", measure, step),
              mayBe("5つの課で試行", measure, step) + (at("on", measure, step).one(3) ? "\n⇒ 連携" : ""),
              at("state", measure, step).oneOf(List.of("済", "実施中", "予定", "未定", "")));
        }
      }
      measures.write();
      steps.write();
    }

    void period(String period) {
      Table actuals =
          table(
              town.resolve(period).resolve("実績.csv"),
              "KPI番号,実績値,区分,補足,主な取組,事例,成果,課題・要因,今後の取組方針,手入力判定,判定理由,最終判定,最終判定理由");
      for (int kpi = 1; kpi <= plan.kpis; kpi++) {
        InventedWords words = at("row", period, kpi);
        String status = has(Excess.STATUSES) ? words.oneOf(STATUSES) : "";
        boolean missing = status.equals("未集計") || status.equals("対象外");
        boolean inWords = isInWords(kpi) && !missing;
        boolean overruled = has(Excess.STATUSES) && words.one(3);
        String usual = Integer.toString(65 + kpi * 7 % 50);
        actuals.row(
            code(kpi),
            missing
                ? ""
                : inWords
                    ? remark("規約案を作成", 60, "actual", period, kpi)
                    : figure(usual, period, kpi),
            status,
            remark("", 60, "note", period, kpi),
            text("研修を3回開催した。", period, kpi),
            text("窓口の案内", period, kpi),
            text("利用が増えた。", period, kpi),
            text("人手が足りない。", period, kpi),
            text("所管課と協議し、令和5年度上半期までに対象を10,000件へ広げる。", period, kpi),
            inWords ? words.oneOf(symbols) : "",
            inWords ? text("規約案ができたため", period, kpi) : "",
            overruled ? words.oneOf(symbols) : "",
            overruled ? text("経費の増加が見込まれるため", period, kpi) : "");
      }
      actuals.write();
      Table reviews =
          table(town.resolve(period).resolve("プロジェクト評価.csv"), "プロジェクト番号,計画,実施状況,評価,今後の方針");
      for (int project = 1; project <= plan.projects; project++) {
        reviews.row(
            project,
            text("窓口を減らす。", period, project),
            text("窓口を統合した。", period, project),
            text("順調である。", period, project),
            text("対象を広げる。", period, project));
      }
      reviews.write();
    }

    private int project(int kpi) {
      return (kpi - 1) * plan.projects / plan.kpis + 1;
    }

    private String code(int kpi) {
      return project(kpi) + "-" + kpi;
    }

    private Table table(String name, String... columns) {
      return table(town.resolve("plan").resolve(name + ".csv"), String.join(",", columns));
    }

    private static Table table(Path file, String header) {
      return new Table(file, header);
    }
  }

  /** A table as a file, each cell quoted. */
  private static final class Table {
    private final Path file;
    private final List<String> lines = new ArrayList<>();

    Table(Path file, String header) {
      this.file = file;
      lines.add(header);
    }

    Table row(Object... cells) {
      lines.add(
          Stream.of(cells)
              .map(cell -> "\"" + cell.toString().replace("\"", "\"\"") + "\"")
              .collect(joining(",")));
      return this;
    }

    void write() {
      try {
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, lines);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
