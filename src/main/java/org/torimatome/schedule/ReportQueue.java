package org.torimatome.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.batch.Runs;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.store.QueuedReports;
import org.torimatome.store.QueuedReports.Name;
import org.torimatome.store.QueuedReports.QueuedReport;
import org.torimatome.store.QueuedReports.State;

/** Reports that wait for a {@link Worker}. A report stands in it once, however often it is put. */
public final class ReportQueue {

  private static final long LOOK_EVERY_MILLIS = 500;

  /** Workers bear a database that is away, so who waits for them bears it too, but not for good. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final QueuedReports queued;
  private final SchedulerClient client;
  private final InstantSource clock;
  private final List<Name> mine = new ArrayList<>();

  public ReportQueue(Runs runs, InstantSource clock) {
    this.queued = new QueuedReports(JdbcClient.create(runs.dataSource()));
    this.client = SchedulerClient.Builder.create(runs.dataSource()).build();
    this.clock = clock;
  }

  /** Puts a report in, to be issued as ordered unless it waits there already. */
  public void put(String organisation, ReportingPeriod cycle, IssueOrder order) {
    Name name = new Name(organisation, cycle);
    queued.put(name, new QueuedReports.Order(order.asOf(), order.missingRows().name()));
    schedule(name);
    mine.add(name);
  }

  /**
   * Waits until all that was put in by this queue is over.
   *
   * @param ended hears of each report, in the order in which they were put in
   */
  public void await(Consumer<WorkerResult> ended) throws InterruptedException {
    for (Name name : mine) {
      Optional<QueuedReport> report = patiently(() -> queued.find(name));
      while (report.isPresent() && !report.get().state().isOver()) {
        Thread.sleep(LOOK_EVERY_MILLIS);
        patiently(() -> queued.stranded(ReportTask.NAME)).forEach(this::schedule);
        report = patiently(() -> queued.find(name));
      }
      report.map(ReportQueue::result).ifPresent(ended);
    }
  }

  private static <T> T patiently(Supplier<T> question) throws InterruptedException {
    long start = System.nanoTime();
    while (true) {
      try {
        return question.get();
      } catch (DataAccessResourceFailureException e) {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw e;
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    }
  }

  /** How many reports were put in by this queue. */
  public int size() {
    return mine.size();
  }

  private void schedule(Name name) {
    client.scheduleIfNotExists(ReportTask.instance(name), clock.instant());
  }

  private static WorkerResult result(QueuedReport report) {
    QueuedReports.Ending ending = report.ending();
    return new WorkerResult(
        report.name().organisation(),
        ending.state() == State.DONE ? WorkerResult.Verdict.DONE : WorkerResult.Verdict.FAILED,
        ending.code(),
        ending.said(),
        ending.complaints());
  }
}
