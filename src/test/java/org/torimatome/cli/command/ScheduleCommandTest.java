package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Postgres;
import org.torimatome.batch.SmallTown;
import org.torimatome.cli.Fleet;
import org.torimatome.cli.Program;

/** Schedules that stay up, as processes of their own, until they are told to stop. */
@Tag("slow")
class ScheduleCommandTest {

  private static final String EVERY_SECOND = "* * * * * *";
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path home;

  @RegisterExtension private final Fleet fleet = new Fleet();

  @Test
  @OnEveryDatabase
  void what_is_due_is_issued_once_though_its_time_comes_again() throws Exception {
    SmallTown.found(home, 1);
    Process schedule =
        fleet.add(new Program(home).with("TORIMATOME_SCHEDULE", EVERY_SECOND).start("schedule"));

    await(() -> said().contains("発行時期の来た未発行の報告書はありません"));
    stop(schedule);

    assertThat(issued()).containsExactly("town01 R3", "town01 R4H1", "town01 R4");
    assertThat(revisions()).hasSize(3);
  }

  @Test
  void two_that_wait_for_the_same_times_issue_each_report_once_and_end_what_they_have_begun()
      throws Exception {
    SmallTown.found(home, 3);
    Program program =
        new Program(home)
            .sharing(Postgres.freshDatabase())
            .with("TORIMATOME_SCHEDULE", EVERY_SECOND);
    Process one = fleet.add(program.start("schedule"));
    Process two = fleet.add(program.start("schedule"));

    await(() -> !revisions().isEmpty());
    stop(one);
    stop(two);

    assertThat(issued())
        .containsExactlyInAnyOrder(
            "town01 R3",
            "town01 R4H1",
            "town01 R4",
            "town02 R3",
            "town02 R4H1",
            "town02 R4",
            "town03 R3",
            "town03 R4H1",
            "town03 R4");
    assertThat(revisions()).hasSize(9);
  }

  private static void stop(Process schedule) throws InterruptedException {
    schedule.destroy();
    assertThat(schedule.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).as("it stops").isTrue();
    assertThat(schedule.exitValue()).isZero();
  }

  private void await(Probe probe) throws Exception {
    Instant giveUp = Instant.now().plus(LONG);
    while (!probe.holds()) {
      assertThat(Instant.now()).as("still waiting; said so far: %s", said()).isBefore(giveUp);
      Thread.sleep(100);
    }
  }

  /** The reports said to have been issued, in that order. */
  private List<String> issued() throws IOException {
    return said()
        .lines()
        .filter(line -> line.contains("第1版を発行しました"))
        .map(line -> line.split(" 第1版")[0])
        .toList();
  }

  private String said() throws IOException {
    Path log = home.resolve("schedule.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  private List<Path> revisions() throws IOException {
    Path output = home.resolve("output");
    if (!Files.exists(output)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.find(output, 3, (path, of) -> path.endsWith("rev1"))) {
      return paths.toList();
    }
  }

  private interface Probe {
    boolean holds() throws IOException;
  }
}
