package org.torimatome.cli.terminal;

import java.io.PrintWriter;

/** Shows people how far a run over many organisations has come. */
public interface Progress extends AutoCloseable {

  /** For commands that are over before one could look. */
  Progress NONE = snapshot -> {};

  /** One more organisation is through. */
  void reached(ProgressSnapshot snapshot);

  /** Prints a line of text beside what is shown. */
  default void print(PrintWriter to, String line) {
    to.println(line);
  }

  /** Nothing more is shown. */
  @Override
  default void close() {}
}
