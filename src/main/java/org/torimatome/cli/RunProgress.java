package org.torimatome.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A command's way through its organisations, watched by a {@link Progress}. */
final class RunProgress implements AutoCloseable {

  private final InstantSource clock;
  private final Instant began;
  private final int organisations;
  private final Progress progress;
  private int passed;

  /** Begins now. */
  RunProgress(InstantSource clock, int organisations, Progress progress) {
    this.clock = clock;
    this.began = clock.instant();
    this.organisations = organisations;
    this.progress = progress;
  }

  /** One more organisation is through. */
  void passed(int failed) {
    passed++;
    progress.reached(pace(failed));
  }

  ProgressSnapshot pace(int failed) {
    return new ProgressSnapshot(
        passed, organisations, failed, Duration.between(began, clock.instant()));
  }

  /** Whether it went through several organisations. */
  boolean isLong() {
    return passed > 1;
  }

  void print(PrintWriter to, String line) {
    progress.print(to, line);
  }

  @Override
  public void close() {
    progress.close();
  }
}
