package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Postgres;
import org.torimatome.batch.SmallTown;
import org.torimatome.batch.run.Settings.Server;

/**
 * What may befall the program in years, in an hour: {@code mvn -Psoak test}. {@code -Dsoak.kills=N}
 * sets how often it is killed, {@code -Dsoak.seed=N} draws the same moments again.
 */
@Tag("soak")
class SoakTest {

  private static final int KILLS = Integer.getInteger("soak.kills", 200);
  private static final int KILLS_PER_ROUND = 5;
  private static final int TOWNS = 8;
  private static final int SPAN_MILLIS = 8_000;

  @TempDir Path root;

  @RegisterExtension private final Fleet fleet = new Fleet();
  private final long seed = Long.getLong("soak.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private SortedMap<String, String> reports;
  private SortedMap<String, String> archive;

  @BeforeEach
  void it_is_known_what_comes_of_an_undisturbed_run() {
    System.out.println("SoakTest: -Dsoak.seed=" + seed);
    Path undisturbed = home("undisturbed");
    assertThat(Door.in(undisturbed).types("run", "R4").exit()).isZero();
    reports = Trees.ofReports(undisturbed);
    archive = Trees.ofArchive(undisturbed);
  }

  @Test
  void single_runs_are_killed() throws Exception {
    for (int kills = 0; kills < KILLS / 2; kills += KILLS_PER_ROUND) {
      Path home = home("single" + kills);
      for (int kill = 0; kill < KILLS_PER_ROUND; kill++) {
        Process run = fleet.add(new Program(home).start("run", "R4"));
        run.waitFor(random.nextInt(SPAN_MILLIS), TimeUnit.MILLISECONDS);
        Program.kill(run);
      }
      assertThat(Door.in(home).types("run", "R4").exit()).isZero();
      require_as_undisturbed(home);
      told("single run", kills + KILLS_PER_ROUND);
    }
  }

  @Test
  void workers_are_killed_and_stand_still() throws Exception {
    for (int kills = 0; kills < KILLS / 2; kills += KILLS_PER_ROUND) {
      Path home = home("workers" + kills);
      Server server = Postgres.freshDatabase();
      Program program = new Program(home).sharing(server);
      Process run = fleet.add(program.start("run", "R4", "--queue"));
      Process zombie = fleet.add(program.start("worker"));
      Process victim = fleet.add(program.start("worker"));
      for (int kill = 0; kill < KILLS_PER_ROUND; kill++) {
        victim.waitFor(random.nextInt(SPAN_MILLIS), TimeUnit.MILLISECONDS);
        Program.kill(victim);
        victim = fleet.add(program.start("worker"));
        if (kill == 1) {
          Program.signal(zombie, "STOP");
        }
      }
      Thread.sleep(random.nextInt(SPAN_MILLIS));
      Program.signal(zombie, "CONT");
      require_worked_off(run, home);
      require_stop(victim);
      require_stop(zombie);
      require_as_undisturbed(home);
      told("worker", kills + KILLS_PER_ROUND);
    }
  }

  @Test
  void the_database_is_cut_off_and_comes_back() throws Exception {
    Path home = home("cut");
    Server server = Postgres.freshDatabase();
    Program program = new Program(home).sharing(server);
    Process run = fleet.add(program.start("run", "R4", "--queue"));
    Process one = fleet.add(program.start("worker"));
    Process two = fleet.add(program.start("worker"));
    await_a_report(home);
    for (int cut = 0; cut < KILLS_PER_ROUND; cut++) {
      Thread.sleep(random.nextInt(SPAN_MILLIS));
      Postgres.close(server);
      Thread.sleep(random.nextInt(SPAN_MILLIS));
      Postgres.reopen(server);
    }
    run.waitFor(5, TimeUnit.MINUTES);
    require_worked_off(fleet.add(program.start("run", "R4", "--queue")), home);
    require_stop(one);
    require_stop(two);
    require_as_undisturbed(home);
  }

  @Test
  void the_disk_with_the_output_is_full_for_a_while() throws Exception {
    Path home = home("full");
    Path output = Files.createDirectories(home.resolve("output"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", output.toString()),
        "a small disk can be mounted (root only)");
    try {
      Process run = fleet.add(new Program(home).start("run", "R4"));
      assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(run.exitValue()).as("told as a failure").isIn(1, 4);
      assertThat(succeeds("mount", "-o", "remount,size=200m", output.toString())).isTrue();

      assertThat(Door.in(home).types("run", "R4").exit()).isZero();
      assertThat(Door.in(home).types("archive").exit()).isZero();
      require_as_undisturbed(home);
    } finally {
      succeeds("umount", output.toString());
    }
  }

  private Path home(String name) {
    Path home = root.resolve(name);
    SmallTown.found(home, TOWNS);
    return home;
  }

  /** What starts while the database is away ends at once and is started again by its supervisor. */
  private static void await_a_report(Path home) throws InterruptedException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < TimeUnit.MINUTES.toNanos(5)) {
      for (int town = 1; town <= TOWNS; town++) {
        if (Files.exists(home.resolve("output/town0" + town + "/R4/rev1"))) {
          return;
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError(said(home));
  }

  private void require_worked_off(Process run, Path home) throws InterruptedException {
    assertThat(run.waitFor(5, TimeUnit.MINUTES)).as(() -> said(home)).isTrue();
    assertThat(run.exitValue()).as(() -> said(home)).isZero();
  }

  private static String said(Path home) {
    try {
      return Files.readString(home.resolve("run.log"))
          + Files.readString(home.resolve("worker.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void require_stop(Process worker) throws InterruptedException {
    worker.destroy();
    assertThat(worker.waitFor(2, TimeUnit.MINUTES)).as("a worker stops when told").isTrue();
  }

  private void require_as_undisturbed(Path home) {
    assertThat(Trees.ofReports(home)).isEqualTo(reports);
    SortedMap<String, String> filed = Trees.ofArchive(home);
    assertThat(filed).containsOnlyKeys(archive.keySet());
    assertThat(filed).isEqualTo(archive);
  }

  private void told(String what, int kills) {
    System.out.printf("SoakTest: %s, %d kills survived%n", what, kills);
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }
}
