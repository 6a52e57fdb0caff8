package org.torimatome.cli.command;

import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.torimatome.batch.IssuedRecord;
import org.torimatome.batch.LiveInput;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;
import org.torimatome.cli.outcome.OutcomeReporter;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Breakdown;
import picocli.CommandLine.Parameters;

/** The cycle a command is about, for which organisations, dated when. */
final class CycleOptions extends OrderOptions {

  private static final Logger LOG = Logger.getLogger(CycleOptions.class.getName());

  @Parameters(paramLabel = "PERIOD", descriptionKey = "period")
  @SuppressWarnings("NullAway.Init")
  ReportingPeriod period;

  /**
   * Performs a task on each organisation's input, held against what was issued, and tells of it.
   */
  int tell(TorimatomeCommand shared, Settings settings, Function<LiveInput, Outcome> task) {
    try (OutcomeReporter reporter = shared.reporter()) {
      reporter.misnamed(shared.misnamed(settings, organisation()));
      List<String> organisations = shared.organisations(settings, organisation());
      IssuedRecord issued = IssuedRecord.read(settings, organisations);
      for (String each : organisations) {
        reporter.ended(outcome(each, settings, issued, task));
      }
      return reporter.exitCode().number();
    }
  }

  /** What breaks down over one organisation is told of it alone. */
  private Outcome outcome(
      String organisation,
      Settings settings,
      IssuedRecord issued,
      Function<LiveInput, Outcome> task) {
    try {
      return task.apply(
          new LiveInput(settings, organisation, period, order(), issued.of(organisation)));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.log(Level.SEVERE, organisation + " " + period + " failed", e);
      return new Outcome.Failed(organisation, period, Breakdown.of(e));
    }
  }
}
