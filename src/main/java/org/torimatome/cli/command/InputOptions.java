package org.torimatome.cli.command;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.LiveInput;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;
import org.torimatome.cli.outcome.OutcomeReporter;
import org.torimatome.period.ReportingPeriod;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The cycle whose returns are asked for or awaited, and of which organisations. */
final class InputOptions {

  @Parameters(paramLabel = "PERIOD", descriptionKey = "period")
  @SuppressWarnings("NullAway.Init")
  private ReportingPeriod period;

  @Option(names = "--org", paramLabel = "ID", descriptionKey = "org")
  private @Nullable String organisation;

  /** Performs a task on each organisation's input, whatever of it is still to come. */
  int tell(TorimatomeCommand shared, Function<LiveInput, Outcome> task) {
    Settings settings = shared.settings();
    IssueOrder order = IssueOrder.PLAIN.allowingMissingRows();
    try (OutcomeReporter reporter = shared.reporter()) {
      for (String each : shared.organisations(settings, Optional.ofNullable(organisation))) {
        reporter.ended(task.apply(new LiveInput(settings, each, period, order)));
      }
      return reporter.exitCode().number();
    }
  }
}
