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
import org.torimatome.kpi.Nature;
import org.torimatome.plan.Project;
import org.torimatome.rating.Band;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.Rollup;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** The sheets of one section's form: 実績, プロジェクト評価 where it leads a project, and 記入要領. */
final class SectionForm {

  private static final String ACTUALS = TableName.ACTUALS.japanese();
  private static final String REVIEWS = TableName.PROJECT_REVIEWS.japanese();
  private static final String GUIDE = "記入要領";
  private static final String GUIDE_TEXT = "entry-form-guide.txt";
  private static final String ACTUALS_HELP = ACTUALS + "の列";
  private static final String REVIEWS_HELP = REVIEWS + "の列";
  private static final String ADVICE = "水色の欄だけに入力してください。書き方は「" + GUIDE + "」シートにあります。";

  private static final String SYMBOLS = "@判定";

  private final FormCycle of;
  private final String section;
  private final XSSFWorkbook workbook;
  private final FormWriter writer;
  private final GuideSheet guide;

  /** What the plan calls a project; the sheet keeps the name by which it is read back. */
  private final String term;

  /**
   * A sheet with a row for each {@code R}.
   *
   * @param help the table of the guide that explains its entry cells
   */
  private record Sheet<R>(String name, String title, String advice, int pages, String help) {}

  /** Makes the sheets and fills the guide, to whose words the others refer. */
  SectionForm(FormCycle of, String section, XSSFWorkbook workbook) {
    this.of = of;
    this.section = section;
    this.term = of.plan().profile().terms().project();
    this.workbook = workbook;
    this.writer = FormWriter.of(workbook);
    Stream.of(ACTUALS, REVIEWS, GUIDE)
        .filter(name -> !name.equals(ACTUALS) || !of.kpisOf(section).isEmpty())
        .filter(name -> !name.equals(REVIEWS) || !of.projectsOf(section).isEmpty())
        .forEach(workbook::createSheet);
    this.guide = new GuideSheet(workbook.getSheet(GUIDE), writer);
    guide.write(GUIDE_TEXT, listings(), words());
    workbook.getSheet(GUIDE).enableLocking();
  }

  /** Writes the sheets to be filled in; gives the labels of the columns only to be seen. */
  List<String> write() {
    List<String> context = new ArrayList<>();
    List<KpiDefinition> kpis = of.kpisOf(section);
    if (!kpis.isEmpty()) {
      Sheet<KpiDefinition> actuals = new Sheet<>(ACTUALS, "実績報告様式", ADVICE, 2, ACTUALS_HELP);
      context.addAll(write(actuals, ofActuals(), kpis));
    }
    List<Project> projects = of.projectsOf(section);
    if (!projects.isEmpty()) {
      Sheet<Project> reviews = new Sheet<>(REVIEWS, term + "評価様式", ADVICE, 1, REVIEWS_HELP);
      context.addAll(write(reviews, ofReviews(), projects));
    }
    return context;
  }

  private <R> List<String> write(Sheet<R> what, List<FormColumn<R>> columns, List<R> rows) {
    FormSheet<R> sheet =
        new FormSheet<>(
            workbook.getSheet(what.name()),
            writer,
            columns,
            label -> guide.help(what.help(), label));
    sheet.titles(
        List.of(what.title(), of.cycle().period().title(), Column.OWNER + "：" + section),
        List.of(
            of.plan().profile().organisationName() + "　" + of.plan().profile().planName(),
            what.advice(),
            Column.DUE + "：" + of.cycle().judgedIn().title()));
    sheet.table(rows, what.pages());
    return columns.stream().filter(FormColumn::isContext).map(FormColumn::label).toList();
  }

  private List<FormColumn<KpiDefinition>> ofActuals() {
    String year = "（" + of.cycle().targetPeriod().table() + "）";
    List<FormColumn<KpiDefinition>> columns = new ArrayList<>();
    columns.add(FormColumn.key(Column.KPI_CODE, 8, CENTER, kpi -> kpi.code().text()));
    columns.add(FormColumn.key(Column.KPI_NAME, 28, LEFT, KpiDefinition::name));
    columns.add(FormColumn.context(Column.UNIT, 7, CENTER, KpiDefinition::unit));
    columns.add(
        FormColumn.context(
            Column.NATURE, 7, CENTER, kpi -> kpi.nature().map(Nature::label).orElse("")));
    columns.add(FormColumn.context(Column.DIRECTION, 8, CENTER, kpi -> kpi.direction().label()));
    columns.add(FormColumn.context(Column.TARGET.label() + year, targetWidth(), RIGHT, of::target));
    columns.add(FormColumn.context(Column.BASELINE, 12, RIGHT, of::baseline));
    columns.add(FormColumn.context(Column.METHOD, 13, CENTER, of::method));
    of.last()
        .ifPresent(
            last -> {
              columns.add(
                  FormColumn.context(previous(Column.ACTUAL, last), 13, RIGHT, of::previousValue));
              columns.add(
                  FormColumn.context(
                      previous(Column.CLASSIFICATION, last), 11, CENTER, of::previousStatus));
            });
    TableName.ACTUALS.entries().forEach(column -> columns.add(ofActuals(column)));
    return columns;
  }

