package org.torimatome.batch.source;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.plan.Approval;

/**
 * Who had released the revisions before one when it was made, such as 1 → 山田太郎 on 2023-04-28. Kept
 * with its sources, so that it prints the same whenever it is made again.
 */
public record PastApprovals(SortedMap<Integer, Approval> byRevision) {

  /** None was released. */
  public static final PastApprovals NONE = new PastApprovals(Collections.emptySortedMap());

  /** Who had released a revision. */
  public Optional<Approval> of(int revision) {
    return Optional.ofNullable(byRevision.get(revision));
  }

  /** A line each: revision, day, name and note, with tabs between them. */
  String text() {
    StringBuilder text = new StringBuilder();
    byRevision.forEach(
        (revision, approval) ->
            text.append(revision)
                .append('\t')
                .append(approval.day())
                .append('\t')
                .append(approval.approver())
                .append('\t')
                .append(approval.note())
                .append('\n'));
    return text.toString();
  }

  static PastApprovals parse(String text) {
    SortedMap<Integer, Approval> approvals = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.split("\t", 4);
      approvals.put(
          Integer.valueOf(parts[0]), new Approval(parts[2], LocalDate.parse(parts[1]), parts[3]));
    }
    return new PastApprovals(approvals);
  }
}
