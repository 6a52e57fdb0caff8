package org.torimatome.ingest.plan.check;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.torimatome.ingest.plan.check.TargetRun.Point;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/**
 * Whether no year's target is a hundred times those before and after it, as one in 枚 among those in
 * 百枚. Of rates, 0 to 100 tells more.
 */
final class TargetsOfOneScale implements PlanCheck {

  /** Between two years a slip stands out; a beginning or an end may be a real leap. */
  private static final BigDecimal ABOUT_A_HUNDRED = BigDecimal.valueOf(50);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.KPIS, TableName.TARGETS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.kpis().filter(kpi -> !PlanInView.isRate(kpi)).flatMap(kpi -> problems(kpi, view));
  }

  private static Stream<Problem> problems(KpiDefinition kpi, PlanInView view) {
    TargetRun run = TargetRun.of(kpi, view.targetsOf(kpi));
    return IntStream.range(0, run.points().size())
        .filter(at -> isHundredfold(run.points().get(at), run.neighboursOf(at).toList()))
        .mapToObj(
            at ->
                view.cells()
                    .of(run.points().get(at).target(), column(run.points().get(at)))
                    .problem(
                        ProblemCode.TARGET_HUNDREDFOLD,
                        ProblemWords.of("same-scale", shown(run.neighboursOf(at), kpi))));
  }

  private static Column column(Point point) {
    return point.target().value().isPresent() ? Column.TARGET : Column.GUIDE_VALUE;
  }

  private static boolean isHundredfold(Point point, List<Point> neighbours) {
    BigDecimal times = neighbours.size() > 1 ? ABOUT_A_HUNDRED : HUNDRED;
    return !neighbours.isEmpty()
        && neighbours.stream()
            .map(Point::figure)
            .allMatch(
                beside ->
                    beside.signum() != 0
                        && point.figure().abs().compareTo(beside.abs().multiply(times)) >= 0);
  }

  private static String shown(Stream<Point> neighbours, KpiDefinition kpi) {
    return neighbours
        .map(
            point ->
                point.period().table()
                    + " "
                    + point.target().stated().map(stated -> stated.text()).orElse("")
                    + kpi.unit())
        .collect(Collectors.joining("・"));
  }
}
