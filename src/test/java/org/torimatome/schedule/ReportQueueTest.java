package org.torimatome.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Postgres;
import org.torimatome.batch.Runs;
import org.torimatome.batch.SmallTown;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.schedule.WorkerResult.Verdict;

@Tag("slow")
class ReportQueueTest {

  private static final InstantSource CLOCK = () -> Instant.EPOCH;
  private static final ReportingPeriod R3 = ReportingPeriod.parse("R3").orElseThrow();
  private static final ReportingPeriod R4 = ReportingPeriod.parse("R4").orElseThrow();

  @TempDir Path home;

  private final Map<String, List<String>> issued = new ConcurrentHashMap<>();
  private Settings settings;

  @BeforeEach
  void a_database_is_there() {
    settings = SmallTown.settings(home, Optional.of(Postgres.freshDatabase()));
  }

  @Test
  void two_workers_make_each_report_once_however_often_it_was_put_in() throws Exception {
    List<String> towns = SmallTown.found(home, 6);
    List<WorkerResult> heard = new ArrayList<>();

    try (Runs runs = open();
        Runs one = open();
        Runs two = open()) {
      ReportQueue queue = new ReportQueue(runs, CLOCK);
      towns.forEach(town -> queue.put(town, R4, IssueOrder.PLAIN));
      ReportQueue again = new ReportQueue(runs, CLOCK);
      towns.forEach(town -> again.put(town, R4, IssueOrder.PLAIN));
      assertThat(QueueState.of(runs).waiting()).isEqualTo(6);

      try (Worker first = worker(one);
          Worker second = worker(two)) {
        queue.await(heard::add);
      }

      assertThat(QueueState.of(runs)).isEqualTo(new QueueState(0, List.of(), 6, 0));
    }
    assertThat(heard)
        .extracting(WorkerResult::said)
        .containsExactly("town01", "town02", "town03", "town04", "town05", "town06");
    assertThat(issued.keySet()).containsExactlyInAnyOrderElementsOf(towns);
    assertThat(issued.values()).allMatch(cycles -> cycles.equals(List.of("R4")));
  }

  @Test
  void an_organisation_has_its_cycles_made_in_the_order_in_which_they_were_put_in()
      throws Exception {
    SmallTown.found(home, 1);

    try (Runs runs = open()) {
      workOff(runs, R3, R4);
    }

    assertThat(issued).containsExactly(Map.entry("town01", List.of("R3", "R4")));
  }

  @Test
  void who_waits_for_a_report_bears_it_when_the_database_is_away() throws Exception {
    SmallTown.found(home, 1);
    Settings.Server server = settings.server().orElseThrow();
    List<WorkerResult> heard = new ArrayList<>();

    try (Runs runs = open();
        Runs other = open()) {
      ReportQueue queue = new ReportQueue(runs, CLOCK);
      queue.put("town01", R4, IssueOrder.PLAIN);
      CompletableFuture<Void> waiting =
          CompletableFuture.runAsync(
              () -> {
                try {
                  queue.await(heard::add);
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      Postgres.close(server);
      // Long enough for the one who waits to look twice.
      Thread.sleep(1_500);
      assertThat(waiting).isNotDone();
      Postgres.reopen(server);
      try (Worker worker = worker(other)) {
        waiting.get(2, TimeUnit.MINUTES);
      }
    }

    assertThat(heard).extracting(WorkerResult::said).containsExactly("town01");
  }

  @Test
  void purge_forgets_the_errands_of_older_cycles_that_are_done() throws Exception {
    SmallTown.found(home, 1);

    try (Runs runs = open()) {
      workOff(runs, R3, R4);

      assertThat(runs.issued().purge(List.of("town01"), 1)).as("a run and its errand").isEqualTo(2);
      assertThat(QueueState.of(runs)).isEqualTo(new QueueState(0, List.of(), 1, 0));
      assertThat(runs.issued().purge(List.of("town01"), 1)).isZero();
    }
  }

  @Test
  void one_that_fails_is_tried_again_and_then_counts_as_failed() throws Exception {
    SmallTown.found(home, 1);
    List<Outcome> tries = new ArrayList<>();
    Function<Outcome, WorkerResult> failing =
        outcome -> {
          tries.add(outcome);
          return new WorkerResult(outcome.organisation(), Verdict.FAILED, "FAILED", "", "no luck");
        };

    try (Runs runs = open()) {
      ReportQueue queue = new ReportQueue(runs, CLOCK);
      queue.put("town01", R4, IssueOrder.PLAIN);
      List<WorkerResult> heard = new ArrayList<>();
      try (Worker worker = Worker.start(runs, 1, settings.server().get().heartbeat(), failing)) {
        queue.await(heard::add);
      }

      assertThat(heard).extracting(WorkerResult::complaints).containsExactly("no luck");
      assertThat(QueueState.of(runs).failed()).isEqualTo(1);
    }
    assertThat(tries).hasSize(3);
  }

  private void workOff(Runs runs, ReportingPeriod... cycles) throws InterruptedException {
    ReportQueue queue = new ReportQueue(runs, CLOCK);
    for (ReportingPeriod cycle : cycles) {
      queue.put("town01", cycle, IssueOrder.PLAIN);
    }
    try (Worker worker = worker(runs)) {
      queue.await(word -> assertThat(word.verdict()).isEqualTo(Verdict.DONE));
    }
  }

  private Runs open() {
    return Runs.open(settings, CLOCK).orElseThrow();
  }

  private Worker worker(Runs runs) {
    return Worker.start(runs, 2, settings.server().orElseThrow().heartbeat(), this::hear);
  }

  private WorkerResult hear(Outcome outcome) {
    if (outcome instanceof Outcome.Issued) {
      issued
          .computeIfAbsent(outcome.organisation(), id -> new ArrayList<>())
          .add(outcome.cycle().code());
    }
    Verdict verdict = outcome instanceof Outcome.Held ? Verdict.HELD : Verdict.DONE;
    return new WorkerResult(outcome.organisation(), verdict, "DONE", outcome.organisation(), "");
  }
}
