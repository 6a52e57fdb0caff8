package org.torimatome.batch.source;

import java.time.LocalDate;
import java.util.Optional;
import org.torimatome.ingest.ReadingOptions.MissingRows;

/**
 * How a revision is to be issued, apart from its input.
 *
 * @param asOf the issue date; empty means the first day of the cycle's 評価時期, so that the same input
 *     gives the same bytes on any day (docs/adr/0005-issue-date.md)
 * @param reason why it is issued again; empty for the first revision
 */
public record IssueOrder(Optional<LocalDate> asOf, MissingRows missingRows, String reason) {

  /** A first revision, dated by its cycle, every row required. */
  public static final IssueOrder PLAIN = new IssueOrder(Optional.empty(), MissingRows.REFUSED, "");

  public IssueOrder {
    reason = reason.strip();
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
