package org.torimatome.forms.sample;

import java.util.ArrayList;
import java.util.List;
import org.torimatome.forms.StarterTable;

/** The plan book of an invented organisation. */
final class SamplePlan {

  private static final List<String> SCHEME_TABLES = List.of("評価方式", "評価区分", "集約区分");
  private static final String ONLY_LAST_TARGET = "経過年按分";
  private static final String WITH_MILESTONES = "目安値進捗";

  private final String organisation;
  private final List<StarterTable> ready = StarterTable.all();
  private final String scheme;
  private final int visions;
  private final List<String> sections;
  private final List<SampleKpi> kpis;
  private final List<List<String>> budgets = new ArrayList<>();

  SamplePlan(String organisation, SeededRandom random, SampleWords words) {
    this.organisation = organisation;
    this.scheme = random.oneOf(schemes());
    this.visions = random.between(2, 5);
    // Most are small, a few have a hundred KPIs and more.
    int count =
        20
            + Math.min(
                random.between(0, 100), Math.min(random.between(0, 100), random.between(0, 100)));
    int projects = Math.max(visions, count / random.between(3, 7));
    this.sections = words.of("所管").subList(0, random.between(2, 7));
    this.kpis = kpis(random, words, count, projects);
    for (int project = 1; project <= projects; project++) {
      budgets.add(
          List.of(
              "R5",
              String.valueOf(project),
              String.valueOf(random.between(1, 900)),
              "百万円",
              "当初",
              String.valueOf(random.between(1, 20))));
    }
  }

  private static List<SampleKpi> kpis(
      SeededRandom random, SampleWords words, int count, int projects) {
    List<SampleKpi> kpis = new ArrayList<>();
    int first = random.between(0, words.of("題材").size() - 1);
    for (int i = 0; i < count; i++) {
      int project = 1 + i * projects / count;
      String code =
          project + "-" + (1 + kpis.stream().filter(kpi -> kpi.project() == project).count());
      String subject = words.of("題材").get((first + i) % words.of("題材").size());
      int round = i / words.of("題材").size();
      kpis.add(
          SampleKpi.invent(
              random, code, project, round == 0 ? subject : subject + "（第" + (round + 1) + "期）"));
    }
    return kpis;
  }

  List<SampleKpi> kpis() {
    return kpis;
  }

  List<String> sections() {
    return sections;
  }

  String section(SampleKpi kpi) {
    return section(kpi.project());
  }

  private String section(int project) {
    return sections.get(project % sections.size());
  }

  /** All tables, in the order of SPEC §3.1. */
  List<SampleTable> tables(SampleWords words) {
    List<SampleTable> tables = new ArrayList<>();
    tables.add(
        new SampleTable(
            "計画",
            List.of("項目", "値"),
            List.of(
                List.of("団体名", organisation),
                List.of("計画名", organisation + "デジタル推進計画"),
                List.of("計画期間開始", "R3"),
                List.of("計画期間終了", "R5"),
                List.of("策定", "R3.3"),
                List.of("所管", sections.get(0)),
                List.of("評価方式", scheme))));
    tables.add(new SampleTable("ビジョン", List.of("番号", "名称"), visions(words)));
    tables.add(new SampleTable("プロジェクト", List.of("番号", "ビジョン番号", "名称", "所管"), projects(words)));
    tables.add(kpiTable());
    tables.add(targetTable());
    tables.add(
        new SampleTable(
            "評価サイクル",
            List.of("期間", "名称", "評価時期", "対前回"),
            List.of(
                List.of("R3", "令和3年度分", "R4.7", ""),
                List.of("R4H1", "令和4年度上半期分", "R4.10", "R3"),
                List.of("R4", "令和4年度分", "R5.4", "R4H1"))));
    for (StarterTable table : ready) {
      if (SCHEME_TABLES.contains(table.name())) {
        tables.add(schemeTable(table));
      }
    }
    tables.add(new SampleTable("予算", List.of("年度", "プロジェクト番号", "予算額", "単位", "区分", "事業数"), budgets));
    return tables;
  }

  private List<List<String>> visions(SampleWords words) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= visions; i++) {
      rows.add(List.of(String.valueOf(i), words.of("ビジョン").get(i - 1)));
    }
    return rows;
  }

  private List<List<String>> projects(SampleWords words) {
    List<List<String>> rows = new ArrayList<>();
    int projects = budgets.size();
    for (int i = 1; i <= projects; i++) {
      String name = words.of("プロジェクト").get((i - 1) % words.of("プロジェクト").size());
      String vision = String.valueOf(1 + (i - 1) * visions / projects);
      rows.add(
          List.of(
              String.valueOf(i),
              vision,
              name + "プロジェクト" + (i > words.of("プロジェクト").size() ? "Ⅱ" : ""),
              section(i)));
    }
    return rows;
  }

  private SampleTable kpiTable() {
    List<List<String>> rows = new ArrayList<>();
    for (SampleKpi kpi : kpis) {
      SampleKpi.Kind kind = kpi.kind();
      rows.add(
          List.of(
              kpi.code(),
              String.valueOf(kpi.project()),
              kpi.name(),
              kind.unit(),
              kind.nature(),
              kind.direction(),
              kind.method(),
              kpi.code().endsWith("-1") ? "○" : "",
              "R2",
              kpi.baseline().toPlainString(),
              section(kpi),
              "見本"));
    }
    return new SampleTable(
        "KPI",
        List.of(
            "KPI番号",
            "プロジェクト番号",
            "指標名",
            "単位",
            "性質",
            "望ましい方向",
            "算定方法",
            "主なKPI",
            "基準時点",
            "基準値",
            "所管",
            "出典"),
        rows);
  }

  private SampleTable targetTable() {
    List<List<String>> rows = new ArrayList<>();
    for (SampleKpi kpi : kpis) {
      for (int year = SampleKpi.FIRST_YEAR; year <= SampleKpi.LAST_YEAR; year++) {
        boolean last = year == SampleKpi.LAST_YEAR;
        String value = kpi.target(year).toPlainString();
        if (last || !scheme.equals(ONLY_LAST_TARGET)) {
          boolean target = last || !scheme.equals(WITH_MILESTONES);
          rows.add(List.of(kpi.code(), "R" + year, target ? value : "", target ? "" : value));
        }
      }
    }
    return new SampleTable("目標値", List.of("KPI番号", "期間", "目標値", "目安値"), rows);
  }

  /** The rows of the scheme that the plan has chosen. */
  private SampleTable schemeTable(StarterTable table) {
    return new SampleTable(
        table.name(),
        table.columns().stream().map(StarterTable.Column::label).toList(),
        table.rows().stream().filter(row -> row.get(0).equals(scheme)).toList());
  }

  private List<String> schemes() {
    return ready.stream()
        .filter(table -> table.name().equals("評価方式"))
        .flatMap(table -> table.rows().stream())
        .map(row -> row.get(0))
        .toList();
  }
}
