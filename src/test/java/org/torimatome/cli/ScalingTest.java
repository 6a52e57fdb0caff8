package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Postgres;
import org.torimatome.batch.run.Settings.Server;

/**
 * What a second worker is worth when each has a processor core of its own, which {@code taskset}
 * sees to: {@code mvn -Pbench test -Dtest=ScalingTest}. {@code -Dscaling.organisations=N} sets how
 * many invented organisations are worked off.
 */
@Tag("bench")
class ScalingTest {

  private static final int ORGANISATIONS = Integer.getInteger("scaling.organisations", 60);
  private static final List<Integer> WORKERS = List.of(1, 2, 4);

  @TempDir Path root;

  @RegisterExtension private final Fleet fleet = new Fleet();

  @Test
  void reports_of_one_two_and_four_workers() throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    assumeTrue(cores >= 2, "two workers have a core each");
    System.out.printf("ScalingTest: %d organisations, %d cores%n", ORGANISATIONS, cores);
    double alone = 0;
    for (int workers : WORKERS) {
      double rate = rate(workers, cores);
      alone = workers == 1 ? rate : alone;
      System.out.printf(
          "  %d workers: %.2f reports/s, %.2f times one worker%n", workers, rate, rate / alone);
    }
  }

  /** Reports a second, from the first one's start to the last one's end. */
  private double rate(int workers, int cores) throws Exception {
    Server server = Postgres.freshDatabase();
    Path home = root.resolve("home" + workers);
    assertThat(
            Door.in(home)
                .types(
                    "sample",
                    "--organisations=" + ORGANISATIONS,
                    "--seed=1",
                    "--into=" + home.resolve("input"))
                .exit())
        .isZero();
    List<Process> started = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      started.add(
          fleet.add(new Program(home).sharing(server).onCore(worker % cores).start("worker")));
    }
    Process run = fleet.add(new Program(home).sharing(server).start("run", "R4", "--queue"));
    assertThat(run.waitFor(1, TimeUnit.HOURS)).isTrue();
    assertThat(run.exitValue()).isZero();
    for (Process worker : started) {
      worker.destroy();
      assertThat(worker.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }
    return ORGANISATIONS / seconds(server);
  }

  private static double seconds(Server server) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select extract(epoch from max(end_time) - min(start_time))"
                    + " from batch_job_execution")) {
      assertThat(found.next()).isTrue();
      return found.getDouble(1);
    }
  }
}
