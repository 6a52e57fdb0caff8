package org.torimatome.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries one thing with ever new chance until its time is over, each case from a seed of its own.
 *
 * <p>A failure names that seed: {@code -Dfuzz.seed=N} begins with it. A case that does not end is a
 * failure too.
 */
final class FuzzRun {

  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
  private static final long LONGEST_CASE_SECONDS = 30;

  private final String name;
  private final Duration time;

  FuzzRun(String name, Duration time) {
    this.name = name;
    this.time = time;
  }

  /** A try; what it throws is a finding. */
  interface Case {
    void run(Random chance) throws Exception;
  }

  void repeat(Case fuzzed) throws InterruptedException {
    ExecutorService worker = Executors.newSingleThreadExecutor(FuzzRun::daemon);
    long end = System.nanoTime() + time.toNanos();
    long cases = 0;
    try {
      do {
        finish(SEED + cases, worker, fuzzed);
        cases++;
      } while (System.nanoTime() < end);
    } finally {
      worker.shutdownNow();
      System.out.printf("fuzz: %s, %,d cases from seed %d%n", name, cases, SEED);
    }
    assertThat(cases).isPositive();
  }

  private void finish(long seed, ExecutorService worker, Case fuzzed) throws InterruptedException {
    Future<?> running =
        worker.submit(
            () -> {
              fuzzed.run(new Random(seed));
              return null;
            });
    try {
      running.get(LONGEST_CASE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(name + " with -Dfuzz.seed=" + seed, e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError(name + " hangs with -Dfuzz.seed=" + seed, e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fuzz");
    thread.setDaemon(true);
    return thread;
  }
}
