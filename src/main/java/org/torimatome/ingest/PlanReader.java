package org.torimatome.ingest;

import java.util.List;
import java.util.Optional;
import org.torimatome.ingest.table.Book;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;
import org.torimatome.period.PeriodReader;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanProfile;
import org.torimatome.plan.Project;
import org.torimatome.plan.Vision;
import org.torimatome.problem.Problem;
import org.torimatome.rating.RatingSchemes;

/** Reads a plan book: its thirteen tables, in the order in which they refer to each other. */
final class PlanReader {

  /**
   * A plan as far as it could be read.
   *
   * @param draft may refer to what is not there where there are errors
   */
  record PlanReading(Plan draft, PeriodReader periods, List<Problem> problems) {

    /** The plan; empty where the book has errors. */
    Optional<Plan> plan() {
      return problems.stream().anyMatch(Problem::isError) ? Optional.empty() : Optional.of(draft);
    }
  }

  private PlanReader() {}

  static PlanReading read(Book book, String organisation) {
    PlanTables tables = new PlanTables(book);
    ProfileReader profileReader = new ProfileReader(tables);
    PeriodReader periods = profileReader.periods();
    RatingSchemes schemes = new SchemeReader(tables, periods).read();
    PlanProfile profile = profileReader.profile(organisation, schemes);
    List<Vision> visions = FrameReader.visions(tables);
    List<Project> projects = FrameReader.projects(tables, visions);
    List<KpiDefinition> kpis = new KpiReader(tables, periods, projects, schemes).read();
    List<Target> targets = new TargetTableReader(tables, periods, kpis).read();
    Plan draft =
        new Plan(
            profile,
            visions,
            projects,
            kpis,
            targets,
            CycleReader.read(tables, periods),
            schemes,
            new BudgetReader(tables, periods, projects).read(),
            new KeyMeasureReader(tables, periods).read());
    return new PlanReading(draft, periods, tables.problems());
  }
}
