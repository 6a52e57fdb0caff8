package org.torimatome.cli.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.torimatome.cli.outcome.ExitCode;

/**
 * Lets a command that stays up end what it has begun when the process is told to stop (SIGTERM, or
 * Ctrl-C), and then end as if it had been done.
 */
final class StopSignal {

  private static final long LOOK_EVERY_MILLIS = 10_000;

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  boolean isTold() {
    return told.getCount() == 0;
  }

  /** Waits until the process is told to stop. */
  void await() {
    try {
      told.await();
    } catch (InterruptedException e) {
      told.countDown();
    }
  }

  /** Waits so long, or until the process is told to stop. */
  void pause(Duration time) {
    try {
      told.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      told.countDown();
    }
  }

  /** Waits until then, or until the process is told to stop; a computer may sleep meanwhile. */
  void awaitUntil(Instant time, InstantSource clock) {
    try {
      while (!told.await(nap(time, clock), TimeUnit.MILLISECONDS)
          && clock.instant().isBefore(time)) {}
    } catch (InterruptedException e) {
      told.countDown();
    }
  }

  private static long nap(Instant time, InstantSource clock) {
    long left = clock.instant().until(time, ChronoUnit.MILLIS);
    return Math.min(left, LOOK_EVERY_MILLIS);
  }

  /** Performs a command that waits for the signal, or asks for it now and then. */
  int whileUp(IntSupplier command) {
    Thread hook = new Thread(this::stop, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return command.getAsInt();
    } finally {
      ended.countDown();
      remove(hook);
    }
  }

  private void stop() {
    told.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Otherwise the process would end as if it had been killed, which it was not.
    Runtime.getRuntime().halt(ExitCode.DONE.number());
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // The hook is running.
    }
  }
}
