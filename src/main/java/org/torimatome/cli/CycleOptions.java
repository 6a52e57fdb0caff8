package org.torimatome.cli;

import org.torimatome.period.ReportingPeriod;
import picocli.CommandLine.Parameters;

/** The cycle a command is about, for which organisations, dated when. */
final class CycleOptions extends OrderOptions {

  @Parameters(paramLabel = "PERIOD", descriptionKey = "period")
  @SuppressWarnings("NullAway.Init")
  ReportingPeriod period;
}
