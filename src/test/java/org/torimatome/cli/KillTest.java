package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Postgres;
import org.torimatome.batch.SmallTown;
import org.torimatome.batch.Town;
import org.torimatome.batch.Tree;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.run.Settings.Server;

/**
 * Processes killed without warning, at moments drawn by lot. {@code -Dkills.seed=N} draws the same
 * again.
 */
@Tag("slow")
class KillTest {

  private static final int SINGLE_KILLS = 6;
  private static final int WORKER_KILLS = 4;
  private static final int OTHER_KILLS = 4;
  private static final int TOWNS = 6;
  private static final int DUE_TOWNS = 2;

  /** Over which a process is killed: the longest part of it is starting up. */
  private static final int SPAN_MILLIS = 8_000;

  @TempDir Path root;

  @RegisterExtension private final Fleet fleet = new Fleet();
  private final long seed = Long.getLong("kills.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  @OnEveryDatabase
  void a_killed_run_started_again_ends_with_the_bytes_of_an_undisturbed_one() throws Exception {
    Path undisturbed = town(0);
    int wholeMillis = millisOf(undisturbed, "run", "R4");
    SortedMap<String, String> issued = Tree.of(undisturbed.resolve("output/mihon"));
    SortedMap<String, String> filed = Trees.ofArchive(undisturbed);

    for (int kill = 1; kill <= SINGLE_KILLS; kill++) {
      Path town = town(kill);
      killWithin(wholeMillis, town, "run", "R4");

      Door.Answer answer = Door.in(town).types("run", "R4");

      assertThat(answer.exit()).as(answer.err()).isZero();
      assertThat(Tree.of(town.resolve("output/mihon"))).as("kill %s", kill).isEqualTo(issued);
      assertThat(Trees.ofArchive(town)).as("kill %s", kill).isEqualTo(filed);
    }
  }

  @Test
  @OnEveryDatabase
  void a_killed_approval_given_again_issues_what_was_drafted_and_is_recorded_once()
      throws Exception {
    String[] approve = {"approve", "R4", "--by", "山田太郎", "--as-of", "2023-04-27"};
    Path undisturbed = draftedTown(0);
    int wholeMillis = millisOf(undisturbed, approve);
    SortedMap<String, String> issued = Tree.of(undisturbed.resolve("output/mihon"));
    SortedMap<String, String> filed = Trees.ofArchive(undisturbed);

    for (int kill = 1; kill <= OTHER_KILLS; kill++) {
      Path town = draftedTown(kill);
      killWithin(wholeMillis, town, approve);

      Door.Answer again = Door.in(town).types(approve);

      assertThat(again.exit()).as(again.err()).isIn(0, 2);
      assertThat(Door.in(town).types(approve).err()).contains("承認済み", "山田太郎（2023-04-27）");
      assertThat(Tree.of(town.resolve("output/mihon"))).as("kill %s", kill).isEqualTo(issued);
      assertThat(Trees.ofArchive(town)).as("kill %s", kill).isEqualTo(filed);
      Door.Answer verified = Door.in(town).types("verify");
      assertThat(verified.exit()).as(verified.err()).isZero();
    }
  }

  private Path draftedTown(int number) {
    Path town = town(number);
    Door.Answer drafted = Door.in(town).with("TORIMATOME_APPROVAL", "required").types("run", "R4");
    assertThat(drafted.exit()).as(drafted.err()).isZero();
    return town;
  }

  @Test
  void what_is_due_is_issued_each_once_though_the_run_is_killed_again_and_again() throws Exception {
    String[] due = {"run", "--due", "--as-of", "2024-06-01"};
    Path undisturbed = root.resolve("undisturbed");
    SmallTown.found(undisturbed, DUE_TOWNS);
    int wholeMillis = millisOf(undisturbed, due);
    Path home = root.resolve("home");
    SmallTown.found(home, DUE_TOWNS);

    for (int kill = 1; kill <= OTHER_KILLS; kill++) {
      killWithin(wholeMillis, home, due);
    }

    assertThat(Door.in(home).types(due).exit()).isZero();
    assertThat(Trees.ofReports(home)).isEqualTo(Trees.ofReports(undisturbed));
    assertThat(Trees.ofArchive(home)).isEqualTo(Trees.ofArchive(undisturbed));
  }

  @Test
  void what_was_being_filed_and_listed_when_it_was_killed_is_filed_and_listed_whole()
      throws Exception {
    Path home = root.resolve("home");
    SmallTown.found(home, DUE_TOWNS);
    assertThat(Door.in(home).types("run", "--due", "--as-of", "2024-06-01").exit()).isZero();
    SortedMap<String, String> filed = Trees.ofArchive(home);
    Path drive = home.resolve("output/archive");
    lose(home, drive.resolve("town01"));
    int wholeMillis = millisOf(home, "archive");

    for (int kill = 1; kill <= OTHER_KILLS; kill++) {
      if (kill % 2 == 0) {
        lose(home, drive.resolve("town02"));
      } else {
        Files.delete(drive.resolve("index.html"));
      }
      killWithin(wholeMillis, home, "archive");
      Door.Answer answer = Door.in(home).types("archive");

      assertThat(answer.exit()).as(answer.err()).isZero();
      assertThat(Trees.ofArchive(home)).as("kill %s", kill).containsOnlyKeys(filed.keySet());
      Door.Answer verified = Door.in(home).types("verify");
      assertThat(verified.exit()).as(verified.err()).isZero();
    }
  }

  /** {@code verify} finds out, so that {@code archive} files again. */
  private static void lose(Path home, Path bags) {
    AtomicFiles.delete(bags);
    assertThat(Door.in(home).types("verify").exit()).isEqualTo(5);
  }

  private int millisOf(Path home, String... command) throws InterruptedException {
    System.out.println("KillTest: -Dkills.seed=" + seed);
    long start = System.nanoTime();
    assertThat(fleet.add(new Program(home).start(command)).waitFor()).isZero();
    return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private void killWithin(int millis, Path home, String... command) throws InterruptedException {
    Process process = fleet.add(new Program(home).start(command));
    process.waitFor(random.nextInt(millis), TimeUnit.MILLISECONDS);
    Program.kill(process);
  }

  @Test
  void killed_workers_are_followed_by_others_until_all_is_as_if_undisturbed() throws Exception {
    System.out.println("KillTest: -Dkills.seed=" + seed);
    Path undisturbed = root.resolve("undisturbed");
    SmallTown.found(undisturbed, TOWNS);
    assertThat(Door.in(undisturbed).types("run", "R4").exit()).isZero();
    Path home = root.resolve("home");
    SmallTown.found(home, TOWNS);
    Server server = Postgres.freshDatabase();
    Program program = new Program(home).sharing(server);

    Process run = fleet.add(program.start("run", "R4", "--queue"));
    Process[] workers = {fleet.add(program.start("worker")), fleet.add(program.start("worker"))};
    for (int kill = 1; kill <= WORKER_KILLS; kill++) {
      int victim = random.nextInt(workers.length);
      workers[victim].waitFor(random.nextInt(SPAN_MILLIS), TimeUnit.MILLISECONDS);
      Program.kill(workers[victim]);
      workers[victim] = fleet.add(program.start("worker"));
    }

    assertThat(run.waitFor(5, TimeUnit.MINUTES)).as("the queue is worked off").isTrue();
    assertThat(run.exitValue()).isZero();
    for (Process worker : workers) {
      worker.destroy();
      assertThat(worker.waitFor(2, TimeUnit.MINUTES)).as("a worker stops when told").isTrue();
    }
    assertThat(Trees.ofReports(home)).isEqualTo(Trees.ofReports(undisturbed));
    assertThat(Trees.ofArchive(home)).isEqualTo(Trees.ofArchive(undisturbed));
  }

  private Path town(int number) {
    Path folder = root.resolve("town" + number);
    Town.in(folder, "mihon");
    return folder;
  }
}
