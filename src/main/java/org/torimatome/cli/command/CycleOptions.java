package org.torimatome.cli.command;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.torimatome.batch.IssuedRecord;
import org.torimatome.batch.LiveInput;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.run.ValidationList;
import org.torimatome.cli.outcome.OutcomeReporter;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Breakdown;
import org.torimatome.problem.Problem;
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
      return perform(shared, settings, task, reporter, outcome -> {});
    }
  }

  /** As {@link #tell}, but machines are told. */
  int list(
      TorimatomeCommand shared,
      Settings settings,
      ValidationList list,
      Function<LiveInput, Outcome> task) {
    List<Problem> misnamed = shared.misnamed(settings, organisation());
    list.misnamed(misnamed);
    try (OutcomeReporter reporter = shared.muteReporter()) {
      reporter.misnamed(misnamed);
      return perform(shared, settings, task, reporter, list::ended);
    }
  }

  private int perform(
      TorimatomeCommand shared,
      Settings settings,
      Function<LiveInput, Outcome> task,
      OutcomeReporter reporter,
      Consumer<Outcome> more) {
    List<String> organisations = shared.organisations(settings, organisation());
    IssuedRecord issued = IssuedRecord.read(settings, organisations);
    for (String each : organisations) {
      Outcome outcome = outcome(each, settings, issued, task);
      reporter.ended(outcome);
      more.accept(outcome);
    }
    return reporter.exitCode().number();
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
