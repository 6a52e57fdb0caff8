package org.torimatome.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBook;
import org.torimatome.plan.Project;
import org.torimatome.plan.Vision;

/**
 * Judges one cycle KPI by KPI: each by itself, in any order, and then the counts and roll-ups over
 * them.
 */
public final class CycleEvaluator {

  private final PlanBook plans;
  private final Plan plan;
  private final Cycle cycle;
  private final Map<ReportingPeriod, PeriodBook> books;
  private final Optional<CycleEvaluation> previous;

  CycleEvaluator(
      PlanBook plans,
      Cycle cycle,
      Map<ReportingPeriod, PeriodBook> books,
      Optional<CycleEvaluation> previous) {
    this.plans = plans;
    this.plan = plans.inForce(cycle);
    this.cycle = cycle;
    this.books = books;
    this.previous = previous;
  }

  /** What was returned for each KPI of the cycle, in the plan's order. */
  public List<KpiHistory> histories() {
    return plan.kpis().stream().map(kpi -> new KpiHistory(plans, kpi, cycle, books)).toList();
  }

  /** Judges one of them. */
  public KpiEvaluation evaluate(KpiHistory history) {
    return new KpiEvaluator(plan, history, previousOf(history.kpi().code())).judge();
  }

  /**
   * What the cycle comes to.
   *
   * @param kpis all of them judged, in the plan's order
   */
  public CycleEvaluation sumUp(List<KpiEvaluation> kpis) {
    HeadlineCount headlines = HeadlineCount.in(plan, cycle);
    Groups groups = new Groups(plan, cycle, kpis, headlines, books, previous);
    return new CycleEvaluation(
        plan,
        cycle,
        new RulesInForce(plan, cycle).scheme(),
        kpis,
        headlines.of(kpis),
        plan.visions().stream().map(groups::of).toList(),
        plan.projects().stream().map(groups::of).toList(),
        previous.map(before -> Movement.since(before, kpis)),
        Prospect.of(kpis));
  }

  CycleEvaluation evaluateAll() {
    return sumUp(histories().stream().map(this::evaluate).toList());
  }

  private Optional<KpiEvaluation.PreviousKpi> previousOf(KpiCode kpi) {
    return previous.flatMap(
        cycle ->
            cycle
                .of(kpi)
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
                  group.rollup().map(result -> result.rollup().name())));
    }
  }
}
