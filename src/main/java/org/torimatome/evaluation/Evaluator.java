package org.torimatome.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.torimatome.evaluation.GroupEvaluation.RollupResult;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBook;
import org.torimatome.plan.Project;
import org.torimatome.plan.Vision;

/**
 * Judges a cycle by the plan in force for it: every KPI against its target in force, then the
 * counts and roll-ups over them.
 *
 * <p>Pure and exact: the same plan and books give the same evaluation, and no value makes it throw.
 * Source: SPEC §4, docs/adr/0004-judging-choices.md.
 */
public final class Evaluator {

  /**
   * @param plan over its whole life: the cycle compared with was judged by what was in force then
   * @param books every period book at hand, by period; a KPI without a row in the cycle's is 未提出,
   *     earlier ones serve 対前回 and the outlook
   */
  public CycleEvaluation evaluate(
      PlanBook plan, Cycle cycle, Map<ReportingPeriod, PeriodBook> books) {
    Optional<CycleEvaluation> previous =
        cycle
            .comparedWith()
            .filter(books::containsKey)
            .map(plan::cycleOf)
            .map(before -> judged(plan, before, books, Optional.empty()));
    return judged(plan, cycle, books, previous);
  }

  private static CycleEvaluation judged(
      PlanBook plans,
      Cycle cycle,
      Map<ReportingPeriod, PeriodBook> books,
      Optional<CycleEvaluation> previous) {
    Plan plan = plans.inForce(cycle);
    List<KpiEvaluation> kpis =
        plan.kpis().stream()
            .map(kpi -> new KpiEvaluator(plan, new KpiHistory(plans, kpi, cycle, books)).judge())
            .map(kpi -> kpi.withPrevious(previousOf(kpi, previous)))
            .toList();
    HeadlineCount headlines = HeadlineCount.in(plan, cycle);
    Groups groups = new Groups(plan, cycle, kpis, headlines, books, previous);
    return new CycleEvaluation(
        plan,
        cycle,
        new RulesInForce(plan, cycle).scheme(),
        kpis,
        headlines.of(kpis),
        plan.visions().stream().map(groups::of).toList(),
        plan.projects().stream().map(groups::of).toList());
  }

  private static Optional<KpiEvaluation.PreviousKpi> previousOf(
      KpiEvaluation kpi, Optional<CycleEvaluation> previous) {
    return previous.flatMap(
        cycle ->
            cycle
                .of(kpi.definition().code())
                .map(
                    before ->
                        new KpiEvaluation.PreviousKpi(
                            cycle.cycle().period(),
                            before.definition(),
                            before.returned(),
                            before.band().map(band -> band.symbol()).orElse(""))));
  }

  /** Visions and projects of one cycle. */
  private record Groups(
      Plan plan,
      Cycle cycle,
      List<KpiEvaluation> kpis,
      HeadlineCount headlines,
      Map<ReportingPeriod, PeriodBook> books,
      Optional<CycleEvaluation> previous) {

    GroupEvaluation of(Project project) {
      Optional<TypedRating> finalRating =
          Optional.ofNullable(books.get(cycle.period()))
              .flatMap(book -> book.of(project))
              .flatMap(review -> review.finalRating());
      return group(
          project.number(),
          project.name(),
          number -> number.equals(project.number()),
          finalRating,
          previous.stream().flatMap(cycle -> cycle.projects().stream()).toList());
    }

    GroupEvaluation of(Vision vision) {
      List<String> projects = plan.projectsOf(vision).stream().map(Project::number).toList();
      return group(
          vision.number(),
          vision.name(),
          projects::contains,
          Optional.empty(),
          previous.stream().flatMap(cycle -> cycle.visions().stream()).toList());
    }

    private GroupEvaluation group(
        String number,
        String name,
        Predicate<String> ofProject,
        Optional<TypedRating> finalRating,
        List<GroupEvaluation> before) {
      List<KpiEvaluation> below =
          kpis.stream().filter(kpi -> ofProject.test(kpi.definition().project())).toList();
      return new GroupEvaluation(
          number,
          name,
          headlines.of(below),
          RollupChoice.over(new RulesInForce(plan, cycle).scheme(), below).choose(),
          finalRating,
          before.stream()
              .filter(group -> group.number().equals(number))
              .findFirst()
              .flatMap(this::previousOf));
    }

    private Optional<GroupEvaluation.PreviousGroup> previousOf(GroupEvaluation group) {
      return previous.map(
          cycle ->
              new GroupEvaluation.PreviousGroup(
                  cycle.cycle().period(),
                  group.headline().achieved(),
                  group.rollup().map(RollupResult::symbol).orElse("")));
    }
  }
}
