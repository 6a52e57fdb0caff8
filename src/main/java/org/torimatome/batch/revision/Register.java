package org.torimatome.batch.revision;

import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Approvals;
import org.torimatome.store.Drafts;
import org.torimatome.store.Ledger;

/** What is recorded of how far reports have come: drafted, released, issued. */
public record Register(Drafts drafts, Approvals approvals, Ledger ledger) {

  /** The revision of a report that would be issued next. */
  public RevisionKey next(String organisation, ReportingPeriod cycle) {
    return ledger
        .newest(organisation, cycle)
        .map(entry -> entry.key().next())
        .orElseGet(() -> new RevisionKey(organisation, cycle, 1));
  }
}
