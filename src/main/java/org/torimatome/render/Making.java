package org.torimatome.render;

import freemarker.core.Environment;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The making of one output, on a thread of its own that is waited for so long and no longer.
 *
 * <p>The template engine asks its thread at every turn of a loop and every call whether it was
 * interrupted, and all that it writes or includes is a step here too. So a fill can be stopped at a
 * step, while the engine still knows the line; and where it broke off can be found by filling once
 * more up to that step.
 *
 * <p>A plain thread inherits the class loader that POI and the XML parsers look their parts up in.
 */
final class Making<T> extends Thread {

  /** How long one that was interrupted may take to say where it stood. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final long NEVER = -1;

  /** In bytes of stack: one that looks for where a stack ended needs more, to say so. */
  private static final long ROOMY = 1 << 26;

  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final long begun = System.nanoTime();
  private final Supplier<T> work;
  private final long lastStep;
  private final AtomicLong steps = new AtomicLong();
  private volatile boolean filling;

  /** The fill was stopped where it stood. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TemplatePlace place;

    private StoppedException(TemplatePlace place) {
      super("stopped at " + place, null, false, false);
      this.place = place;
    }

    TemplatePlace place() {
      return place;
    }
  }

  private Making(Supplier<T> work, long lastStep) {
    super(null, null, "render", lastStep == NEVER ? 0 : ROOMY);
    this.work = work;
    this.lastStep = lastStep;
    setDaemon(true);
  }

  static <T> Making<T> of(Supplier<T> work) {
    return begun(new Making<>(work, NEVER));
  }

  /** One whose fill ends in a {@link StoppedException} at a step, if it gets there. */
  static <T> Making<T> upTo(long step, Supplier<T> work) {
    return begun(new Making<>(work, step));
  }

  private static <T> Making<T> begun(Making<T> making) {
    making.start();
    return making;
  }

  @Override
  public void run() {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  /** Whoever fills a template on a thread of this kind says when it begins and when it ends. */
  static void fills(boolean begins) {
    if (Thread.currentThread() instanceof Making<?> making) {
      making.filling = begins;
      if (begins) {
        making.steps.set(0);
      }
    }
  }

  /** What the engine does on this thread counts as a step. */
  static void step() {
    if (Thread.currentThread() instanceof Making<?> making) {
      var unused = making.isInterrupted();
    }
  }

  /** How far the fill on this thread has come. */
  static long stepsHere() {
    return Thread.currentThread() instanceof Making<?> making ? making.steps() : 0;
  }

  long steps() {
    return steps.get();
  }

  boolean isFilling() {
    return filling;
  }

  /** Asked by the engine at each step of a loop; looks once, so that no interrupt is met by it. */
  @Override
  public boolean isInterrupted() {
    boolean interrupted = super.isInterrupted();
    pass(interrupted);
    return interrupted;
  }

  private void pass(boolean interrupted) {
    long step = steps.getPlain() + 1;
    steps.setRelease(step);
    if ((step == lastStep || interrupted) && Environment.getCurrentEnvironment() != null) {
      throw new StoppedException(TemplatePlace.writing());
    }
  }

  /**
   * What came of it; empty where it neither ended in time nor when it was told to. It is left to
   * itself then: nothing in Java ends a thread that does not listen, such as one in a regular
   * expression.
   */
  Optional<T> finished(Duration limit) {
    Optional<T> inTime = waited(limit.minusNanos(System.nanoTime() - begun));
    if (inTime.isEmpty()) {
      interrupt();
      return waited(GRACE);
    }
    return inTime;
  }

  private Optional<T> waited(Duration limit) {
    try {
      return Optional.of(
          result.copy().orTimeout(Math.max(0, limit.toMillis()), TimeUnit.MILLISECONDS).join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        return Optional.empty();
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }
}
