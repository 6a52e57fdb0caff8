package org.torimatome.ingest.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.torimatome.evaluation.RulesInForce;
import org.torimatome.ingest.cell.Remarks;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.ingest.table.Book;
import org.torimatome.ingest.table.Row;
import org.torimatome.ingest.table.Table;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBook;
import org.torimatome.plan.Project;
import org.torimatome.plan.ProjectReview;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Reads the tables プロジェクト評価 of a period book. */
final class ReviewReader {

  private final PlanBook plans;
  private final List<String> projects;
  private final Remarks remarks;
  private final RatingReader ratings;
  private final List<Problem> problems;

  ReviewReader(PlanBook plans, ReportingPeriod period, List<Problem> problems) {
    Plan plan = plans.inForce(period);
    this.plans = plans;
    this.projects = plan.projects().stream().map(Project::number).toList();
    this.remarks = new Remarks(Column.PROJECT_NUMBER, projects);
    this.ratings = new RatingReader(RulesInForce.of(plans, plans.cycleOf(period)));
    this.problems = problems;
  }

  List<ProjectReview> read(Book book) {
    Map<String, ProjectReview> reviews = new LinkedHashMap<>();
    for (Table table : book.tables(TableName.PROJECT_REVIEWS)) {
      for (Row row : table.rows()) {
        RowReader entry = new RowReader(table, row, problems);
        boolean known = projects.contains(entry.key(Column.PROJECT_NUMBER));
        if (known || (!row.aside() && !remarks.tell(entry))) {
          review(entry).ifPresent(next -> keep(entry, next, reviews));
        }
      }
    }
    return List.copyOf(reviews.values());
  }

  private Optional<ProjectReview> review(RowReader entry) {
    String number = entry.key(Column.PROJECT_NUMBER);
    if (!projects.contains(number) && plans.projects().has(number)) {
      entry.problem(
          ProblemCode.NOT_IN_FORCE,
          Column.PROJECT_NUMBER,
          ProblemWords.of("in-force-spans", plans.projects().spans(number)));
      return Optional.empty();
    }
    return entry
        .requiredReference(Column.PROJECT_NUMBER, projects, "project-number")
        .map(
            project ->
                new ProjectReview(
                    project,
                    entry.remark(Column.PLANNED),
                    entry.remark(Column.DONE),
                    entry.remark(Column.REVIEW),
                    entry.remark(Column.NEXT_POLICY),
                    ratings.asFinal(entry),
                    entry.source(Column.PROJECT_NUMBER)));
  }

  /** Keeps the first review of a project and holds any other against it. */
  private static void keep(
      RowReader entry, ProjectReview next, Map<String, ProjectReview> reviews) {
    ProjectReview first = reviews.putIfAbsent(next.project(), next);
    if (first != null) {
      entry.problem(
          first.saysTheSameAs(next) ? ProblemCode.ROW_TWICE_SAME : ProblemCode.ROW_TWICE,
          Column.PROJECT_NUMBER,
          ProblemWords.of("unlike", first.source().at()));
    }
  }
}
