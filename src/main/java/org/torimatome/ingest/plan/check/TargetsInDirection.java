package org.torimatome.ingest.plan.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.TargetValue.Range;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Message;

/** Whether the targets of a KPI go where it is said to be better. */
final class TargetsInDirection implements PlanCheck {

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.KPIS, TableName.TARGETS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.kpis().flatMap(kpi -> problem(kpi, view).stream());
  }

  private static Optional<Problem> problem(KpiDefinition kpi, PlanInView view) {
    List<Target> targets = view.targetsOf(kpi);
    return against(kpi, TargetRun.of(kpi, targets))
        .or(() -> targets.stream().flatMap(target -> against(kpi, target).stream()).findFirst())
        .map(
            expected ->
                view.cells()
                    .of(kpi, Column.DIRECTION)
                    .problem(ProblemCode.DIRECTION_AGAINST_TARGETS, expected));
  }

  /** The way of the whole run, baseline included; one that goes up and down has none. */
  private static Optional<Message> against(KpiDefinition kpi, TargetRun run) {
    if (run.points().isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> figures = new ArrayList<>();
    TargetRun.Point first = run.points().get(0);
    kpi.baseline()
        .value()
        .filter(
            value ->
                kpi.baseline()
                    .period()
                    .map(period -> period.compareTo(first.period()) < 0)
                    .orElse(true))
        .ifPresent(figures::add);
    run.points().forEach(point -> figures.add(point.figure()));
    return way(figures)
        .filter(way -> isAgainst(way, kpi.direction()))
        .map(
            way ->
                ProblemWords.of(
                    "direction-of-run",
                    way.label(),
                    figures.get(0).toPlainString(),
                    figures.get(figures.size() - 1).toPlainString()));
  }

  private static Optional<Direction> way(List<BigDecimal> figures) {
    List<Integer> steps =
        IntStream.range(1, figures.size())
            .mapToObj(at -> figures.get(at).compareTo(figures.get(at - 1)))
            .filter(step -> step != 0)
            .distinct()
            .toList();
    return steps.size() == 1
        ? Optional.of(steps.get(0) > 0 ? Direction.INCREASE : Direction.DECREASE)
        : Optional.empty();
  }

  /** A target of one side, such as 10件以下, has a way of its own. */
  private static Optional<Message> against(KpiDefinition kpi, Target target) {
    return target
        .stated()
        .flatMap(
            stated ->
                stated
                    .value()
                    .fold(point -> none(), TargetsInDirection::way, words -> none())
                    .filter(way -> isAgainst(way, kpi.direction()))
                    .map(
                        way -> ProblemWords.of("direction-of-target", way.label(), stated.text())));
  }

  private static Optional<Direction> way(Range range) {
    if (range.low().isPresent() && range.high().isPresent()) {
      return none();
    }
    return Optional.of(range.low().isPresent() ? Direction.INCREASE : Direction.DECREASE);
  }

  private static Optional<Direction> none() {
    return Optional.empty();
  }

  private static boolean isAgainst(Direction way, Direction wanted) {
    return wanted != Direction.MAINTAIN && way != wanted;
  }
}
