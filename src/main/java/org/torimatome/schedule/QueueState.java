package org.torimatome.schedule;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.batch.Runs;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.store.QueuedReports;
import org.torimatome.store.QueuedReports.QueuedReport;
import org.torimatome.store.QueuedReports.State;

/**
 * How the queue stands.
 *
 * @param running with the machines that have them
 */
public record QueueState(int waiting, List<Running> running, int done, int failed) {

  /** A report being made by a worker. */
  public record Running(String organisation, ReportingPeriod cycle, String host) {}

  /** How the queue of the runs' database stands. */
  public static QueueState of(Runs runs) {
    List<QueuedReport> all = new QueuedReports(JdbcClient.create(runs.dataSource())).all();
    return new QueueState(
        count(all, State.WAITING),
        all.stream()
            .filter(report -> report.state() == State.RUNNING)
            .map(
                report ->
                    new Running(report.name().organisation(), report.name().cycle(), report.host()))
            .toList(),
        count(all, State.DONE),
        count(all, State.FAILED));
  }

  /** Whether nothing was ever put in. */
  public boolean isEmpty() {
    return waiting + running.size() + done + failed == 0;
  }

  private static int count(List<QueuedReport> all, State state) {
    return (int) all.stream().filter(report -> report.state() == state).count();
  }
}
