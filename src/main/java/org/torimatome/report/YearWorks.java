package org.torimatome.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Budget;
import org.torimatome.plan.KeyMeasure;
import org.torimatome.plan.Plan;
import org.torimatome.plan.Project;

/** Budgets and key measures of the years a report shows. */
final class YearWorks {

  private YearWorks() {}

  static YearWork of(CycleEvaluation current) {
    Plan plan = current.plan();
    List<KeyMeasure> measures =
        ProjectSheets.years(current)
            .flatMap(year -> plan.keyMeasures().stream().filter(m -> m.year().equals(year)))
            .toList();
    return new YearWork(
        PeriodForms.of(current.cycle().judgedIn().fiscalYear()),
        ProjectSheets.years(current).flatMap(year -> tables(plan, year)).toList(),
        measures.stream()
            .map(measure -> measure.year().title())
            .distinct()
            .collect(Collectors.joining("・")),
        measures.stream().map(YearWorks::measure).toList());
  }

  private static Stream<YearWork.BudgetTable> tables(Plan plan, ReportingPeriod year) {
    List<Budget.Line> lines =
        plan.budget().lines().stream().filter(line -> line.year().equals(year)).toList();
    return lines.stream()
        .map(Budget.Line::stage)
        .distinct()
        .map(stage -> table(plan, year, stage, lines));
  }

  private static YearWork.BudgetTable table(
      Plan plan, ReportingPeriod year, String stage, List<Budget.Line> ofYear) {
    List<Budget.Line> lines = ofYear.stream().filter(line -> line.stage().equals(stage)).toList();
    Optional<Budget.Total> typed =
        plan.budget().totals().stream()
            .filter(total -> total.year().equals(year))
            .filter(total -> total.stage().isEmpty() || total.stage().equals(stage))
            .findFirst();
    BigDecimal yen =
        lines.stream().map(line -> line.amount().yen()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new YearWork.BudgetTable(
        PeriodForms.of(year),
        stage,
        plan.projects().stream().map(project -> row(plan, project, lines)).toList(),
        Budget.Money.ofYen(yen, lines.get(0).amount()).display(),
        yen,
        ProjectSheets.undertakings(
            typed.map(Budget.Total::undertakings).orElseGet(() -> undertakings(lines))));
  }

  /** The sum over the projects, where every project gives its number. */
  private static OptionalInt undertakings(List<Budget.Line> lines) {
    return lines.stream().allMatch(line -> line.undertakings().isPresent())
        ? OptionalInt.of(lines.stream().mapToInt(line -> line.undertakings().getAsInt()).sum())
        : OptionalInt.empty();
  }

  private static YearWork.BudgetRow row(Plan plan, Project project, List<Budget.Line> lines) {
    Optional<Budget.Line> line =
        lines.stream().filter(each -> each.project().equals(project.number())).findFirst();
    return new YearWork.BudgetRow(
        project.vision(),
        ProjectSheets.visionName(plan, project.vision()),
        project.number(),
        project.name(),
        line.map(each -> each.amount().display()).orElse(""),
        line.map(each -> each.amount().yen()).orElse(null),
        line.map(each -> ProjectSheets.undertakings(each.undertakings())).orElse(""));
  }

  private static YearWork.MeasureSheet measure(KeyMeasure measure) {
    return new YearWork.MeasureSheet(
        PeriodForms.of(measure.year()),
        measure.number(),
        measure.kind(),
        measure.name(),
        KpiLines.lines(measure.goal()),
        KpiLines.lines(measure.purpose()),
        KpiLines.lines(measure.content()),
        KpiLines.lines(measure.related()),
        measure.milestones().stream()
            .map(
                step ->
                    new YearWork.Step(
                        step.name(), step.time(), KpiLines.lines(step.content()), step.state()))
            .toList());
  }
}
