package org.torimatome.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.batch.Runs;
import org.torimatome.batch.run.Heartbeat;
import org.torimatome.batch.run.Outcome;
import org.torimatome.store.QueuedReports;

/**
 * Takes reports from the queue, several at once, until it is closed: what it has begun it then
 * brings to its end, and takes no more.
 *
 * <p>Others notice by its heartbeats that it lives. One that is killed needs no cleaning up.
 */
public final class Worker implements AutoCloseable {

  private static final Duration POLLING = Duration.ofSeconds(1);

  /** Filing on a slow drive may take its time; a worker that is told to stop waits for it. */
  private static final Duration DRAINING = Duration.ofHours(1);

  private final Scheduler scheduler;

  private Worker(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Begins to take reports.
   *
   * @param words says what came of each
   */
  public static Worker start(
      Runs runs, int threads, Heartbeat heartbeat, Function<Outcome, WorkerResult> words) {
    QueuedReports queued = new QueuedReports(JdbcClient.create(runs.dataSource()));
    ReportTask report = new ReportTask(runs, queued, words, runs.host());
    Scheduler scheduler =
        Scheduler.create(runs.dataSource(), report.task())
            .schedulerName(new SchedulerName.Fixed(runs.name()))
            .threads(threads)
            .pollingInterval(POLLING)
            .heartbeatInterval(heartbeat.interval())
            .missedHeartbeatsLimit(Heartbeat.MISSED)
            .shutdownMaxWait(DRAINING)
            .build();
    scheduler.start();
    return new Worker(scheduler);
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
