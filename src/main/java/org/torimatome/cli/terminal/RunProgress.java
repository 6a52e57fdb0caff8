package org.torimatome.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A command's way through its organisations, watched by a {@link Progress}. */
public final class RunProgress implements AutoCloseable {

  private final InstantSource clock;
  private final Instant began;
  private final int organisations;
  private final Progress progress;
  private int passed;

  /** Begins now. */
  public RunProgress(InstantSource clock, int organisations, Progress progress) {
    this.clock = clock;
    this.began = clock.instant();
    this.organisations = organisations;
    this.progress = progress;
  }

  /** One more organisation is through. */
  public void passed(int failed) {
    passed++;
    progress.reached(pace(failed));
  }

  public ProgressSnapshot pace(int failed) {
    return new ProgressSnapshot(
        passed, organisations, failed, Duration.between(began, clock.instant()));
  }

  /** Whether it went through several organisations. */
  public boolean isLong() {
    return passed > 1;
  }

  public void print(PrintWriter to, String line) {
    progress.print(to, line);
  }

  @Override
  public void close() {
    progress.close();
  }
}
