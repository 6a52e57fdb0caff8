package org.torimatome.cli.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.LiveInput;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Settings;
import org.torimatome.cli.outcome.OutcomeReporter;
import org.torimatome.period.ReportingPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remind R5}: a letter to each section that is late; nothing is sent. */
@Command(name = "remind")
public final class RemindCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Parameters(paramLabel = "PERIOD", descriptionKey = "period")
  @SuppressWarnings("NullAway.Init")
  private ReportingPeriod period;

  @Option(names = "--org", paramLabel = "ID", descriptionKey = "org")
  private @Nullable String organisation;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "status-day")
  private @Nullable LocalDate asOf;

  public RemindCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Settings settings = shared.settings();
    LocalDate day = asOf == null ? shared.today() : asOf;
    try (OutcomeReporter reporter = shared.reporter()) {
      for (String each : shared.organisations(settings, Optional.ofNullable(organisation))) {
        IssueOrder order = IssueOrder.PLAIN.allowingMissingRows();
        reporter.ended(new LiveInput(settings, each, period, order).remind(day));
      }
      return reporter.exitCode().number();
    }
  }
}
