package org.torimatome.render;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Interrupts the thread that opened it unless it is closed in time. */
final class Deadline implements AutoCloseable {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Thread waiting = Thread.currentThread();
  private final ScheduledFuture<?> alarm;
  private boolean passed;
  private boolean closed;

  Deadline(Duration limit) {
    this.alarm = CLOCK.schedule(this::pass, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void pass() {
    if (!closed) {
      passed = true;
      waiting.interrupt();
    }
  }

  synchronized boolean hasPassed() {
    return passed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    alarm.cancel(false);
    if (passed) {
      Thread.interrupted();
    }
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "template-deadline");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }
}
