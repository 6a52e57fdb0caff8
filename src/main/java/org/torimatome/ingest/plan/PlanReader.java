package org.torimatome.ingest.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.ingest.plan.check.PlanChecks;
import org.torimatome.ingest.table.Book;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PlanBook;
import org.torimatome.plan.PlanProfile;
import org.torimatome.plan.Project;
import org.torimatome.plan.Vision;
import org.torimatome.problem.Problem;
import org.torimatome.rating.RatingSchemes;
import org.torimatome.schema.Column;

/** Reads a plan book: its thirteen tables, in the order in which they refer to each other. */
public final class PlanReader {

  /**
   * A plan as far as it could be read.
   *
   * @param draft may refer to what is not there where there are errors
   * @param problems by the period from which on they matter; empty = from the start
   */
  public record PlanReading(
      PlanBook draft,
      PeriodReader periods,
      Map<Optional<ReportingPeriod>, List<Problem>> problems) {

    /** The plan; empty where the book has errors that concern every cycle. */
    public Optional<PlanBook> plan() {
      return problems.getOrDefault(Optional.<ReportingPeriod>empty(), List.of()).stream()
              .anyMatch(Problem::isError)
          ? Optional.empty()
          : Optional.of(draft);
    }
  }

  private PlanReader() {}

  /**
   * @param cycle by whose light the plan is checked; empty = of all its cycles
   */
  public static PlanReading read(Book book, String organisation, Optional<ReportingPeriod> cycle) {
    PlanTables undated = new PlanTables(book);
    ProfileReader profileReader = new ProfileReader(undated);
    PeriodReader periods = profileReader.periods();
    PlanTables tables = undated.readBy(periods);
    RatingSchemes schemes = new SchemeReader(tables, periods).read();
    PlanProfile profile = profileReader.profile(organisation, schemes);
    DatedRows<String, Vision> visions = FrameReader.visions(tables, periods);
    DatedRows<String, Project> projects = FrameReader.projects(tables, periods, visions.numbers());
    DatedRows<KpiCode, KpiDefinition> kpis =
        new KpiReader(tables, periods, projects.numbers(), schemes).read();
    DatedRows<Target.Key, Target> targets =
        new TargetTableReader(tables, periods, kpis.timeline()).read();
    PlanBook draft =
        new PlanBook(
            profile,
            visions.timeline(),
            projects.timeline(),
            kpis.timeline(),
            targets.timeline(),
            CycleReader.read(tables, periods),
            schemes,
            new BudgetReader(tables, periods, projects.numbers()).read(),
            new KeyMeasureReader(tables, periods).read());
    List<ReportingPeriod> moments =
        moments(draft.cycles(), visions.starts(), projects.starts(), kpis.starts());
    Stream.of(visions, projects, kpis, targets).forEach(DatedRows::checkEnds);
    projects.checkReferences(
        Column.VISION_NUMBER, project -> Optional.of(project.vision()), draft.visions(), moments);
    kpis.checkReferences(
        Column.PROJECT_NUMBER, kpi -> Optional.of(kpi.project()), draft.projects(), moments);
    kpis.checkReferences(Column.REPEATS, KpiDefinition::repeats, draft.kpis(), moments);
    check(draft, cycle, tables, new PlanPlaces(tables, periods));
    return new PlanReading(draft, periods, tables.problems());
  }

  /**
   * When the plan is asked whether it holds together: for each cycle, and where an edition begins.
   */
  @SafeVarargs
  private static List<ReportingPeriod> moments(
      List<Cycle> cycles, Stream<ReportingPeriod>... starts) {
    return Stream.concat(cycles.stream().map(Cycle::aimedAt), Stream.of(starts).flatMap(all -> all))
        .distinct()
        .sorted(Comparator.comparing(ReportingPeriod::firstDay))
        .toList();
  }

  /** Asks what can hardly be meant, the earliest cycle first. */
  private static void check(
      PlanBook draft, Optional<ReportingPeriod> cycle, PlanTables tables, PlanPlaces places) {
    PlanChecks checks = new PlanChecks(places);
    draft.cycles().stream()
        .filter(one -> cycle.map(one.period()::equals).orElse(true))
        .sorted(Comparator.comparing(Cycle::aimedAt))
        .forEach(
            one ->
                checks
                    .of(draft.inForce(one), one)
                    .forEach(problem -> tables.problem(problem, one.aimedAt())));
  }
}
