package org.torimatome.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.ingest.table.InputFile;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;

/**
 * What reading one book brought to light beside its values.
 *
 * @param period of a period book; empty for the plan book and the organisation's folder
 * @param problems of its files, sheets and cells
 * @param missing KPIs without a row: they concern the book's own cycle only
 */
public record BookFindings(
    Optional<ReportingPeriod> period,
    List<InputFile> files,
    List<Problem> problems,
    List<Problem> missing) {

  public BookFindings {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    missing = List.copyOf(missing);
  }

  /** Whether a cycle is judged from this book: the plan's, its own and those before it. */
  boolean concerns(ReportingPeriod cycle) {
    return period.map(own -> own.compareTo(cycle) <= 0).orElse(true);
  }

  /** The problems that matter to a cycle: of a book before it, only the errors in what it holds. */
  Stream<Problem> problemsFor(ReportingPeriod cycle) {
    if (!concerns(cycle)) {
      return Stream.empty();
    }
    boolean earlier = period.map(own -> !own.equals(cycle)).orElse(false);
    return earlier
        ? problems.stream().filter(Problem::isError)
        : Stream.concat(problems.stream(), missing.stream());
  }
}
