package org.torimatome.batch;

import java.util.ArrayList;
import java.util.List;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.RunListener;

/** Keeps what was told of a run whose drives all do. */
final class Heard implements RunListener {

  private final List<Outcome> outcomes = new ArrayList<>();

  List<Outcome> outcomes() {
    return outcomes;
  }

  @Override
  public void ended(Outcome outcome) {
    outcomes.add(outcome);
  }

  @Override
  public void organisationPassed() {}

  @Override
  public void indexNotWritten(String drive, FilingFault fault) {
    throw new AssertionError(drive + " " + fault);
  }
}
