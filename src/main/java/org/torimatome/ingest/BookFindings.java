package org.torimatome.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;

/**
 * What reading one book brought to light beside its values.
 *
 * @param period of a period book; empty for the plan book and the organisation's folder
 * @param since of rows of the plan: the period from which on they hold; empty = from the start
 * @param problems of its files, sheets and cells
 * @param missing KPIs without a row: they concern the book's own cycle only
 */
public record BookFindings(
    Optional<ReportingPeriod> period,
    Optional<ReportingPeriod> since,
    List<Problem> problems,
    List<Problem> missing) {

  public BookFindings {
    problems = List.copyOf(problems);
    missing = List.copyOf(missing);
  }

  static BookFindings ofFolder(List<Problem> problems) {
    return new BookFindings(Optional.empty(), Optional.empty(), problems, List.of());
  }

  static BookFindings ofPlan(Optional<ReportingPeriod> since, List<Problem> problems) {
    return new BookFindings(Optional.empty(), since, problems, List.of());
  }

  static BookFindings of(ReportingPeriod period, List<Problem> problems, List<Problem> missing) {
    return new BookFindings(Optional.of(period), Optional.empty(), problems, missing);
  }

  boolean isOfPlan() {
    return period.isEmpty();
  }

  /** Whether a cycle is judged from this book: the plan's, its own and those before it. */
  boolean concerns(ReportingPeriod cycle) {
    return period.map(own -> own.compareTo(cycle) <= 0).orElse(true);
  }

  /**
   * The problems that matter to a cycle: of a book before it, only the errors in what it holds;
   * none of the rows of the plan that begin after it.
   *
   * @param aimedAt the period whose plan is in force for the cycle
   */
  Stream<Problem> problemsFor(ReportingPeriod cycle, ReportingPeriod aimedAt) {
    boolean begun = since.map(start -> start.firstDay().isBefore(aimedAt.endDay())).orElse(true);
    if (!concerns(cycle) || !begun) {
      return Stream.empty();
    }
    boolean earlier = period.map(own -> !own.equals(cycle)).orElse(false);
    return earlier
        ? problems.stream().filter(Problem::isError)
        : Stream.concat(problems.stream(), missing.stream());
  }
}