  /** In a part of a year most targets name it: 5,000（R4上半期）. */
  private int targetWidth() {
    return of.cycle().period().equals(of.cycle().targetPeriod()) ? 11 : 18;
  }

  private FormColumn<KpiDefinition> ofActuals(Column column) {
    return switch (column) {
      case CLASSIFICATION -> FormColumn.choice(column, kpi -> guide.choices(column.label()));
      case HAND_RATING -> FormColumn.choice(column, this::symbolsByHand);
      case HAND_REASON ->
          FormColumn.<KpiDefinition>entry(column).where(of.rules()::takesHandRating);
      case FINAL_RATING -> FormColumn.choice(column, this::symbols);
      default -> FormColumn.entry(column);
    };
  }

  private static String previous(Column column, String last) {
    return "前回の" + column.label() + last;
  }

  private List<FormColumn<Project>> ofReviews() {
    List<FormColumn<Project>> columns = new ArrayList<>();
    columns.add(FormColumn.key(Column.PROJECT_NUMBER, 10, CENTER, Project::number));
    columns.add(FormColumn.context(term + "名", 38, LEFT, Project::name));
    of.last()
        .ifPresent(
            last ->
                columns.add(
                    FormColumn.context(
                        previous(Column.NEXT_POLICY, last), 26, LEFT, of::previousPolicy)));
    TableName.PROJECT_REVIEWS.entries().forEach(column -> columns.add(ofReviews(column)));
    return columns;
  }

  private FormColumn<Project> ofReviews(Column column) {
    return switch (column) {
      case FINAL_RATING -> FormColumn.choice(column, row -> guide.choices(term));
      case FINAL_REASON -> FormColumn.<Project>entry(column).wide(18);
      default -> FormColumn.<Project>entry(column).under(term + "の評価");
    };
  }

  private Optional<String> symbols(KpiDefinition kpi) {
    return guide.choices(nameOf(of.rules().scheme(kpi)));
  }

  private Optional<String> symbolsByHand(KpiDefinition kpi) {
    return of.rules().takesHandRating(kpi) ? symbols(kpi) : Optional.empty();
  }

  private static String nameOf(RatingScheme scheme) {
    return "評価方式「" + scheme.name() + "」";
  }

  /** What the guide's examples say of this cycle and this section's schemes. */
  private Map<String, String> words() {
    List<String> symbols =
        Stream.concat(
                of.kpisOf(section).stream().map(of.rules()::scheme), Stream.of(of.rules().scheme()))
            .filter(scheme -> !scheme.bands().isEmpty())
            .limit(1)
            .flatMap(scheme -> scheme.bands().stream())
            .map(Band::symbol)
            .distinct()
            .toList();
    String first = symbols.stream().findFirst().orElse("");
    String ofProjects =
        of.rules().scheme().rollups().stream().map(Rollup::symbol).findFirst().orElse(first);
    return Map.of(
        "最初の記号", first,
        "次の記号", symbols.stream().skip(1).findFirst().orElse(first),
        "プロジェクトの記号", ofProjects,
        "時点", FormCycle.lastDay(of.cycle().period()),
        "評価時期", of.cycle().judgedIn().code());
  }

  /** The symbols of every scheme that rates one of the section's KPIs, and those of projects. */
  private List<GuideSheet.Listing> listings() {
    Map<String, GuideSheet.Listing> listings = new LinkedHashMap<>();
    of.kpisOf(section).stream()
        .map(of.rules()::scheme)
        .filter(scheme -> !scheme.bands().isEmpty())
        .forEach(
            scheme ->
                listings.putIfAbsent(
                    nameOf(scheme),
                    new GuideSheet.Listing(SYMBOLS, nameOf(scheme), bandsOf(scheme))));
    if (!of.projectsOf(section).isEmpty()) {
      RatingScheme scheme = of.rules().scheme();
      List<List<String>> rows = scheme.rollups().isEmpty() ? bandsOf(scheme) : rollupsOf(scheme);
      if (rows.size() > 1) {
        listings.put(term, new GuideSheet.Listing(SYMBOLS, term, rows));
      }
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
    return Stream.concat(
            Stream.of(
                List.of(Column.SYMBOL.label(), Column.NAME.label(), Column.DESCRIPTION.label())),
            symbols)
        .distinct()
        .toList();
  }
}
