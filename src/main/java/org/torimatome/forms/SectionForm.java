package org.torimatome.forms;

import static org.apache.poi.ss.usermodel.HorizontalAlignment.CENTER;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.LEFT;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.plan.Project;
import org.torimatome.rating.RatingScheme;

/** The sheets of one section's form: 実績, プロジェクト評価 where it leads a project, and 記入要領. */
final class SectionForm {

  private static final String ACTUALS = "実績";
  private static final String REVIEWS = "プロジェクト評価";
  private static final String GUIDE = "記入要領";
  private static final String GUIDE_TEXT = "entry-form-guide.txt";
  private static final String ADVICE = "水色の欄だけに入力してください。書き方は「記入要領」シートにあります。";

  private static final String STATUSES = "区分";
  private static final String SYMBOLS = "@判定";

  private final FormCycle of;
  private final String section;
  private final XSSFWorkbook workbook;
  private final Looks looks;
  private final GuideSheet guide;

  /** What the plan calls a project; the sheet keeps the name by which it is read back. */
  private final String term;

  /** Makes the sheets and fills the guide, to whose words the others refer. */
  SectionForm(FormCycle of, String section, XSSFWorkbook workbook) {
    this.of = of;
    this.section = section;
    this.term = of.plan().profile().terms().project();
    this.workbook = workbook;
    this.looks = Looks.of(workbook);
    Stream.of(ACTUALS, REVIEWS, GUIDE)
        .filter(name -> !name.equals(ACTUALS) || !of.kpisOf(section).isEmpty())
        .filter(name -> !name.equals(REVIEWS) || !of.projectsOf(section).isEmpty())
        .forEach(workbook::createSheet);
    this.guide = new GuideSheet(workbook.getSheet(GUIDE), looks);
    guide.write(GUIDE_TEXT, listings());
    workbook.getSheet(GUIDE).enableLocking();
  }

  /** Writes the sheets to be filled in; gives the labels of the columns only to be seen. */
  List<String> write() {
    List<String> context = new ArrayList<>();
    List<KpiDefinition> kpis = of.kpisOf(section);
    if (!kpis.isEmpty()) {
      context.addAll(write(ACTUALS, "実績報告様式", 2, ofActuals(), kpis));
    }
    List<Project> projects = of.projectsOf(section);
    if (!projects.isEmpty()) {
      context.addAll(write(REVIEWS, term + "評価様式", 1, ofReviews(), projects));
    }
    return context;
  }

  private <R> List<String> write(
      String name, String title, int pages, List<FormColumn<R>> columns, List<R> rows) {
    FormSheet<R> sheet = new FormSheet<>(workbook.getSheet(name), looks, columns);
    sheet.titles(
        List.of(title, of.cycle().period().title(), "所管：" + section),
        List.of(
            of.plan().profile().organisationName() + "　" + of.plan().profile().planName(),
            ADVICE,
            "評価時期：" + of.cycle().judgedIn().title()));
    sheet.table(rows, pages);
    return columns.stream().filter(FormColumn::isContext).map(FormColumn::label).toList();
  }

