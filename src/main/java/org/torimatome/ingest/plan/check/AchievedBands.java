package org.torimatome.ingest.plan.check;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Whether a scheme says which of its classes count as having reached the target. */
final class AchievedBands implements PlanCheck {

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.SCHEMES, TableName.BANDS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.schemes().stream()
        .filter(scheme -> !scheme.marksAchievement())
        .flatMap(
            scheme ->
                scheme.bands().stream()
                    .limit(1)
                    .map(
                        first ->
                            view.cells()
                                .of(scheme, TableName.BANDS, first.order(), 0, Column.ACHIEVED)
                                .problem(
                                    ProblemCode.NO_ACHIEVED_BAND,
                                    ProblemWords.of("circle-at-achieved"))));
  }
}
