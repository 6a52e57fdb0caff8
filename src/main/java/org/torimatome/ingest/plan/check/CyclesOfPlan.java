package org.torimatome.ingest.plan.check;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Whether the cycles lie within the plan's years. */
final class CyclesOfPlan implements PlanCheck {

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.PLAN, TableName.CYCLES);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    PlanYears years = PlanYears.of(view);
    return view.plan().cycles().stream()
        .filter(cycle -> !years.hold(cycle.period()))
        .map(
            cycle ->
                view.cells()
                    .of(cycle, Column.PERIOD)
                    .problem(
                        ProblemCode.CYCLE_OUTSIDE_PLAN,
                        ProblemWords.of("within-plan", years.shown())));
  }
}
