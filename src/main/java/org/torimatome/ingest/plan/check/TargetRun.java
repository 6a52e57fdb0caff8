package org.torimatome.ingest.plan.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.TargetValue;
import org.torimatome.period.ReportingPeriod;

/**
 * The targets of one KPI's whole years, the earliest first. Those of parts of a year go up and down
 * beside them.
 */
record TargetRun(List<Point> points) {

  /** A target with the figure that it asks for, of a range the bound to be reached first. */
  record Point(Target target, BigDecimal figure) {

    ReportingPeriod period() {
      return target.period();
    }
  }

  static TargetRun of(KpiDefinition kpi, List<Target> targets) {
    List<Point> points = new ArrayList<>();
    targets.stream()
        .filter(target -> target.period().isFiscalYear())
        .forEach(
            target ->
                target
                    .stated()
                    .flatMap(stated -> figure(stated.value(), kpi.direction()))
                    .ifPresent(figure -> points.add(new Point(target, figure))));
    return new TargetRun(points);
  }

  private static Optional<BigDecimal> figure(TargetValue target, Direction direction) {
    return target.fold(
        point -> Optional.of(point.value()),
        range ->
            direction == Direction.DECREASE
                ? range.high().or(range::low)
                : range.low().or(range::high),
        words -> Optional.empty());
  }

  /** The points before and after one. */
  Stream<Point> neighboursOf(int at) {
    return IntStream.of(at - 1, at + 1)
        .filter(beside -> beside >= 0 && beside < points.size())
        .mapToObj(points::get);
  }
}
