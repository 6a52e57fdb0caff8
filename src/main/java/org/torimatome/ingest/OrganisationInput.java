package org.torimatome.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.torimatome.ingest.table.InputFile;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;
import org.torimatome.problem.Problem;

/**
 * All that one organisation's folder says, such as {@code toyama}: its plan, its period books, and
 * what is wrong with them.
 *
 * @param plan empty where the plan book is missing or has errors
 * @param books by period, the earliest first; one with errors holds what could be read
 * @param findings per book; the folder and the plan book first
 */
public record OrganisationInput(
    String organisation,
    Optional<Plan> plan,
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
   * The problems that matter to one cycle: those of the folder, the plan and the cycle's own book,
   * and the errors in the books before it, of which rows may be missing.
   */
  public List<Problem> problemsFor(ReportingPeriod cycle) {
    return ordered(findings.stream().flatMap(book -> book.problemsFor(cycle)));
  }

  /** Whether errors keep this cycle from being judged. */
  public boolean isBlocked(ReportingPeriod cycle) {
    return problemsFor(cycle).stream().anyMatch(Problem::isError);
  }

  /** Every file that was read, in the order of its book and name. */
  public List<InputFile> files() {
    return findings.stream().flatMap(book -> book.files().stream()).toList();
  }

  /** The files that a cycle is judged from. */
  public List<InputFile> filesFor(ReportingPeriod cycle) {
    return findings.stream()
        .filter(book -> book.concerns(cycle))
        .flatMap(book -> book.files().stream())
        .toList();
  }

  private static List<Problem> ordered(Stream<Problem> problems) {
    return problems.distinct().sorted(ProblemOrder.BY_PLACE).toList();
  }
}
