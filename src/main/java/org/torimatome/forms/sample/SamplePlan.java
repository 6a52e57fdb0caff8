package org.torimatome.forms.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.torimatome.forms.StarterTable;
import org.torimatome.forms.StarterTable.StarterColumn;
import org.torimatome.schema.Column;
import org.torimatome.schema.PlanItem;
import org.torimatome.schema.TableName;

/** The plan book of an invented organisation. */
final class SamplePlan {

  private static final Set<TableName> SCHEME_TABLES =
      EnumSet.of(TableName.SCHEMES, TableName.BANDS, TableName.ROLLUPS);
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
    this.sections = words.of(Column.OWNER.label()).subList(0, random.between(2, 7));
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

  /** All tables, in the order of docs/spec.md §3.1. */
  List<SampleTable> tables(SampleWords words) {
    List<SampleTable> tables = new ArrayList<>();
    tables.add(
        new SampleTable(
            TableName.PLAN,
            List.of(Column.ITEM, Column.VALUE),
            List.of(
                List.of(PlanItem.ORGANISATION_NAME.label(), organisation),
                List.of(PlanItem.PLAN_NAME.label(), organisation + "デジタル推進計画"),
                List.of(PlanItem.START.label(), "R3"),
                List.of(PlanItem.END.label(), "R5"),
                List.of(PlanItem.ESTABLISHED.label(), "R3.3"),
                List.of(PlanItem.OWNER.label(), sections.get(0)),
                List.of(PlanItem.SCHEME.label(), scheme))));
    tables.add(
        new SampleTable(TableName.VISIONS, List.of(Column.NUMBER, Column.NAME), visions(words)));
    tables.add(
        new SampleTable(
            TableName.PROJECTS,
            List.of(Column.NUMBER, Column.VISION_NUMBER, Column.NAME, Column.OWNER),
            projects(words)));
    tables.add(kpiTable());
    tables.add(targetTable());
    tables.add(
        new SampleTable(
            TableName.CYCLES,
            List.of(Column.PERIOD, Column.NAME, Column.DUE, Column.PREVIOUS),
            List.of(
                List.of("R3", "令和3年度分", "R4.7", ""),
                List.of("R4H1", "令和4年度上半期分", "R4.10", "R3"),
                List.of("R4", "令和4年度分", "R5.4", "R4H1"))));
    for (StarterTable table : ready) {
      if (SCHEME_TABLES.contains(table.table())) {
        tables.add(schemeTable(table));
      }
    }
    tables.add(
        new SampleTable(
            TableName.BUDGETS,
            List.of(
                Column.FISCAL_YEAR,
                Column.PROJECT_NUMBER,
                Column.AMOUNT,
                Column.UNIT,
                Column.CLASSIFICATION,
                Column.UNDERTAKINGS),
            budgets));
    return tables;
  }

  private List<List<String>> visions(SampleWords words) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= visions; i++) {
      rows.add(List.of(String.valueOf(i), words.of(TableName.VISIONS.japanese()).get(i - 1)));
    }
    return rows;
  }

  private List<List<String>> projects(SampleWords words) {
    List<List<String>> rows = new ArrayList<>();
    int projects = budgets.size();
    for (int i = 1; i <= projects; i++) {
      String name =
          words
              .of(TableName.PROJECTS.japanese())
              .get((i - 1) % words.of(TableName.PROJECTS.japanese()).size());
      String vision = String.valueOf(1 + (i - 1) * visions / projects);
      rows.add(
          List.of(
              String.valueOf(i),
              vision,
              name + "プロジェクト" + (i > words.of(TableName.PROJECTS.japanese()).size() ? "Ⅱ" : ""),
              section(i)));
    }
    return rows;
  }

  private SampleTable kpiTable() {
    List<List<String>> rows = new ArrayList<>();
    for (SampleKpi kpi : kpis) {
      FigureKind kind = kpi.kind();
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
        TableName.KPIS,
        List.of(
            Column.KPI_CODE,
            Column.PROJECT_NUMBER,
            Column.KPI_NAME,
            Column.UNIT,
            Column.NATURE,
            Column.DIRECTION,
            Column.METHOD,
            Column.MAIN_KPI,
            Column.BASELINE_PERIOD,
            Column.BASELINE,
            Column.OWNER,
            Column.PROVENANCE),
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
    return new SampleTable(
        TableName.TARGETS,
        List.of(Column.KPI_CODE, Column.PERIOD, Column.TARGET, Column.GUIDE_VALUE),
        rows);
  }

  /** The rows of the scheme that the plan has chosen. */
  private SampleTable schemeTable(StarterTable table) {
    return new SampleTable(
        table.table(),
        table.columns().stream().map(StarterColumn::column).toList(),
        table.rows().stream().filter(row -> row.get(0).equals(scheme)).toList());
  }

  private List<String> schemes() {
    return ready.stream()
        .filter(table -> table.table() == TableName.SCHEMES)
        .flatMap(table -> table.rows().stream())
        .map(row -> row.get(0))
        .toList();
  }
}
