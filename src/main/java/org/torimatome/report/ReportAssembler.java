package org.torimatome.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.GroupEvaluation;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.kpi.Rational;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanProfile;

/** Turns a judged cycle into the finished lines of its report; pure. */
public final class ReportAssembler {

  public Report assemble(ReportRequest request) {
    CycleEvaluation current = request.current();
    List<CycleEvaluation> cycles = Trends.cycles(request);
    List<KpiLine> kpis =
        current.kpis().stream()
            .map(kpi -> KpiLines.line(current, kpi, Trends.of(kpi.definition(), cycles)))
            .toList();
    return new Report(
        masthead(current, request.issue()),
        Terms.of(current.plan().profile().terms()),
        PlanFrame.of(request),
        results(request, kpis),
        YearWorks.of(request),
        Annexes.of(request),
        request.problems(),
        current);
  }

  private static Masthead masthead(CycleEvaluation current, ReportRequest.Issue issue) {
    PlanProfile profile = current.plan().profile();
    Cycle cycle = current.cycle();
    String title = cycle.name() + " 評価・検証報告書";
    return new Masthead(
        title,
        cycle.documentName().isEmpty() ? title : cycle.documentName(),
        profile.organisation(),
        profile.organisationName(),
        profile.planName(),
        profile.section(),
        PeriodForms.of(cycle.period()),
        cycle.name(),
        cycle.judgedIn().title(),
        issue.issued(),
        dateText(issue.issued()),
        issue.revision(),
        issue.inputDigest(),
        profile.emblem());
  }

  private static Report.Results results(ReportRequest request, List<KpiLine> kpis) {
    CycleEvaluation current = request.current();
    Map<String, ProjectSheet> sheets =
        current.projects().stream()
            .map(project -> ProjectSheets.sheet(request, project, kpis))
            .collect(Collectors.toMap(ProjectSheet::number, Function.identity()));
    List<ProjectSheet> projects =
        current.projects().stream()
            .map(GroupEvaluation::number)
            .map(number -> sheetOf(sheets, number))
            .toList();
    List<KpiLine> rated =
        kpis.stream()
            .filter(kpi -> kpi.traits().counted())
            .filter(kpi -> kpi.verdict().rated())
            .toList();
    List<KpiLine> below = rated.stream().filter(kpi -> isBelow(kpi, current)).toList();
    List<KpiLine> lagging =
        rated.stream().filter(kpi -> below.contains(kpi) || !kpi.verdict().achieved()).toList();
    return new Report.Results(
        Headlines.view(current.headline(), current.scheme()),
        Movements.movement(current),
        Movements.prospect(current),
        visions(current, projects),
        projects,
        kpis,
        rated.stream()
            .filter(kpi -> kpi.traits().main())
            .filter(kpi -> kpi.verdict().achieved())
            .toList(),
        lagging,
        below.isEmpty()
            ? new Report.Behind("", furthestFirst(lagging))
            : new Report.Behind(
                lowestThreshold(current).orElseThrow().toString(), furthestFirst(below)),
        kpis.stream()
            .filter(kpi -> kpi.traits().counted())
            .filter(kpi -> !kpi.verdict().rated())
            .toList(),
        Trends.cycles(request).stream()
            .map(cycle -> PeriodForms.of(cycle.cycle().period()))
            .toList());
  }

  private static ProjectSheet sheetOf(Map<String, ProjectSheet> sheets, String number) {
    ProjectSheet sheet = sheets.get(number);
    if (sheet == null) {
      throw new IllegalStateException("No sheet for project " + number);
    }
    return sheet;
  }

  private static List<VisionResult> visions(CycleEvaluation current, List<ProjectSheet> projects) {
    return current.visions().stream()
        .map(
            vision ->
                new VisionResult(
                    vision.number(),
                    vision.name(),
                    Headlines.view(vision.headline(), current.scheme()),
                    Rollups.view(vision),
                    projects.stream()
                        .filter(project -> project.vision().equals(vision.number()))
                        .toList()))
        .toList();
  }

  /** Below the lowest 総括の閾値 (docs/spec.md §5). */
  private static boolean isBelow(KpiLine kpi, CycleEvaluation current) {
    Optional<Rational> rate =
        current.kpis().stream()
            .filter(each -> each.definition().code().text().equals(kpi.code()))
            .findFirst()
            .flatMap(KpiEvaluation::rate);
    return lowestThreshold(current)
        .flatMap(lowest -> rate.map(it -> it.compareTo(lowest) < 0))
        .orElse(false);
  }

  private static Optional<Rational> lowestThreshold(CycleEvaluation current) {
    return current.scheme().summary().thresholds().stream().min(Rational::compareTo);
  }

  /** By rate; those without one come last, in the plan's order. */
  private static List<KpiLine> furthestFirst(List<KpiLine> kpis) {
    Comparator<KpiLine> byRate =
        Comparator.comparing(
            kpi -> kpi.verdict().rates().percent(),
            Comparator.nullsLast(Comparator.naturalOrder()));
    return kpis.stream().sorted(byRate).toList();
  }

  static String dateText(LocalDate date) {
    String month = ReportingPeriod.month(YearMonth.from(date)).title();
    return month + date.getDayOfMonth() + "日";
  }

  static String projectName(Plan plan, String number) {
    return plan.projects().stream()
        .filter(project -> project.number().equals(number))
        .map(project -> project.name())
        .findFirst()
        .orElse("");
  }
}
