package org.torimatome.batch.lease;

import org.torimatome.period.ReportingPeriod;

/**
 * The right to make one report, held by one process and thread at a time, whatever the machine.
 *
 * <p>A holder that falls silent loses it. It may not know: so whatever others could see is done
 * only after asking ({@link #requireUntilCommit}), and everything is made in a place named by the
 * number, which the next holder moves away before it begins. A late rename then finds nothing.
 *
 * @param number grows with each holder of the report
 */
public record Lease(LeaseManager manager, String organisation, ReportingPeriod cycle, long number)
    implements AutoCloseable {

  public boolean isOf(String of, ReportingPeriod period) {
    return organisation.equals(of) && cycle.equals(period);
  }

  /** Ends the work of one that has lost it. */
  public void require() {
    refuseUnless(manager.isHeld(this));
  }

  /** As {@link #require}, and nobody else gets it before the transaction ends. */
  public void requireUntilCommit() {
    refuseUnless(manager.isHeldUntilCommit(this));
  }

  private void refuseUnless(boolean held) {
    if (!held) {
      throw new IllegalStateException(
          organisation
              + " "
              + cycle
              + " was taken over by another process, so this one lets it be");
    }
  }

  @Override
  public void close() {
    manager.giveBack(this);
  }
}
