package org.torimatome.report;

import java.util.List;
import java.util.Optional;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanProfile;
import org.torimatome.plan.Vision;

/** The plan's frame as printed. */
final class PlanFrame {

  private PlanFrame() {}

  static Frame of(ReportRequest request) {
    CycleEvaluation current = request.current();
    Plan plan = current.plan();
    PlanProfile profile = plan.profile();
    Optional<Cycle> before = request.planBook().before(current.cycle());
    List<Frame.Amendment> amendments =
        before
            .map(
                cycle ->
                    PlanAmendments.between(
                        request.planBook().inForce(cycle), plan, current.cycle().aimedAt()))
            .orElse(List.of());
    return new Frame(
        profile.established().map(month -> month.code() + "策定").orElse(""),
        revised(profile, current.cycle()).map(month -> month.code() + "見直し").orElse(""),
        span(profile),
        until(profile),
        plan.visions().stream().map(vision -> visionFrame(plan, vision)).toList(),
        plan.cycles().stream().map(cycle -> entry(cycle, current.cycle())).toList(),
        current.cycle().comparedWith().map(period -> period.table()).orElse(""),
        amendments,
        before
            .filter(cycle -> !amendments.isEmpty())
            .map(cycle -> cycle.period().table())
            .orElse(""));
  }

  /** The 改定, where it had been decided when the cycle was judged. */
  private static Optional<ReportingPeriod> revised(PlanProfile profile, Cycle cycle) {
    return profile.revised().filter(month -> month.compareTo(cycle.judgedIn()) <= 0);
  }

  private static String span(PlanProfile profile) {
    String from = profile.start().map(year -> year.title() + "から").orElse("");
    return from + until(profile);
  }

  private static String until(PlanProfile profile) {
    return profile.end().map(year -> year.title() + "末まで").orElse("");
  }

  private static Frame.VisionFrame visionFrame(Plan plan, Vision vision) {
    List<Frame.ProjectFrame> projects =
        plan.projectsOf(vision).stream()
            .map(
                project ->
                    new Frame.ProjectFrame(
                        project.number(),
                        project.name(),
                        project.section(),
                        plan.kpisOf(project).size()))
            .toList();
    return new Frame.VisionFrame(vision.number(), vision.name(), projects);
  }

  private static Frame.CalendarEntry entry(Cycle cycle, Cycle current) {
    int order = cycle.judgedIn().compareTo(current.judgedIn());
    String position =
        cycle.period().equals(current.period()) ? "this" : order < 0 ? "done" : "next";
    return new Frame.CalendarEntry(
        PeriodForms.of(cycle.period()), cycle.name(), cycle.judgedIn().code(), position);
  }
}
