package org.torimatome.batch.run;

import org.torimatome.archive.destination.FilingFault;

/** Hears what happens during a run, one call at a time, in the thread that started it. */
public interface RunListener {

  /** A report's run is over. */
  void ended(Outcome outcome);

  /** All of an organisation's reports are over, be it none. */
  void organisationPassed();

  /** A drive's list of revisions is not up to date. */
  void indexNotWritten(String drive, FilingFault fault);
}
