package org.torimatome.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.torimatome.archive.Archive;
import org.torimatome.archive.bag.Retention;
import org.torimatome.archive.destination.Address;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.SmbCredentials;
import org.torimatome.archive.verification.PlaceResult;
import org.torimatome.batch.faults.DiskFaults;
import org.torimatome.batch.faults.DiskFaults.Fault;
import org.torimatome.batch.faults.DiskFaults.Lasting;
import org.torimatome.batch.faults.FaultyDisk;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.run.VerificationListener;
import org.torimatome.batch.run.VerificationScope;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Breakdown;
import org.torimatome.text.Language;

/**
 * Whatever write fails, of the database, the report or the drive: the run ends, says which file
 * failed and why, and when the disk is mended ends with the bytes of an undisturbed one. {@code
 * -Dfaults.every=N} sets which writes are tried in the slow sweep; 1 takes all.
 */
@Tag("slow")
class WriteFaultTest {

  private static final ReportingPeriod R4 = ReportingPeriod.parse("R4").orElseThrow();
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-06-01T00:00:00Z"));
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
      assertThat(new Heedful().run(home).complaints).isEmpty();
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
    Heedful failing = new Heedful();

    ends(() -> failing.run(home), tried);
    FAULTS.mend();
    // H2 keeps what it could not open to the end: only another process, or place, gets over that.
    Path again = Files.move(home, root.resolve(tried + ", mended"));
    Heedful mended = new Heedful().run(again).archiveAndVerify(again);

    assertThat(failing.complaints)
        .as(tried)
        .allSatisfy(
            said -> assertThat(said).matches(".*faulty:/.* を読み書きできません（" + fault.reason() + "）。.*"));
    assertThat(mended.complaints).as(tried).isEmpty();
    assertThat(mended.unchanged).as(tried + ": none is lost").containsAll(failing.issued);
    assertThat(kept(again)).as(tried).isEqualTo(undisturbed);
    AtomicFiles.delete(again);
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

  /** Hears what is said of runs. */
  private static final class Heedful implements VerificationListener {

    private final List<String> complaints = new ArrayList<>();
    private final List<String> issued = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();

    Heedful run(Path home) {
      return with(home, runs -> runs.issue(TOWNS, R4, IssueOrder.PLAIN, this));
    }

    Heedful archiveAndVerify(Path home) {
      return with(
          home,
          runs -> {
            runs.archive(TOWNS, this);
            runs.verify(TOWNS, VerificationScope.EVERYTHING, this);
          });
    }

    private Heedful with(Path home, Consumer<Runs> command) {
      try (Runs runs = Runs.open(settings(home), CLOCK).orElseThrow()) {
        command.accept(runs);
      } catch (RuntimeException e) {
        complaints.add(Breakdown.of(e).in(Language.JA));
      }
      return this;
    }

    @Override
    public void ended(Outcome outcome) {
      if (outcome instanceof Outcome.Failed failed) {
        complaints.add(failed.message(Language.JA));
      } else if (outcome instanceof Outcome.Issued) {
        issued.add(outcome.organisation());
      } else if (outcome instanceof Outcome.Unchanged) {
        unchanged.add(outcome.organisation());
      } else if (outcome instanceof Outcome.Verified verified) {
        verified.results().stream()
            .filter(result -> !result.isClean())
            .forEach(result -> complaints.add(result.toString()));
      } else if (!(outcome instanceof Outcome.Filed)) {
        complaints.add(outcome.toString());
      }
    }

    /** A drive's faults have words of their own; {@code archive} makes up for them. */
    @Override
    public void indexNotWritten(String drive, FilingFault fault) {}

    @Override
    public void placeDiffers(PlaceResult place) {
      complaints.add(place.toString());
    }

    @Override
    public void organisationPassed() {}
  }

  private static Settings settings(Path home) {
    Path output = FaultyDisk.at(home.resolve("output"));
    return new Settings(
        home.resolve("input"),
        output,
        Path.of("templates").toAbsolutePath(),
        Settings.STANDARD_LOOK,
        new Settings.Filing(
            List.of(new Address.Folder(output.resolve("archive"))),
            SmbCredentials.from(Map.of()),
            Retention.DEFAULT,
            Archive.PATIENCE),
        Optional.empty(),
        2,
        Settings.FILE_TIMEOUT);
  }
}
