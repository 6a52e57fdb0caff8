package org.torimatome.forms;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.torimatome.evaluation.RulesInForce;
import org.torimatome.evaluation.figure.PrintedValues;
import org.torimatome.evaluation.target.StatedTarget;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBook;
import org.torimatome.plan.Project;
import org.torimatome.plan.ProjectReview;

/**
 * What the forms of one cycle are drawn from, and what they show of it.
 *
 * @param rules by which the cycle will be judged
 * @param earlier what was returned for the periods before, the earliest first
 */
record FormCycle(PlanBook plans, RulesInForce rules, List<PeriodBook> earlier) {

  /** Of a KPI that was no part of the cycle before: every other has a return in its book. */
  private static final String NEW = "新規";

  static FormCycle of(PlanBook plans, Cycle cycle, Collection<PeriodBook> earlier) {
    return new FormCycle(plans, RulesInForce.of(plans, cycle), List.copyOf(earlier));
  }

  Plan plan() {
    return rules.plan();
  }

  Cycle cycle() {
    return rules.cycle();
  }

  /** What was returned as 暫定 or 未集計 for an earlier period and has stayed so. */
  record Provisional(KpiDefinition kpi, KpiReturn row) {

    /** As it was returned, for a column that has the unit beside it. */
    String value() {
      return row.measurement()
          .fold(
              number -> column(kpi).result(number),
              words -> column(kpi).result(words),
              missing -> {
                String status = missing.status().label();
                String reason = missing.reason();
                if (reason.startsWith(status)) {
                  return reason;
                }
                return reason.isEmpty() ? status : status + "（" + reason + "）";
              });
    }
  }

  /** Every section that owns a KPI or leads a project, in the plan's order. */
  Set<String> sections() {
    Set<String> sections = new LinkedHashSet<>();
    plan().kpis().stream()
        .filter(kpi -> kpi.repeats().isEmpty())
        .forEach(kpi -> sections.add(plan().sectionOf(kpi)));
    plan().projects().forEach(project -> sections.add(plan().sectionOf(project)));
    return sections;
  }

  /** The KPIs to be returned; one that repeats another takes that one's value. */
  List<KpiDefinition> kpisOf(String section) {
    return plan().kpis().stream()
        .filter(kpi -> kpi.repeats().isEmpty() && plan().sectionOf(kpi).equals(section))
        .toList();
  }

  List<Project> projectsOf(String section) {
    return plan().projects().stream()
        .filter(project -> plan().sectionOf(project).equals(section))
        .toList();
  }

  /**
   * The target that the cycle will be judged by, else the next later one; with its period where
   * that is not the year of the column.
   */
  String target(KpiDefinition kpi) {
    OptionalInt digits = kpi.overrides().digits();
    return rules
        .target(kpi)
        .map(target -> dated(target.by(), target.printed(digits)))
        .or(() -> later(kpi).map(next -> dated(next.period(), next.printed(digits))))
        .orElse("");
  }

  private String dated(ReportingPeriod period, String target) {
    return period.equals(cycle().targetPeriod()) ? target : target + "（" + period.table() + "）";
  }

  private Optional<StatedTarget> later(KpiDefinition kpi) {
    return plan().targetsOf(kpi.code()).stream()
        .filter(each -> each.period().compareTo(cycle().targetPeriod()) > 0)
        .flatMap(each -> StatedTarget.of(each).stream())
        .findFirst();
  }

  /** Such as 102（R2）. */
  String baseline(KpiDefinition kpi) {
    String period = kpi.baseline().period().map(at -> "（" + at.table() + "）").orElse("");
    return kpi.baseline().value().map(value -> column(kpi).figure(value) + period).orElse("");
  }

  /** How its rate will be computed, such as 対目標比. */
  String method(KpiDefinition kpi) {
    return rules.scheme(kpi).methodFor(kpi).label();
  }

  /** When a period ends as people type it into 時点, such as R4末 or R4.9. */
  static String lastDay(ReportingPeriod period) {
    return period.isFiscalYear()
        ? ReportingPeriod.yearEnd(period.fiscalYearNumber()).code()
        : ReportingPeriod.month(YearMonth.from(period.endDay().minusDays(1))).code();
  }

  /** The period compared with as a remark, such as （R4上半期）; empty for the first cycle. */
  Optional<String> last() {
    return cycle().comparedWith().map(period -> "（" + period.table() + "）");
  }

  /** With its unit where that was another than the form's column shows. */
  String previousValue(KpiDefinition kpi) {
    KpiDefinition then =
        cycle().comparedWith().flatMap(period -> plans.kpi(kpi.code(), period)).orElse(kpi);
    PrintedValues values = then.unit().equals(kpi.unit()) ? column(then) : PrintedValues.of(then);
    return previousOf(kpi).map(values::result).orElse("");
  }

  /** Values of a column that has the unit beside it. */
  private static PrintedValues column(KpiDefinition kpi) {
    return PrintedValues.of(kpi).withoutUnit();
  }

  /**
   * What half a year was not known to have come to is no longer asked once the year has its own.
   */
  private static boolean isAwaited(ValueStatus status, ReportingPeriod period) {
    return status == ValueStatus.PROVISIONAL
        || status.isOpen() && period.monthsElapsedInYear() == 12;
  }

  /** What is still to be confirmed of an earlier period, by the section that is to be asked. */
  Map<String, List<Provisional>> provisionalsOf(PeriodBook book) {
    Plan then = plans.inForce(book.period());
    return book.returns().stream()
        .filter(row -> isAwaited(row.measurement().status(), book.period()))
        .flatMap(row -> then.kpi(row.kpi()).map(kpi -> new Provisional(kpi, row)).stream())
        .filter(value -> value.kpi().isCounted())
        .collect(
            Collectors.groupingBy(
                value -> askedOf(value.kpi(), then), LinkedHashMap::new, Collectors.toList()));
  }

  /** Who owns the KPI now; who did where it is no more. */
  private String askedOf(KpiDefinition kpi, Plan then) {
    return plan().kpi(kpi.code()).map(plan()::sectionOf).orElseGet(() -> then.sectionOf(kpi));
  }

  String previousStatus(KpiDefinition kpi) {
    return previousOf(kpi)
        .map(measurement -> measurement.status().label())
        .orElseGet(() -> previous().isPresent() ? NEW : "");
  }

  private Optional<PeriodBook> previous() {
    return cycle()
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
}
