package org.torimatome.archive.destination;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long a drive may stay silent, such as 30 seconds, before the work with it is given up.
 *
 * <p>A frozen mount blocks the thread that asks it, and nothing can wake that thread. So the work
 * runs in a thread of its own, which says with each piece done that it is alive; when it has said
 * nothing for too long it is left behind, and stops by itself should the drive ever answer.
 */
public final class InactivityTimeout {

  /** Work with a drive. */
  public interface Work<T> {
    T run(Heartbeat heartbeat) throws IOException;
  }

  /** The sign of life. */
  public static final class Heartbeat {
    private volatile long last = System.nanoTime();
    private volatile boolean abandoned;

    /** Says that a piece is done; fails when nobody waits any more. */
    public void beat() throws InterruptedIOException {
      if (abandoned) {
        throw new InterruptedIOException("Given up");
      }
      last = System.nanoTime();
    }
  }

  private final Duration silence;

  public InactivityTimeout(Duration silence) {
    this.silence = silence;
  }

  public <T> T run(String drive, Work<T> work) throws IOException {
    Heartbeat heartbeat = new Heartbeat();
    FutureTask<T> task = new FutureTask<>(() -> work.run(heartbeat));
    Thread thread = new Thread(task, "filing at " + drive);
    thread.setDaemon(true);
    thread.start();
    try {
      return await(task, heartbeat, drive);
    } finally {
      heartbeat.abandoned = true;
      thread.interrupt();
    }
  }

  private <T> T await(FutureTask<T> task, Heartbeat heartbeat, String drive) throws IOException {
    while (true) {
      long left = silence.toNanos() - (System.nanoTime() - heartbeat.last);
      if (left <= 0) {
        throw new FilingException(FilingFault.Reason.SILENT, drive);
      }
      try {
        return task.get(left, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        // Looks again: a beat may have come meanwhile.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("Interrupted");
      } catch (ExecutionException e) {
        throw cause(e);
      }
    }
  }

  private static IOException cause(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof IOException fault) {
      return fault;
    }
    throw cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
  }
}
