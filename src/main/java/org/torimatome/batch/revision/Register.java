package org.torimatome.batch.revision;

import java.util.List;
import java.util.TreeSet;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Approvals;
import org.torimatome.store.Drafts;
import org.torimatome.store.Ledger;

/** What is recorded of how far reports have come: drafted, released, issued. */
public record Register(Drafts drafts, Approvals approvals, Ledger ledger) {

  /** The organisations that have a revision of a cycle, or a draft of one, in order. */
  public List<String> approvable(ReportingPeriod cycle) {
    TreeSet<String> organisations = new TreeSet<>(drafts.organisations(cycle));
    ledger.organisations().stream()
        .filter(each -> ledger.newest(each, cycle).isPresent())
        .forEach(organisations::add);
    return List.copyOf(organisations);
  }

  /** The revision of a report that would be issued next. */
  public RevisionKey next(String organisation, ReportingPeriod cycle) {
    return ledger
        .newest(organisation, cycle)
        .map(entry -> entry.key().next())
        .orElseGet(() -> new RevisionKey(organisation, cycle, 1));
  }
}
