package org.torimatome.ingest.plan.check;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/**
 * Whether the cycles are judged when their period is over; in its last month some know enough to
 * judge.
 */
final class CyclesInTime implements PlanCheck {

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.CYCLES);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.plan().cycles().stream()
        .filter(cycle -> cycle.judgedIn().endDay().isBefore(cycle.period().endDay()))
        .map(
            cycle ->
                view.cells()
                    .of(cycle, Column.DUE)
                    .problem(
                        ProblemCode.CYCLE_JUDGED_EARLY,
                        ProblemWords.of("or-later", monthAfter(cycle))));
  }

  private static String monthAfter(Cycle cycle) {
    return ReportingPeriod.month(YearMonth.from(cycle.period().endDay())).code();
  }
}
