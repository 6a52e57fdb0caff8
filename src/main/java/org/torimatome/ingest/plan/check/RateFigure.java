package org.torimatome.ingest.plan.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.torimatome.ingest.plan.check.PlanCells.PlanCell;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.TargetValue;
import org.torimatome.schema.Column;

/** A percentage that the plan names for a KPI, and where: a target, a 目安値 or the 基準値. */
record RateFigure(BigDecimal figure, Supplier<PlanCell> cell) {

  /** Those of a KPI's targets, the earliest first; of a range both bounds. */
  static List<RateFigure> targets(KpiDefinition kpi, PlanInView view) {
    return view.targetsOf(kpi).stream().flatMap(target -> of(target, view)).toList();
  }

  static Optional<RateFigure> baseline(KpiDefinition kpi, PlanInView view) {
    return kpi.baseline()
        .value()
        .map(value -> new RateFigure(value, () -> view.cells().of(kpi, Column.BASELINE)));
  }

  private static Stream<RateFigure> of(Target target, PlanInView view) {
    return Stream.concat(
        of(target, target.value(), Column.TARGET, view),
        of(target, target.guide(), Column.GUIDE_VALUE, view));
  }

  private static Stream<RateFigure> of(
      Target target, Optional<Target.Stated> stated, Column column, PlanInView view) {
    return stated.stream()
        .flatMap(typed -> figures(typed.value()))
        .map(figure -> new RateFigure(figure, () -> view.cells().of(target, column)));
  }

  private static Stream<BigDecimal> figures(TargetValue target) {
    return target.fold(
        point -> Stream.of(point.value()),
        range -> Stream.concat(range.low().stream(), range.high().stream()),
        words -> Stream.empty());
  }
}
