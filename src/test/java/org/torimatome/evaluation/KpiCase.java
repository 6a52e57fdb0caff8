package org.torimatome.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.torimatome.kpi.AsOf;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiDefinition.Baseline;
import org.torimatome.kpi.KpiDefinition.Overrides;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.KpiReturn.Narrative;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Source;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.Target.Stated;
import org.torimatome.kpi.TargetFill;
import org.torimatome.kpi.TargetValue;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Budget;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBooks;
import org.torimatome.plan.PlanProfile;
import org.torimatome.plan.PlanTerms;
import org.torimatome.plan.Project;
import org.torimatome.plan.Vision;
import org.torimatome.problem.SourceLocation;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.RatingSchemes;

/**
 * A plan of R3 to R6 with KPIs as a test writes them: {@code kpi("1-1").target("R4",
 * "100").actual("80").judge(scheme)}.
 */
final class KpiCase {

  static final SourceLocation NOWHERE = SourceLocation.ofFile("plan/目標値.csv");

  private final KpiCode code;
  private String project = "1";
  private String unit = "件";
  private Optional<Nature> nature = Optional.empty();
  private Direction direction = Direction.INCREASE;
  private Optional<CalculationMethod> method = Optional.empty();
  private Optional<String> scheme = Optional.empty();
  private Optional<TargetFill> fill = Optional.empty();
  private OptionalInt digits = OptionalInt.empty();
  private Optional<ReportingPeriod> baselinePeriod = Optional.empty();
  private Optional<BigDecimal> baseline = Optional.empty();
  private Optional<KpiCode> repeats = Optional.empty();
  private String category = "";
  private AsOf asOf = AsOf.NONE;
  private final List<Target> targets = new ArrayList<>();
  private final Map<ReportingPeriod, KpiReturn> returns = new HashMap<>();

  private KpiCase(String code) {
    this.code = new KpiCode(code);
  }

  static KpiCase kpi(String code) {
    return new KpiCase(code);
  }

  static ReportingPeriod period(String code) {
    return ReportingPeriod.parse(code).orElseThrow();
  }

  KpiCase project(String number) {
    project = number;
    return this;
  }

  KpiCase unit(String text) {
    unit = text;
    return this;
  }

  KpiCase nature(String label) {
    nature =
        Optional.ofNullable(label)
            .filter(named -> !named.isEmpty())
            .map(named -> Labelled.of(Nature.class, Nature::label, named));
    return this;
  }

  KpiCase direction(String label) {
    direction = Labelled.of(Direction.class, Direction::label, label);
    return this;
  }

  KpiCase method(String label) {
    method = Optional.of(Labelled.of(CalculationMethod.class, CalculationMethod::label, label));
    return this;
  }

  KpiCase scheme(String name) {
    scheme = Optional.of(name);
    return this;
  }

  KpiCase fill(String label) {
    fill = Optional.of(Labelled.of(TargetFill.class, TargetFill::label, label));
    return this;
  }

  KpiCase digits(int number) {
    digits = OptionalInt.of(number);
    return this;
  }

  KpiCase baseline(String when, String value) {
    baselinePeriod = Optional.ofNullable(when).map(KpiCase::period);
    baseline = Optional.ofNullable(value).map(KpiCase::decimal);
    return this;
  }

  KpiCase category(String name) {
    category = name;
    return this;
  }

  KpiCase repeats(String original) {
    repeats = Optional.of(new KpiCode(original));
    return this;
  }

  /** {@code 100}, {@code 90～100}, {@code 90以上}, {@code 23以下} or words. */
  KpiCase target(String when, String text) {
    targets.add(
        new Target(
            code, period(when), "", Optional.of(stated(text)), Optional.empty(), "", NOWHERE));
    return this;
  }

  /** In the unit that the KPI has in the end. */
  private Stream<Target> targets() {
    return targets.stream()
        .map(of -> new Target(code, of.period(), unit, of.value(), of.guide(), "", NOWHERE));
  }

  KpiCase guide(String when, String text) {
    targets.add(
        new Target(
            code, period(when), "", Optional.empty(), Optional.of(stated(text)), "", NOWHERE));
    return this;
  }

  /** The value of R4, 確定. */
  KpiCase actual(String value) {
    return actual("R4", value);
  }

  KpiCase actual(String when, String value) {
    return returned(
        when, new Measurement.Reported(decimal(value), ValueStatus.FINAL, ""), Optional.empty());
  }

  KpiCase missing(String status, String reason) {
    return returned(
        "R4",
        new Measurement.Missing(Labelled.of(ValueStatus.class, ValueStatus::label, status), reason),
        Optional.empty());
  }

