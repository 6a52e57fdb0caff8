package org.torimatome.evaluation;

import java.util.Map;
import java.util.Optional;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.PlanBook;

/**
 * Judges a cycle by the plan in force for it: every KPI against its target in force, then the
 * counts and roll-ups over them.
 *
 * <p>Pure and exact: the same plan and books give the same evaluation, and no value makes it throw.
 * Source: docs/spec.md §4, docs/adr/0004-judging-choices.md.
 */
public final class Evaluator {

  /**
   * @param plan over its whole life: the cycle compared with was judged by what was in force then
   * @param books every period book at hand, by period; a KPI without a row in the cycle's is 未提出,
   *     earlier ones serve 対前回 and the outlook
   */
  public CycleEvaluation evaluate(
      PlanBook plan, Cycle cycle, Map<ReportingPeriod, PeriodBook> books) {
    return of(plan, cycle, books).evaluateAll();
  }

  /** As {@link #evaluate}, for who takes the KPIs one by one. */
  public CycleEvaluator of(PlanBook plan, Cycle cycle, Map<ReportingPeriod, PeriodBook> books) {
    Optional<CycleEvaluation> previous =
        cycle
            .comparedWith()
            .filter(books::containsKey)
            .map(plan::cycleOf)
            .map(before -> new CycleEvaluator(plan, before, books, Optional.empty()).evaluateAll());
    return new CycleEvaluator(plan, cycle, books, previous);
  }
}
