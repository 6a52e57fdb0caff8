package org.torimatome.cli.terminal;

import java.io.PrintWriter;

/** A line now and then, for log files. */
final class CountedProgress implements Progress {

  private static final int LINES = 20;
  private static final int LEAST_BETWEEN = 50;

  private final Messages messages;
  private final PrintWriter err;

  CountedProgress(Messages messages, PrintWriter err) {
    this.messages = messages;
    this.err = err;
  }

  @Override
  public void reached(ProgressSnapshot snapshot) {
    int between = Math.max(LEAST_BETWEEN, snapshot.total() / LINES);
    if (snapshot.done() % between == 0 && snapshot.done() < snapshot.total()) {
      err.println(snapshot.text(messages));
    }
  }
}
