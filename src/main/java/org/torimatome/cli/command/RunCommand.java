package org.torimatome.cli.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.Runs;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;
import org.torimatome.cli.argument.UsageException;
import org.torimatome.cli.outcome.ExitCode;
import org.torimatome.cli.outcome.OutcomeReporter;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.schedule.ReportQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run R4} or {@code run --due}: the main job, for every organisation under input. */
@Command(name = "run")
public final class RunCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Parameters(paramLabel = "PERIOD", arity = "0..1", descriptionKey = "period")
  private @Nullable ReportingPeriod period;

  @Option(names = "--due", descriptionKey = "due")
  private boolean due;

  @Option(names = "--queue", descriptionKey = "queue")
  private boolean queue;

  @Mixin private final OrderOptions options = new OrderOptions();

  public RunCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    if ((period == null) != due) {
      throw new UsageException(shared.messages().text("run.period-or-due"));
    }
    Settings settings = shared.settings();
    if (queue) {
      shared.server(settings);
    }
    List<String> organisations = shared.organisations(settings, options.organisation());
    return shared.withRuns(
        settings,
        runs -> queue ? wait(runs, settings, organisations) : run(runs, settings, organisations));
  }

  private int run(Runs runs, Settings settings, List<String> organisations) {
    try (OutcomeReporter reporter =
        shared.reporter(organisations.size()).takingAwaitedFor(shared.awaited())) {
      reporter.misnamed(shared.misnamed(settings, options.organisation()));
      if (period == null) {
        runs.issueDue(organisations, day(), options.order(), reporter);
        reporter.nothing("run.nothing-due", day());
      } else {
        runs.issue(organisations, period, options.order(), reporter);
      }
      return reporter.exitCode().number();
    }
  }

  /** Leaves the work to the workers, and tells what they say. */
  private int wait(Runs runs, Settings settings, List<String> organisations) {
    ReportQueue filled = new ReportQueue(runs, shared.clock());
    List<Outcome> awaited = new ArrayList<>();
    for (String organisation : organisations) {
      if (period == null) {
        fillWithDue(filled, runs, organisation, awaited);
      } else {
        filled.put(organisation, period, options.order());
      }
    }
    try (OutcomeReporter reporter =
        shared.reporter(filled.size()).takingAwaitedFor(shared.awaited())) {
      awaited.forEach(reporter::ended);
      reporter.misnamed(shared.misnamed(settings, options.organisation()));
      filled.await(reporter::relay);
      reporter.nothing("run.nothing-due", day());
      runs.drives().writeIndexes(reporter);
      return reporter.exitCode().number();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED.number();
    }
  }

  private void fillWithDue(
      ReportQueue filled, Runs runs, String organisation, List<Outcome> awaited) {
    for (ReportingPeriod cycle : runs.due(organisation, day())) {
      runs.awaited(organisation, cycle, options.order())
          .ifPresentOrElse(awaited::add, () -> filled.put(organisation, cycle, options.order()));
    }
  }

  private LocalDate day() {
    return options.asOf().orElseGet(shared::today);
  }
}
