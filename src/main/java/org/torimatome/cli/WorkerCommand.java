package org.torimatome.cli;

import java.util.concurrent.Callable;
import org.torimatome.batch.Heartbeat;
import org.torimatome.batch.Runs;
import org.torimatome.batch.Settings;
import org.torimatome.schedule.Worker;
import picocli.CommandLine.Command;

/** {@code worker}: takes reports from the queue until it is told to stop. */
@Command(name = "worker")
final class WorkerCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;
  private final StopSignal stop = new StopSignal();

  WorkerCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Settings settings = shared.settings();
    Heartbeat heartbeat = shared.server(settings).heartbeat();
    return stop.whileUp(() -> work(settings, heartbeat));
  }

  private int work(Settings settings, Heartbeat heartbeat) {
    try (Runs runs = Runs.open(settings, shared.clock()).orElseThrow()) {
      shared.done("worker.up", runs.holder().host(), settings.threads());
      try (Worker worker = Worker.start(runs, settings.threads(), heartbeat, shared.herald())) {
        stop.await();
        shared.done("worker.stopping");
      }
      try (Teller teller = shared.teller()) {
        runs.writeIndexes(teller);
      }
      return shared.done("worker.down");
    }
  }
}
