package org.torimatome.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.ingest.table.Book;
import org.torimatome.ingest.table.Column;
import org.torimatome.ingest.table.Row;
import org.torimatome.ingest.table.Table;
import org.torimatome.ingest.table.TableName;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;
import org.torimatome.plan.Project;
import org.torimatome.plan.ProjectReview;
import org.torimatome.problem.Problem;

/** Reads the tables プロジェクト評価 of a period book. */
final class ReviewReader {

  private final List<String> projects;
  private final RatingReader ratings;
  private final List<Problem> problems;

  ReviewReader(Plan plan, ReportingPeriod period, List<Problem> problems) {
    this.projects = plan.projects().stream().map(Project::number).toList();
    this.ratings = new RatingReader(plan, period);
    this.problems = problems;
  }

  List<ProjectReview> read(Book book) {
    Seen<String> seen = new Seen<>();
    List<ProjectReview> reviews = new ArrayList<>();
    for (Table table : book.tables(TableName.PROJECT_REVIEWS)) {
      for (Row row : table.rows()) {
        Entry entry = new Entry(table, row, problems);
        if (!row.aside() || projects.contains(entry.key(Column.PROJECT_NUMBER))) {
          review(entry, seen).ifPresent(reviews::add);
        }
      }
    }
    return reviews;
  }

  private Optional<ProjectReview> review(Entry entry, Seen<String> seen) {
    return entry
        .requiredReference(Column.PROJECT_NUMBER, projects, "project-number")
        .filter(project -> seen.isNew(project, entry, Column.PROJECT_NUMBER))
        .map(
            project ->
                new ProjectReview(
                    project,
                    entry.remark(Column.PLANNED),
                    entry.remark(Column.DONE),
                    entry.remark(Column.REVIEW),
                    entry.remark(Column.NEXT_POLICY),
                    ratings.ofProject(entry, Column.FINAL_RATING, Column.FINAL_REASON),
                    entry.source(Column.PROJECT_NUMBER)));
  }
}
