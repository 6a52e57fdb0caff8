package org.torimatome.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.batch.lease.LeaseHolder;
import org.torimatome.batch.run.Heartbeat;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.run.Settings.Server;
import org.torimatome.period.ReportingPeriod;

/** A process that stands still past its heartbeats and goes on when another has taken over. */
@Tag("slow")
class ZombieTest {

  private static final ReportingPeriod R4 = ReportingPeriod.parse("R4").orElseThrow();
  private static final InstantSource CLOCK = () -> Instant.EPOCH;

  @TempDir Path home;
  @TempDir Path undisturbed;

  private final Server alive = Postgres.freshDatabase();
  private final Server silent =
      new Server(alive.url(), alive.user(), alive.password(), new Heartbeat(Duration.ofHours(1)));

  @ParameterizedTest
  @ValueSource(strings = {"read", "check", "store", "evaluate", "render", "publish", "file"})
  void what_it_writes_late_is_refused(String standstill) {
    SmallTown.found(undisturbed, 1);
    assertThat(issue(undisturbed, Postgres.freshDatabase())).isInstanceOf(Outcome.Issued.class);
    SmallTown.found(home, 1);
    List<Outcome> successor = new ArrayList<>();
    Standstill pause =
        new Standstill(
            standstill,
            () -> {
              silence();
              successor.add(issue(home, alive));
            });

    Outcome late = issue(home, silent, Optional.of(pause));

    assertThat(successor)
        .singleElement()
        .isInstanceOfAny(Outcome.Issued.class, Outcome.Unchanged.class);
    assertThat(late).isInstanceOf(Outcome.Failed.class);
    assertThat(Tree.of(home.resolve("output/town01")))
        .isEqualTo(Tree.of(undisturbed.resolve("output/town01")));
    assertThat(issue(home, alive)).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void one_that_lives_keeps_others_out() {
    SmallTown.found(home, 1);
    List<Outcome> other = new ArrayList<>();
    Standstill pause = new Standstill("render", () -> other.add(issue(home, alive)));

    Outcome first = issue(home, silent, Optional.of(pause));

    assertThat(other).singleElement().isInstanceOf(Outcome.Held.class);
    assertThat(first).isInstanceOf(Outcome.Issued.class);
  }

  @Test
  void one_whose_process_is_gone_is_followed_at_once() {
    SmallTown.found(home, 1);
    issue(home, alive);
    try (Runs runs = Runs.open(SmallTown.settings(home, Optional.of(alive)), CLOCK).orElseThrow()) {
      LeaseHolder here = runs.holder();
      LeaseHolder gone =
          new LeaseHolder(here.host(), here.process(), here.started() - 1, here.own());
      JdbcClient.create(runs.dataSource())
          .sql("update lease set holder = :gone, renewed = current_timestamp")
          .param("gone", gone.toString())
          .update();
    }

    assertThat(issue(home, alive)).isInstanceOf(Outcome.Unchanged.class);
  }

  private void silence() {
    try (Runs runs = Runs.open(SmallTown.settings(home, Optional.of(alive)), CLOCK).orElseThrow()) {
      JdbcClient.create(runs.dataSource())
          .sql("update lease set renewed = renewed - interval '1 hour'")
          .update();
    }
  }

  private static Outcome issue(Path home, Server server) {
    return issue(home, server, Optional.empty());
  }

  private static Outcome issue(Path home, Server server, Optional<StepExecutionListener> watcher) {
    Settings settings = SmallTown.settings(home, Optional.of(server));
    try (Runs runs = Runs.open(settings, CLOCK, watcher).orElseThrow()) {
      return runs.issue("town01", R4, IssueOrder.PLAIN);
    }
  }

  private record Standstill(String step, Runnable meanwhile) implements StepExecutionListener {
    @Override
    public void beforeStep(StepExecution execution) {
      if (execution.getStepName().equals(step)) {
        meanwhile.run();
      }
    }
  }
}
