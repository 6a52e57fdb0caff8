package org.torimatome.cli.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.torimatome.batch.Runs;
import org.torimatome.batch.run.Heartbeat;
import org.torimatome.batch.run.Settings;
import org.torimatome.cli.argument.UnexpectedErrors;
import org.torimatome.cli.outcome.OutcomeReporter;
import org.torimatome.schedule.Worker;
import picocli.CommandLine.Command;

/**
 * {@code worker}: takes reports from the queue until it is told to stop. Started before its
 * database, as after a power cut, it waits for it.
 */
@Command(name = "worker")
public final class WorkerCommand implements Callable<Integer> {

  private static final Logger LOG = Logger.getLogger(WorkerCommand.class.getName());

  private final TorimatomeCommand shared;
  private final StopSignal stop = new StopSignal();

  public WorkerCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Settings settings = shared.settings();
    Heartbeat heartbeat = shared.server(settings).heartbeat();
    return stop.whileUp(() -> work(settings, heartbeat));
  }

  private int work(Settings settings, Heartbeat heartbeat) {
    Optional<Runs> opened = open(settings, heartbeat.interval());
    while (opened.isEmpty() && !stop.isTold()) {
      stop.pause(heartbeat.interval());
      opened = open(settings, heartbeat.interval());
    }
    return opened.isPresent()
        ? work(opened.get(), settings, heartbeat)
        : shared.done("worker.down");
  }

  private Optional<Runs> open(Settings settings, Duration pause) {
    try {
      return Runs.open(settings, shared.clock());
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "The worker could not begin", e);
      shared.notThere(
          "worker.away", pause.toSeconds(), UnexpectedErrors.said(e, shared.messages()));
      return Optional.empty();
    }
  }

  private int work(Runs opened, Settings settings, Heartbeat heartbeat) {
    try (Runs runs = opened) {
      shared.done("worker.up", runs.host(), settings.threads());
      try (Worker worker =
          Worker.start(runs, settings.threads(), heartbeat, shared.workerReporter())) {
        stop.await();
        shared.done("worker.stopping");
      }
      try (OutcomeReporter reporter = shared.reporter()) {
        runs.drives().writeIndexes(reporter);
      }
      return shared.done("worker.down");
    }
  }
}
