package org.torimatome.forms;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.torimatome.evaluation.ResultsInWords;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBook;
import org.torimatome.plan.Project;
import org.torimatome.plan.ProjectReview;
import org.torimatome.rating.Band;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;

/**
 * What the forms of one cycle are drawn from, and what they show of it.
 *
 * @param plan as it is in force for the cycle
 * @param earlier what was returned for the periods before, the earliest first
 */
record FormCycle(PlanBook plans, Plan plan, Cycle cycle, List<PeriodBook> earlier) {

  static FormCycle of(PlanBook plans, Cycle cycle, Collection<PeriodBook> earlier) {
    return new FormCycle(plans, plans.inForce(cycle), cycle, List.copyOf(earlier));
  }

  /** A value that was returned as 暫定 for an earlier period and has stayed so. */
  record Provisional(KpiDefinition kpi, KpiReturn row) {}

  /** Of a KPI that was no part of the cycle before: every other has a return in its book. */
  private static final String NEW = "新規";

  /** Every section that owns a KPI or leads a project, in the plan's order. */
  Set<String> sections() {
    Set<String> sections = new LinkedHashSet<>();
    plan.kpis().stream()
        .filter(kpi -> kpi.repeats().isEmpty())
        .forEach(kpi -> sections.add(plan.sectionOf(kpi)));
    plan.projects().forEach(project -> sections.add(plan.sectionOf(project)));
    return sections;
  }

  /** The KPIs to be returned; one that repeats another takes that one's value. */
  List<KpiDefinition> kpisOf(String section) {
    return plan.kpis().stream()
        .filter(kpi -> kpi.repeats().isEmpty() && plan.sectionOf(kpi).equals(section))
        .toList();
  }

  List<Project> projectsOf(String section) {
    return plan.projects().stream()
        .filter(project -> plan.sectionOf(project).equals(section))
        .toList();
  }

  /**
   * The target of the cycle's own period, of its year, or the next later one, then with its year.
   */
  String target(KpiDefinition kpi) {
    ReportingPeriod year = cycle.targetPeriod();
    return statedFor(kpi)
        .map(
            target -> {
              String text =
                  target
                      .stated()
                      .map(stated -> stated.printed(kpi.overrides().digits()))
                      .orElse("");
              boolean usual = target.period().equals(year);
              return usual ? text : text + "（" + target.period().table() + "）";
            })
        .orElse("");
  }

  private Optional<Target> statedFor(KpiDefinition kpi) {
    List<Target> targets =
        plan.targetsOf(kpi.code()).stream().filter(each -> each.stated().isPresent()).toList();
    return of(targets, cycle.period())
        .or(() -> of(targets, cycle.targetPeriod()))
        .or(
            () ->
                targets.stream()
                    .filter(each -> each.period().compareTo(cycle.targetPeriod()) > 0)
                    .findFirst());
  }

  private static Optional<Target> of(List<Target> targets, ReportingPeriod period) {
    return targets.stream().filter(target -> target.period().equals(period)).findFirst();
  }

  /** Such as 102（R2）. */
  String baseline(KpiDefinition kpi) {
    String period = kpi.baseline().period().map(at -> "（" + at.table() + "）").orElse("");
    return kpi.baseline()
        .value()
        .map(value -> Figures.number(value, kpi.overrides().digits()) + period)
        .orElse("");
  }

  /** How its rate will be computed, such as 対目標比; empty where the plan has no scheme for it. */
  String method(KpiDefinition kpi) {
    return scheme(kpi).map(scheme -> scheme.methodFor(kpi).label()).orElse("");
  }

  /** When the period ends as people type it into 時点, such as R4末 or R4.9. */
  String lastDay() {
    ReportingPeriod period = cycle.period();
    return period.isFiscalYear()
        ? ReportingPeriod.yearEnd(period.fiscalYearNumber()).code()
        : ReportingPeriod.month(YearMonth.from(period.endDay().minusDays(1))).code();
  }

  /** The period compared with as a remark, such as （R4上半期）; empty for the first cycle. */
  Optional<String> last() {
    return cycle.comparedWith().map(period -> "（" + period.table() + "）");
  }

  /** With its unit where that was another than the form's column shows. */
  String previousValue(KpiDefinition kpi) {
    KpiDefinition then =
        cycle.comparedWith().flatMap(period -> plans.kpi(kpi.code(), period)).orElse(kpi);
    return previousOf(kpi)
        .map(measurement -> shown(then, measurement))
        .map(
            value ->
                value.isEmpty() || then.unit().equals(kpi.unit()) ? value : value + then.unit())
        .orElse("");
  }

  private static String shown(KpiDefinition kpi, Measurement measurement) {
    return measurement.fold(
        reported ->
            reported.qualifier() + Figures.number(reported.value(), kpi.overrides().digits()),
        Measurement.Described::text,
        missing -> "");
  }

  /** What a section has still to confirm or correct, KPI by KPI. */
  List<Provisional> provisionalsOf(String section) {
    return kpisOf(section).stream()
        .flatMap(
            kpi ->
                earlier.stream()
                    .flatMap(book -> book.of(kpi.code()).stream())
                    .filter(row -> row.measurement().status() == ValueStatus.PROVISIONAL)
                    .map(row -> new Provisional(asReported(kpi, row), row)))
        .toList();
  }

  private KpiDefinition asReported(KpiDefinition kpi, KpiReturn row) {
    return plans.kpi(kpi.code(), row.period()).orElse(kpi);
  }

  static String value(Provisional of) {
    return shown(of.kpi(), of.row().measurement());
  }

  String previousStatus(KpiDefinition kpi) {
    return previousOf(kpi)
        .map(measurement -> measurement.status().label())
        .orElseGet(() -> previous().isPresent() ? NEW : "");
  }

  private Optional<PeriodBook> previous() {
    return cycle
        .comparedWith()
        .flatMap(
            period -> earlier.stream().filter(book -> book.period().equals(period)).findFirst());
  }

  private Optional<Measurement> previousOf(KpiDefinition kpi) {
    return previous().flatMap(book -> book.of(kpi.code())).map(row -> row.measurement());
  }

  String previousPolicy(Project project) {
    return previous().flatMap(book -> book.of(project)).map(ProjectReview::policy).orElse("");
  }

  /** The scheme that rates a KPI in this cycle; empty where the plan has none for it. */
  Optional<RatingScheme> scheme(KpiDefinition kpi) {
    return inForce(kpi.overrides().scheme().orElse(plan.profile().defaultScheme()));
  }

  Optional<RatingScheme> defaultScheme() {
    return inForce(plan.profile().defaultScheme());
  }

  private Optional<RatingScheme> inForce(String scheme) {
    return plan.schemes().inForce(scheme, cycle.period());
  }

  /** Whether a typed 手入力判定 can matter: by method, nature, target in words or a band's measure. */
  boolean isRatedByHand(KpiDefinition kpi) {
    return new ResultsInWords(plan, cycle).of(kpi)
        || scheme(kpi).map(scheme -> isByHand(kpi, scheme)).orElse(false);
  }

  private static boolean isByHand(KpiDefinition kpi, RatingScheme scheme) {
    return scheme.methodFor(kpi) == CalculationMethod.BY_HAND
        || scheme.bands().stream().anyMatch(FormCycle::isByHand);
  }

  private static boolean isByHand(Band band) {
    return band.tests().stream().anyMatch(test -> test.measure() == Measure.BY_HAND);
  }
}
