package org.torimatome.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.GroupEvaluation;
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
    Outcomes outcomes = new Outcomes(current, kpis);
    return new Report.Results(
        new Headlines(current).view(current.headline()),
        outcomes.provisional(),
        Movements.movement(current),
        Movements.prospect(current),
        visions(current, projects),
        projects,
        kpis,
        outcomes.mainReached(),
        outcomes.lagging(),
        outcomes.behind(),
        outcomes.withoutResult(),
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

  private static List<Report.VisionResult> visions(
      CycleEvaluation current, List<ProjectSheet> projects) {
    Headlines headlines = new Headlines(current);
    return current.visions().stream()
        .map(
            vision ->
                new Report.VisionResult(
                    vision.number(),
                    vision.name(),
                    headlines.view(vision.headline()),
                    Rollups.view(vision),
                    projects.stream()
                        .filter(project -> project.vision().equals(vision.number()))
                        .toList()))
        .toList();
  }

  /** A day as letters and pages print it, such as 令和5年4月28日. */
  public static String dateText(LocalDate date) {
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
