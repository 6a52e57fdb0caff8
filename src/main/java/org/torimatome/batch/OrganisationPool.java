package org.torimatome.batch;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.RunListener;

/**
 * Takes organisations side by side, as many at once as there are threads, and tells what came of
 * them in their order.
 */
record OrganisationPool(int threads) {

  /** Told in order, so some may be done before one that takes long; not all of them. */
  private static final int AHEAD_PER_THREAD = 8;

  /** A report takes some, and stops between two steps. */
  private static final int SECONDS_TO_STOP = 60;

  /**
   * @throws IllegalStateException where the thread that waits is interrupted: not all was done
   */
  void perform(
      List<String> organisations, Function<String, List<Outcome>> run, RunListener listener) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    boolean interrupted = false;
    try {
      Queue<Future<List<Outcome>>> running = new ArrayDeque<>();
      for (String organisation : organisations) {
        running.add(pool.submit(() -> run.apply(organisation)));
        if (running.size() > threads * AHEAD_PER_THREAD) {
          tell(running.remove(), listener);
        }
      }
      while (!running.isEmpty()) {
        tell(running.remove(), listener);
      }
    } catch (InterruptedException e) {
      interrupted = true;
      throw new IllegalStateException("The run was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A run ended without an outcome", e);
    } finally {
      if (end(pool) || interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void tell(Future<List<Outcome>> outcomes, RunListener listener)
      throws InterruptedException, ExecutionException {
    outcomes.get().forEach(listener::ended);
    listener.organisationPassed();
  }

  /**
   * Lets nobody go on writing when the run has ended: who was told to stop is waited for.
   *
   * @return whether whoever waits is told to stop, too
   */
  private static boolean end(ExecutorService pool) {
    pool.shutdownNow();
    try {
      var unused = pool.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
