package org.torimatome.ingest.plan.check;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Whether every target is for a year of the plan, or of one of its cycles. */
final class TargetsOfPlan implements PlanCheck {

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.PLAN, TableName.CYCLES, TableName.TARGETS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    PlanYears years = PlanYears.of(view);
    Set<ReportingPeriod> judged = new HashSet<>();
    view.plan()
        .cycles()
        .forEach(
            cycle -> {
              judged.add(cycle.period().fiscalYear());
              judged.add(cycle.targetPeriod().fiscalYear());
            });
    return view.plan().targets().stream()
        .filter(target -> !years.hold(target.period()))
        .filter(target -> !judged.contains(target.period().fiscalYear()))
        .map(
            target ->
                view.cells()
                    .of(target, Column.PERIOD)
                    .problem(
                        ProblemCode.TARGET_OUTSIDE_PLAN,
                        ProblemWords.of("within-plan", years.shown())));
  }
}
