package org.torimatome.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.PlanBook;
import org.torimatome.problem.Problem;

/**
 * All that one organisation's folder says, such as {@code toyama}: its plan, its period books, and
 * what is wrong with them.
 *
 * @param plan empty where the plan book is missing or has errors that concern every cycle
 * @param books by period, the earliest first; one with errors holds what could be read
 * @param findings per book; the folder and the plan book first
 */
public record OrganisationInput(
    String organisation,
    Optional<PlanBook> plan,
    SortedMap<ReportingPeriod, PeriodBook> books,
    List<BookFindings> findings) {

  public OrganisationInput {
    books = Collections.unmodifiableSortedMap(new TreeMap<>(books));
    findings = List.copyOf(findings);
  }

  /** Every problem found, by file, sheet and cell. */
  public List<Problem> problems() {
    return ordered(
        findings.stream()
            .flatMap(book -> Stream.concat(book.problems().stream(), book.missing().stream())));
  }

  /**
   * The problems that matter to one cycle: those of the folder, the plan up to the cycle and the
   * cycle's own book, and the errors in the books before it, of which rows may be missing.
   */
  public List<Problem> problemsFor(ReportingPeriod cycle) {
    return ordered(findings.stream().flatMap(book -> book.problemsFor(cycle, aimedAt(cycle))));
  }

  /** Whether errors keep this cycle from being judged. */
  public boolean isBlocked(ReportingPeriod cycle) {
    return problemsFor(cycle).stream().anyMatch(Problem::isError);
  }

  /** The plan, where no error in it concerns a cycle. */
  public Optional<PlanBook> planFor(ReportingPeriod cycle) {
    return plan.filter(
        book ->
            findings.stream()
                .filter(BookFindings::isOfPlan)
                .flatMap(found -> found.problemsFor(cycle, aimedAt(cycle)))
                .noneMatch(Problem::isError));
  }

  private ReportingPeriod aimedAt(ReportingPeriod cycle) {
    return plan.flatMap(book -> book.cycle(cycle)).map(Cycle::aimedAt).orElse(cycle);
  }

  private static List<Problem> ordered(Stream<Problem> problems) {
    return problems.distinct().sorted(ProblemOrder.BY_PLACE).toList();
  }
}
