package org.torimatome.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.torimatome.batch.faults.DiskFaults;
import org.torimatome.batch.faults.DiskFaults.Fault;
import org.torimatome.batch.faults.DiskFaults.Lasting;
import org.torimatome.batch.faults.FaultyDisk;
import org.torimatome.batch.folder.AtomicFiles;

/**
 * Whatever write fails, of the database, the report or the drive: the run ends, says which file
 * failed and why, and when the disk is mended ends with the bytes of an undisturbed one. {@code
 * -Dfaults.every=N} sets which writes are tried in the slow sweep; 1 takes all.
 */
@Tag("slow")
class WriteFaultTest {

  private static final int BOUND_SECONDS = 60;
  private static final int EVERY = Integer.getInteger("faults.every", 331);

  /** Several at once: that is when H2 would wait for ever. */
  private static final List<String> TOWNS = List.of("town01", "town02", "town03");

  private static final DiskFaults FAULTS = FaultyDisk.faults();

  @TempDir static Path root;
  private static SortedMap<String, String> undisturbed;

  /** How often something is changed in a run that nothing disturbs. */
  private static Map<Fault, Integer> changes;

  @BeforeAll
  static void it_is_known_what_comes_of_an_undisturbed_run() {
    changes = new TreeMap<>();
    for (Fault fault : Fault.values()) {
      Path home = home("undisturbed-" + fault);
      FAULTS.plan(Integer.MAX_VALUE, fault, Lasting.ONCE);
      assertThat(new Heedful(TOWNS).run(home).complaints()).isEmpty();
      changes.put(fault, FAULTS.changes());
      undisturbed = kept(home);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_disk_that_fails_on_the_way(Fault fault) throws Exception {
    fails_and_is_mended(changes.get(fault) / 3, fault, Lasting.FOR_GOOD);
    fails_and_is_mended(changes.get(fault) / 2, fault, Lasting.ONCE);
  }

  @ParameterizedTest
  @EnumSource
  void a_disk_that_fails_everywhere(Fault fault) throws Exception {
    for (Lasting lasting : Lasting.values()) {
      for (int change = 1; change <= changes.get(fault); change += EVERY) {
        fails_and_is_mended(change, fault, lasting);
      }
    }
  }

  private static void fails_and_is_mended(int change, Fault fault, Lasting lasting)
      throws Exception {
    String tried = "%s, %s, at change %d".formatted(fault, lasting, change);
    Path home = home(tried);
    FAULTS.plan(change, fault, lasting);
    Heedful failing = new Heedful(TOWNS);

    ends(() -> failing.run(home), tried);
    FAULTS.mend();
    Heedful mended = new Heedful(TOWNS).run(home).archive(home).verify(home);

    assertThat(failing.complaints())
        .as(tried)
        .allSatisfy(
            said -> assertThat(said).matches(".*faulty:/.* を読み書きできません（" + fault.reason() + "）。.*"));
    assertThat(mended.complaints()).as(tried).isEmpty();
    assertThat(mended.unchanged()).as(tried + ": none is lost").containsAll(failing.issued());
    assertThat(kept(home)).as(tried).isEqualTo(undisturbed);
    AtomicFiles.delete(home);
  }

  /** A run that does not end goes on in a thread that ends with the tests. */
  private static void ends(Runnable run, String tried)
      throws ExecutionException, InterruptedException {
    FutureTask<Void> task = new FutureTask<>(run, null);
    Thread thread = new Thread(task, "run with a failing disk");
    thread.setDaemon(true);
    thread.start();
    try {
      task.get(BOUND_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(tried + ": the run does not end", e);
    }
  }

  private static Path home(String name) {
    Path home = root.resolve(name);
    SmallTown.found(home, TOWNS.size());
    return home;
  }

  private static SortedMap<String, String> kept(Path home) {
    SortedMap<String, String> all = new TreeMap<>(Tree.of(home.resolve("output")));
    all.keySet().removeIf(name -> name.startsWith(".torimatome/") || name.contains(".part-"));
    return all;
  }
}
