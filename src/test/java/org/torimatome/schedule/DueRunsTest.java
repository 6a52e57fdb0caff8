package org.torimatome.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.batch.HomeDatabase;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Runs;
import org.torimatome.batch.SmallTown;
import org.torimatome.batch.run.Heartbeat;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.RunListener;
import org.torimatome.batch.run.Settings;

/** The calendar under a clock that is set by hand. */
@Tag("slow")
@OnEveryDatabase
class DueRunsTest {

  private static final String QUARTERS = "0 6 1 1,4,7,10 *";

  @TempDir Path home;

  private final Queue<String> issued = new ConcurrentLinkedQueue<>();
  private final Queue<String> runs = new ConcurrentLinkedQueue<>();
  private volatile Instant now = at("2022-06-20T12:00");
  private Settings settings;
  private List<String> towns;

  @BeforeEach
  void two_towns_are_there() {
    towns = SmallTown.found(home, 2);
    settings = SmallTown.settings(home, HomeDatabase.of(home));
  }

  @Test
  void each_time_what_has_come_due_is_issued() {
    assertThat(turnAt("2022-06-20T12:00")).isEqualTo(at("2022-07-01T06:00"));
    assertThat(turnAt("2022-07-01T05:59")).isEqualTo(at("2022-07-01T06:00"));
    assertThat(issued).isEmpty();

    assertThat(turnAt("2022-07-01T06:00")).isEqualTo(at("2022-10-01T06:00"));
    assertThat(issued).containsExactly("town01 R3", "town02 R3");

    assertThat(turnAt("2022-10-01T06:00")).isEqualTo(at("2023-01-01T06:00"));
    assertThat(issued).hasSize(4).contains("town01 R4H1", "town02 R4H1");
  }

  @Test
  void what_was_missed_over_months_is_caught_up_once() {
    turnAt("2022-06-20T12:00");

    assertThat(turnAt("2022-11-03T09:30")).isEqualTo(at("2023-01-01T06:00"));
    assertThat(turnAt("2022-11-03T09:31")).isEqualTo(at("2023-01-01T06:00"));

    assertThat(runs).containsExactly("2022-11-03");
    assertThat(issued).containsExactly("town01 R3", "town01 R4H1", "town02 R3", "town02 R4H1");
  }

  @Test
  void two_that_wait_for_the_same_time_issue_each_report_once() throws Exception {
    turnAt("2022-06-20T12:00");
    now = at("2022-08-02T00:00");

    ExecutorService both = Executors.newFixedThreadPool(2);
    Future<Instant> one = both.submit(this::turn);
    Future<Instant> two = both.submit(this::turn);

    assertThat(List.of(one.get(), two.get())).allMatch(at("2022-10-01T06:00")::equals);
    assertThat(runs).containsExactly("2022-08-02");
    assertThat(issued).containsExactly("town01 R3", "town02 R3");
    both.shutdown();
  }

  @Test
  void a_run_that_could_not_be_performed_is_tried_again_in_ten_minutes() {
    turnAt("2022-06-20T12:00");
    List<String> there = towns;

    towns = List.of("no-such-town\0");
    assertThat(turnAt("2022-07-01T06:00")).isEqualTo(at("2022-07-01T06:10"));
    towns = there;
    assertThat(turnAt("2022-07-01T06:10")).isEqualTo(at("2022-10-01T06:00"));

    assertThat(issued).containsExactly("town01 R3", "town02 R3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tomorrow", "0 25 * * *", "* * * *", "-"})
  void what_is_no_cron_line_is_told_apart(String text) {
    assertThat(DueRuns.isCron(text)).isFalse();
    assertThat(DueRuns.isCron(QUARTERS)).isTrue();
    assertThat(DueRuns.isCron("0 " + QUARTERS)).isTrue();
  }

  private Instant turnAt(String time) {
    now = at(time);
    return turn();
  }

  /** What a process does when it wakes; on H2 it waits until it has the file. */
  private Instant turn() {
    while (true) {
      var opened = Runs.open(settings, () -> now);
      if (opened.isPresent()) {
        try (Runs own = opened.get()) {
          return new DueRuns(QUARTERS, () -> now)
              .turn(own, Heartbeat.DEFAULT, () -> runDue(own), () -> false);
        }
      }
      Thread.onSpinWait();
    }
  }

  private void runDue(Runs own) {
    LocalDate day = LocalDate.ofInstant(now, ZoneId.systemDefault());
    own.issueDue(towns, day, IssueOrder.PLAIN, new Listener());
    runs.add(day.toString());
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZoneId.systemDefault()).toInstant();
  }

  private final class Listener implements RunListener {
    @Override
    public void ended(Outcome outcome) {
      assertThat(outcome).isInstanceOf(Outcome.Issued.class);
      issued.add(outcome.organisation() + " " + outcome.cycle());
    }

    @Override
    public void organisationPassed() {}

    @Override
    public void indexNotWritten(String drive, FilingFault fault) {
      throw new AssertionError(drive);
    }
  }
}
