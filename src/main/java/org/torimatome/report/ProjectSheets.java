package org.torimatome.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.GroupEvaluation;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Budget;
import org.torimatome.plan.Plan;
import org.torimatome.plan.Project;
import org.torimatome.plan.ProjectReview;

/** One project's PDCA sheet. */
final class ProjectSheets {

  private ProjectSheets() {}

  static ProjectSheet sheet(ReportRequest request, GroupEvaluation group, List<KpiLine> kpis) {
    CycleEvaluation current = request.current();
    Plan plan = current.plan();
    Project project =
        plan.projects().stream()
            .filter(each -> each.number().equals(group.number()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No project " + group.number()));
    Optional<ProjectReview> review =
        Optional.ofNullable(request.books().get(current.cycle().period()))
            .flatMap(book -> book.of(project));
    return new ProjectSheet(
        project.number(),
        project.name(),
        project.vision(),
        visionName(plan, project.vision()),
        project.section(),
        new Headlines(current).view(group.headline()),
        Rollups.view(group),
        kpis.stream().filter(kpi -> kpi.home().project().equals(project.number())).toList(),
        words(review, ProjectReview::plan),
        words(review, ProjectReview::progress),
        words(review, ProjectReview::assessment),
        words(review, ProjectReview::policy),
        budgets(current, project));
  }

  static String visionName(Plan plan, String number) {
    return plan.visions().stream()
        .filter(vision -> vision.number().equals(number))
        .map(vision -> vision.name())
        .findFirst()
        .orElse("");
  }

  static String undertakings(OptionalInt count) {
    return count.isPresent() ? count.getAsInt() + "事業" : "";
  }

  private static List<String> words(
      Optional<ProjectReview> review, Function<ProjectReview, String> part) {
    return review.map(part).map(KpiLines::lines).orElse(List.of());
  }

  private static List<ProjectSheet.BudgetAmount> budgets(CycleEvaluation current, Project project) {
    return years(current)
        .flatMap(
            year ->
                current.plan().budget().lines().stream()
                    .filter(line -> line.year().equals(year))
                    .filter(line -> line.project().equals(project.number()))
                    .map(ProjectSheets::amount))
        .toList();
  }

  /** The fiscal year of judging, then the cycle's own. */
  static Stream<ReportingPeriod> years(CycleEvaluation current) {
    return Stream.of(current.cycle().judgedIn().fiscalYear(), current.cycle().period().fiscalYear())
        .distinct();
  }

  private static ProjectSheet.BudgetAmount amount(Budget.Line line) {
    return new ProjectSheet.BudgetAmount(
        PeriodForms.of(line.year()),
        line.stage(),
        line.amount().display(),
        undertakings(line.undertakings()));
  }
}
