package org.torimatome.batch;

import java.util.List;
import java.util.Optional;
import org.torimatome.period.ReportingPeriod;

/**
 * How one cycle of one organisation stands.
 *
 * @param judgedIn its 評価時期
 * @param due whether that has begun
 * @param revision the newest issued one
 * @param filedOn of how many drives the newest revision stands on how many
 * @param intact whether the issued files are still what they were; empty when none is issued
 * @param changedInputs files changed since the newest revision
 * @param missingSections 所管 whose KPIs have no row in the period's book; empty once issued
 */
public record CycleStatus(
    String organisation,
    ReportingPeriod cycle,
    ReportingPeriod judgedIn,
    boolean due,
    Optional<Integer> revision,
    Filed filedOn,
    Optional<Boolean> intact,
    int changedInputs,
    List<String> missingSections) {

  /** Drives on which the newest revision is filed, of those configured. */
  public record Filed(int there, int drives) {}
}
