package org.torimatome.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

  static YearWork of(ReportRequest request) {
    CycleEvaluation current = request.current();
    Plan plan = current.plan();
    List<KeyMeasure> measures =
        ProjectSheets.years(current)
            .flatMap(year -> plan.keyMeasures().stream().filter(m -> m.year().equals(year)))
            .toList();
    List<YearWork.MeasureSheet> sheets = measures.stream().map(YearWorks::measure).toList();
    return new YearWork(
        PeriodForms.of(current.cycle().judgedIn().fiscalYear()),
        ProjectSheets.years(current).flatMap(year -> tables(request, year)).toList(),
        measures.stream()
            .map(measure -> measure.year().title())
            .distinct()
            .collect(Collectors.joining("・")),
        sheets,
        sections(sheets));
  }

  private static List<YearWork.WorkSection> sections(List<YearWork.MeasureSheet> measures) {
    return measures.stream()
        .collect(
            Collectors.groupingBy(
                measure ->
                    measure.kind().equals(KeyMeasure.ORDINANCE)
                        ? measure.name()
                        : measure.year().title() + "の重点的な取組み",
                LinkedHashMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(section -> new YearWork.WorkSection(section.getKey(), section.getValue()))
        .toList();
  }

  private static Stream<YearWork.BudgetTable> tables(ReportRequest request, ReportingPeriod year) {
    Plan plan = request.current().plan();
    Plan ofYear = request.planBook().inForce(year);
    List<Budget.Line> lines =
        plan.budget().lines().stream().filter(line -> line.year().equals(year)).toList();
    return lines.stream()
        .map(Budget.Line::stage)
        .distinct()
        .map(stage -> table(plan, ofYear, year, stage, lines));
  }

  private static YearWork.BudgetTable table(
      Plan plan, Plan ofYear, ReportingPeriod year, String stage, List<Budget.Line> allStages) {
    List<Budget.Line> lines =
        allStages.stream().filter(line -> line.stage().equals(stage)).toList();
    Optional<Budget.Total> typed =
        plan.budget().totals().stream()
            .filter(total -> total.year().equals(year))
            .filter(total -> total.stage().isEmpty() || total.stage().equals(stage))
            .findFirst();
    BigDecimal yen =
        lines.stream().map(line -> line.amount().yen()).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<YearWork.BudgetRow> rows = rows(plan, ofYear, lines);
    return new YearWork.BudgetTable(
        PeriodForms.of(year),
        stage,
        rows,
        visions(rows),
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

  /** The cycle's projects, then those that begin only in the year and have money in it. */
  private static List<YearWork.BudgetRow> rows(Plan plan, Plan ofYear, List<Budget.Line> lines) {
    Set<String> known = plan.projects().stream().map(Project::number).collect(Collectors.toSet());
    Set<String> funded = lines.stream().map(Budget.Line::project).collect(Collectors.toSet());
    return Stream.concat(
            plan.projects().stream().map(project -> row(plan, project, lines)),
            ofYear.projects().stream()
                .filter(project -> !known.contains(project.number()))
                .filter(project -> funded.contains(project.number()))
                .map(project -> row(ofYear, project, lines)))
        .toList();
  }

  private static List<YearWork.VisionBudget> visions(List<YearWork.BudgetRow> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                YearWork.BudgetRow::vision, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(of -> new YearWork.VisionBudget(of.get(0).vision(), of.get(0).visionName(), of))
        .toList();
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
                    new YearWork.MeasureStep(
                        step.name(), step.time(), KpiLines.lines(step.content()), step.state()))
            .toList());
  }
}
