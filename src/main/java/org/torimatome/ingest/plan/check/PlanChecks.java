package org.torimatome.ingest.plan.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;

/**
 * All that is asked of a plan beside its being readable. Source: docs/spec.md §3.1 "The plan is
 * checked as hard as the returns".
 */
public final class PlanChecks {

  private static final List<PlanCheck> ALL =
      List.of(
          new DeadBands(),
          new BandGaps(),
          new AchievedBands(),
          new AchievedAtTarget(),
          new CyclesOfPlan(),
          new CyclesInTime(),
          new TargetsOfPlan(),
          new TargetsAhead(),
          new TargetsInUnit(),
          new TargetsInDirection(),
          new TargetsWithRate(),
          new BaselinesAsked(),
          new TargetsOfOneScale(),
          new RatesUpToHundred(),
          new RatesInPercent());

  /** What is told once, whichever cycles show it. */
  private record Doubt(ProblemCode code, SourceLocation at) {}

  private final List<PlanCheck> possible;
  private final PlanCells cells;
  private final Set<Doubt> told = new HashSet<>();

  public PlanChecks(PlanCells cells) {
    this.possible =
        ALL.stream().filter(check -> check.reads().stream().allMatch(cells::isSound)).toList();
    this.cells = cells;
  }

  /**
   * The doubts about a plan that were not told of another cycle before.
   *
   * @param plan as it is in force for {@code cycle}: a scheme that judges nothing in it is not
   *     asked about
   */
  public List<Problem> of(Plan plan, Cycle cycle) {
    PlanInView view = new PlanInView(plan, cycle, cells);
    return possible.stream()
        .flatMap(check -> check.problems(view))
        .filter(problem -> told.add(new Doubt(problem.code(), problem.at())))
        .toList();
  }
}
