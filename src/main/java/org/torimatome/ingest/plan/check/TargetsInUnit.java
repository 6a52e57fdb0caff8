package org.torimatome.ingest.plan.check;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Whether the targets to come were set in the unit that their KPI has now. */
final class TargetsInUnit implements PlanCheck {

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.KPIS, TableName.TARGETS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.plan().targets().stream()
        .filter(view::isAhead)
        .flatMap(target -> problem(target, view));
  }

  private static Stream<Problem> problem(Target target, PlanInView view) {
    return view.plan().kpi(target.kpi()).map(KpiDefinition::unit).stream()
        .filter(unit -> !unit.equals(target.unit()))
        .map(
            unit ->
                view.cells()
                    .of(target, target.value().isPresent() ? Column.TARGET : Column.GUIDE_VALUE)
                    .problem(
                        ProblemCode.TARGET_OF_OTHER_UNIT,
                        ProblemWords.of("target-in-unit", unit.isEmpty() ? "-" : unit)));
  }
}
