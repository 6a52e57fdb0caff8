package org.torimatome.batch.run;

import java.time.LocalDate;
import java.util.Optional;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.MissingRows;

/**
 * How a revision is to be issued, apart from its input.
 *
 * <p>The home of the issue date: the one that is ordered, else for a first revision the first day
 * of the cycle's 評価時期 and for a later one the day on which it is first made
 * (docs/adr/0005-issue-date.md).
 *
 * @param asOf the issue date that is ordered, if any
 * @param reason why it is issued again; empty for the first revision
 */
public record IssueOrder(Optional<LocalDate> asOf, MissingRows missingRows, String reason) {

  /** A first revision, dated by its cycle, every row required. */
  public static final IssueOrder PLAIN = new IssueOrder(Optional.empty(), MissingRows.REFUSED, "");

  public IssueOrder {
    reason = reason.strip();
  }

  /** As it is kept with a revision that is made today. */
  public IssueOrder forRevision(int revision, LocalDate today) {
    return asOf.isPresent() || revision == 1 ? this : withIssueDate(today);
  }

  /** The date printed on a revision. */
  public LocalDate issueDate(Cycle cycle) {
    return asOf.orElse(cycle.judgedIn().firstDay());
  }

  /** Whether somebody who orders this would be content with what was made by another order. */
  public boolean isMetBy(IssueOrder kept) {
    return equals(asOf.isPresent() ? kept : kept.undated());
  }

  private IssueOrder undated() {
    return new IssueOrder(Optional.empty(), missingRows, reason);
  }

  public IssueOrder withIssueDate(LocalDate date) {
    return new IssueOrder(Optional.of(date), missingRows, reason);
  }

  /** The same order for another reason. */
  public IssueOrder because(String why) {
    return new IssueOrder(asOf, missingRows, why);
  }

  /** 未提出 rows are printed as such instead of being refused. */
  public IssueOrder allowingMissingRows() {
    return new IssueOrder(asOf, MissingRows.ALLOWED, reason);
  }
}