  KpiCase described(String words, String handRating) {
    return returned(
        "R4",
        new Measurement.Described(words, ValueStatus.FINAL, ""),
        Optional.ofNullable(handRating).map(symbol -> new TypedRating(symbol, "")));
  }

  /** What the next return says under 時点. */
  KpiCase asOf(String typed) {
    asOf = new AsOf(typed);
    return this;
  }

  KpiCase returned(String when, Measurement measurement, Optional<TypedRating> hand) {
    returns.put(
        period(when),
        new KpiReturn(
            code,
            period(when),
            measurement,
            asOf,
            "",
            "",
            Narrative.NONE,
            hand,
            Optional.empty(),
            new Source(new SourceLocation(when + "/課.xlsx", "実績", "C7"), "")));
    return this;
  }

  /** Judged for R4 against R3. */
  KpiEvaluation judge(RatingScheme scheme) {
    return judge(scheme, "R4");
  }

  KpiEvaluation judge(RatingScheme scheme, String cycle) {
    return evaluate(SchemeText.only(scheme), scheme.name(), cycle(cycle), List.of(this))
        .kpis()
        .get(0);
  }

  /** A cycle judged against the year before. */
  static Cycle cycle(String code) {
    ReportingPeriod period = period(code);
    return new Cycle(
        period,
        period.title(),
        period,
        period.fiscalYear(),
        Optional.of(ReportingPeriod.year(period.fiscalYearNumber() - 1)),
        "");
  }

  static CycleEvaluation evaluate(
      RatingSchemes schemes, String standard, Cycle cycle, List<KpiCase> cases) {
    return evaluate(schemes, standard, cycle, cases, PlanTerms.DEFAULT);
  }

  static CycleEvaluation evaluate(
      RatingSchemes schemes, String standard, Cycle cycle, List<KpiCase> cases, PlanTerms terms) {
    Map<ReportingPeriod, List<KpiReturn>> rows = new HashMap<>();
    for (KpiCase each : cases) {
      each.returns.forEach(
          (when, row) -> rows.computeIfAbsent(when, p -> new ArrayList<>()).add(row));
    }
    Map<ReportingPeriod, PeriodBook> books = new HashMap<>();
    rows.forEach((when, returns) -> books.put(when, new PeriodBook(when, returns, List.of())));
    return new Evaluator()
        .evaluate(PlanBooks.unchanging(plan(schemes, standard, cases, terms)), cycle, books);
  }

  private static Plan plan(
      RatingSchemes schemes, String standard, List<KpiCase> cases, PlanTerms terms) {
    List<Project> projects =
        cases.stream()
            .map(each -> each.project)
            .distinct()
            .map(number -> new Project(number, "1", "プロジェクト" + number, ""))
            .toList();
    return new Plan(
        new PlanProfile(
            "sample",
            "見本市",
            Optional.empty(),
            "見本計画",
            "",
            Optional.of(period("R3")),
            Optional.of(period("R6")),
            Optional.empty(),
            Optional.empty(),
            standard,
            terms,
            ""),
        List.of(new Vision("1", "ビジョン")),
        projects,
        cases.stream().map(KpiCase::definition).toList(),
        cases.stream().flatMap(each -> each.targets()).toList(),
        List.of(),
        schemes,
        Budget.NONE,
        List.of());
  }

  private KpiDefinition definition() {
    return new KpiDefinition(
        code,
        project,
        "指標" + code,
        unit,
        nature,
        direction,
        new Overrides(method, scheme, fill, digits),
        new Baseline(baselinePeriod, baseline),
        false,
        repeats,
        category,
        "",
        "見本",
        "",
        NOWHERE);
  }

  private static Stated stated(String text) {
    return new Stated(value(text), text);
  }

  private static TargetValue value(String text) {
    String[] bounds = text.split("～");
    if (bounds.length == 2) {
      return new TargetValue.Range(
          Optional.of(decimal(bounds[0])), Optional.of(decimal(bounds[1])));
    }
    if (text.endsWith("以上")) {
      return new TargetValue.Range(Optional.of(decimal(text.replace("以上", ""))), Optional.empty());
    }
    if (text.endsWith("以下")) {
      return new TargetValue.Range(Optional.empty(), Optional.of(decimal(text.replace("以下", ""))));
    }
    return text.matches("△?[0-9,.]+")
        ? new TargetValue.Point(decimal(text))
        : new TargetValue.Text(text);
  }

  static BigDecimal decimal(String text) {
    return new BigDecimal(text.replace(",", "").replace("△", "-"));
  }
}
