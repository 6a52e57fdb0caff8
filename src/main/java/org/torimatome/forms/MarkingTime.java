package org.torimatome.forms;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The computing time that may go into marking one returned file. What it holds in which numbers is
 * bounded by {@link ReturnedFile}, so that no step takes long; between the steps {@link #check} is
 * asked.
 */
final class MarkingTime {

  /** Some ten times what the largest sound return takes. */
  static final Duration LIMIT = Duration.ofSeconds(30);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long end;

  private MarkingTime(long end) {
    this.end = end;
  }

  static MarkingTime from(Duration limit) {
    return new MarkingTime(now() + limit.toNanos());
  }

  void check() {
    if (now() > end) {
      throw new PassedException();
    }
  }

  /** The thread's own: a machine busy with other things marks the same. */
  private static long now() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  /** Nobody looks for where it was thrown: the file is slow, not the line. */
  private static final class PassedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PassedException() {
      super("marking takes too long", null, false, false);
    }
  }
}
