package org.torimatome.report;

import org.torimatome.period.ReportingPeriod;

/**
 * Which revision of which report, such as {@code toyama/R4/rev1} (SPEC §5).
 *
 * @param organisation the organisation's id, {@code [a-z0-9-]+}
 * @param revision from 1
 */
public record RevisionKey(String organisation, ReportingPeriod cycle, int revision) {

  public RevisionKey {
    if (revision < 1) {
      throw new IllegalArgumentException("Revisions count from 1, not " + revision);
    }
  }

  @Override
  public String toString() {
    return organisation + "/" + cycle.code() + "/rev" + revision;
  }
}
