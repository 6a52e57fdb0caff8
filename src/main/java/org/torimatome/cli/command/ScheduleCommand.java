package org.torimatome.cli.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.torimatome.batch.Runs;
import org.torimatome.batch.run.Heartbeat;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Settings;
import org.torimatome.cli.argument.UnexpectedErrors;
import org.torimatome.cli.outcome.ExitCode;
import org.torimatome.cli.outcome.OutcomeReporter;
import org.torimatome.schedule.DueRuns;
import picocli.CommandLine.Command;

/**
 * {@code schedule}: stays up and performs {@code run --due} at the times of the setting {@code
 * schedule}.
 *
 * <p>Between the runs it has no database open, so that other commands can be used.
 */
@Command(name = "schedule")
public final class ScheduleCommand implements Callable<Integer> {

  private static final Logger LOG = Logger.getLogger(ScheduleCommand.class.getName());

  /** While another command has the database, or the database is away. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final TorimatomeCommand shared;
  private final StopSignal stop = new StopSignal();

  public ScheduleCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Settings settings = shared.settings();
    DueRuns due = new DueRuns(shared.cron(), shared.clock());
    return stop.whileUp(() -> stayUp(settings, due));
  }

  private int stayUp(Settings settings, DueRuns due) {
    Instant told = Instant.MIN;
    while (!stop.isTold()) {
      Optional<Instant> next = turn(settings, due);
      if (next.isPresent() && !next.get().equals(told) && !stop.isTold()) {
        told = next.get();
        shared.done("schedule.next", TIME.format(told));
      }
      stop.awaitUntil(next.orElseGet(() -> shared.clock().instant().plus(PAUSE)), shared.clock());
    }
    return ExitCode.DONE.number();
  }

  /** Runs if it is time to; says when it will be, unless that could not be found out. */
  private Optional<Instant> turn(Settings settings, DueRuns due) {
    Heartbeat heartbeat =
        settings.server().map(Settings.Server::heartbeat).orElse(Heartbeat.DEFAULT);
    try (Open open = new Open(Runs.open(settings, shared.clock()))) {
      return open.runs()
          .map(runs -> due.turn(runs, heartbeat, () -> runDue(settings, runs), stop::isTold));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "The scheduled run could not be looked after", e);
      shared.notThere("schedule.away", UnexpectedErrors.said(e, shared.messages()));
      return Optional.empty();
    }
  }

  private void runDue(Settings settings, Runs runs) {
    List<String> organisations = shared.organisations(settings, Optional.empty());
    try (OutcomeReporter reporter = shared.reporter(organisations.size())) {
      runs.issueDue(organisations, shared.today(), IssueOrder.PLAIN, reporter);
      reporter.nothing("run.nothing-due", shared.today());
      if (reporter.isWorthAnotherTry()) {
        throw new IllegalStateException(shared.messages().text("schedule.again"));
      }
    }
  }

  /** Runs, or none while another process has them. */
  private record Open(Optional<Runs> runs) implements AutoCloseable {
    @Override
    public void close() {
      runs.ifPresent(Runs::close);
    }
  }
}
