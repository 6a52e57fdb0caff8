package org.torimatome.ingest.grid;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The computing time that goes into one file, on this walk and earlier ones, and the limit that it
 * is held to. Whoever reads on asks {@link #check} at every step.
 *
 * <p>The thread's own time counts, not the clock on the wall: a machine that is busy with other
 * things refuses no file.
 */
public final class FileTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Asking for the time costs as much as some ten steps. */
  private static final int STEPS_BETWEEN = 128;

  private final Duration limit;
  private long spent;
  private long since;
  private boolean running;
  private int steps;

  public FileTime(Duration limit) {
    this.limit = limit;
  }

  public Duration limit() {
    return limit;
  }

  /** Does a part of the reading, which may be within another. */
  public void spend(Runnable part) {
    if (running) {
      part.run();
      return;
    }
    running = true;
    since = now();
    try {
      part.run();
    } finally {
      spent += now() - since;
      running = false;
    }
  }

  /** Ends the reading where the limit is passed. */
  public void check() {
    steps++;
    if (steps % STEPS_BETWEEN == 0) {
      checkNow();
    }
  }

  /** As {@link #check}, before a step that may take long by itself. */
  public void checkNow() {
    if (running && spent + now() - since > limit.toNanos()) {
      throw new OvertimeException();
    }
  }

  private static long now() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  /** Nobody looks for where it was thrown: the file is slow, not the line. */
  public static final class OvertimeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OvertimeException() {
      super("overtime", null, false, false);
    }
  }
}