  private List<FormColumn<KpiDefinition>> ofActuals() {
    String year = "（" + of.cycle().targetPeriod().table() + "）";
    List<FormColumn<KpiDefinition>> columns = new ArrayList<>();
    columns.add(FormColumn.key("KPI番号", 8, CENTER, kpi -> kpi.code().text()));
    columns.add(FormColumn.key("指標名", 28, LEFT, KpiDefinition::name));
    columns.add(FormColumn.context("単位", 7, CENTER, KpiDefinition::unit));
    columns.add(FormColumn.context("目標値" + year, 11, RIGHT, of::target));
    columns.add(FormColumn.context("基準値", 11, RIGHT, of::baseline));
    columns.add(FormColumn.context("算定方法", 13, CENTER, of::method));
    of.last()
        .ifPresent(
            last -> {
              columns.add(FormColumn.context("前回の実績値" + last, 13, RIGHT, of::previousValue));
              columns.add(FormColumn.context("前回の区分" + last, 11, CENTER, of::previousStatus));
            });
    columns.add(FormColumn.number("実績", "実績値", 12));
    columns.add(FormColumn.choice("実績", "区分", 8, kpi -> guide.choices(STATUSES)));
    columns.add(FormColumn.text("実績", "時点", 8));
    columns.add(FormColumn.text("実績", "補足", 13));
    columns.add(FormColumn.text("実績", "参考値", 10));
    columns.add(FormColumn.choice("判定", "手入力判定", 9, this::symbolsByHand));
    columns.add(FormColumn.<KpiDefinition>text("判定", "判定理由", 14).where(of::isRatedByHand));
    columns.add(FormColumn.choice("判定", "最終判定", 9, this::symbols));
    columns.add(FormColumn.text("判定", "最終判定理由", 14));
    for (String label : List.of("主な取組", "事例", "成果", "課題・要因", "今後の取組方針")) {
      columns.add(FormColumn.text("取組と今後", label, 30));
    }
    return columns;
  }

  private List<FormColumn<Project>> ofReviews() {
    List<FormColumn<Project>> columns = new ArrayList<>();
    columns.add(FormColumn.key("プロジェクト番号", 10, CENTER, Project::number));
    columns.add(FormColumn.context(term + "名", 24, LEFT, Project::name));
    of.last()
        .ifPresent(
            last ->
                columns.add(FormColumn.context("前回の今後の方針" + last, 26, LEFT, of::previousPolicy)));
    for (String label : List.of("計画", "実施状況", "評価", "今後の方針")) {
      columns.add(FormColumn.text(term + "の評価", label, 26));
    }
    columns.add(FormColumn.choice("判定", "最終判定", 9, row -> guide.choices(term)));
    columns.add(FormColumn.text("判定", "最終判定理由", 18));
    return columns;
  }

  private Optional<String> symbols(KpiDefinition kpi) {
    return of.scheme(kpi).flatMap(scheme -> guide.choices(nameOf(scheme)));
  }

  private Optional<String> symbolsByHand(KpiDefinition kpi) {
    return of.isRatedByHand(kpi) ? symbols(kpi) : Optional.empty();
  }

  private static String nameOf(RatingScheme scheme) {
    return "評価方式「" + scheme.name() + "」";
  }

  /** The symbols of every scheme that rates one of the section's KPIs, and those of projects. */
  private List<GuideSheet.Listing> listings() {
    Map<String, GuideSheet.Listing> listings = new LinkedHashMap<>();
    of.kpisOf(section).stream()
        .flatMap(kpi -> of.scheme(kpi).stream())
        .filter(scheme -> !scheme.bands().isEmpty())
        .forEach(
            scheme ->
                listings.putIfAbsent(
                    nameOf(scheme),
                    new GuideSheet.Listing(SYMBOLS, nameOf(scheme), bandsOf(scheme))));
    if (!of.projectsOf(section).isEmpty()) {
      of.defaultScheme()
          .map(scheme -> scheme.rollups().isEmpty() ? bandsOf(scheme) : rollupsOf(scheme))
          .ifPresent(rows -> listings.put(term, new GuideSheet.Listing(SYMBOLS, term, rows)));
    }
    return List.copyOf(listings.values());
  }

  private static List<List<String>> bandsOf(RatingScheme scheme) {
    return listed(
        scheme.bands().stream()
            .map(band -> List.of(band.symbol(), band.name().meaning(), band.description())));
  }

  private static List<List<String>> rollupsOf(RatingScheme scheme) {
    return listed(
        scheme.rollups().stream()
            .map(rollup -> List.of(rollup.symbol(), rollup.name().meaning(), "")));
  }

  /** A symbol that several rows give is offered once. */
  private static List<List<String>> listed(Stream<List<String>> symbols) {
    return Stream.concat(Stream.of(List.of("記号", "名称", "説明")), symbols).distinct().toList();
  }
}
