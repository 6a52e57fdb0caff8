package org.torimatome.evaluation.target;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;

/** The targets typed for one KPI, earliest first; a 再掲 without its own has the original's. */
record KpiTargets(List<Target> rows) {

  static KpiTargets of(Plan plan, KpiDefinition kpi) {
    List<Target> own = plan.targetsOf(kpi.code());
    return new KpiTargets(own.isEmpty() ? kpi.repeats().map(plan::targetsOf).orElse(own) : own);
  }

  /** What is typed for a period: its 目標値, else its 目安値. */
  Optional<StatedTarget> typedFor(ReportingPeriod period) {
    return first(row -> FiscalYears.isSame(row.period(), period));
  }

  /** The 目安値 typed for a period. */
  Optional<StatedTarget> guideFor(ReportingPeriod period) {
    return rows.stream()
        .filter(row -> FiscalYears.isSame(row.period(), period))
        .flatMap(row -> row.guide().stream().map(g -> new StatedTarget(row.period(), g, true)))
        .findFirst();
  }

  /** The next target after a period; a 目標値 goes before a 目安値 that is nearer. */
  Optional<StatedTarget> nextAfter(ReportingPeriod period) {
    return first(row -> row.period().endDay().isAfter(period.endDay()));
  }

  /** The last target of all. */
  Optional<StatedTarget> last() {
    return stated(row -> true).max(byValueThenPeriod());
  }

  /** Everything typed in numbers. */
  Stream<TargetBounds> aims() {
    return rows.stream()
        .flatMap(row -> Stream.concat(row.value().stream(), row.guide().stream()))
        .flatMap(stated -> TargetBounds.of(stated.value()).stream());
  }

  private Optional<StatedTarget> first(Predicate<Target> wanted) {
    return stated(wanted)
        .min(Comparator.comparing(StatedTarget::guide).thenComparing(StatedTarget::period));
  }

  private Stream<StatedTarget> stated(Predicate<Target> wanted) {
    return rows.stream().filter(wanted).flatMap(row -> StatedTarget.of(row).stream());
  }

  private static Comparator<StatedTarget> byValueThenPeriod() {
    return Comparator.comparing((StatedTarget target) -> !target.guide())
        .thenComparing(StatedTarget::period);
  }
}
