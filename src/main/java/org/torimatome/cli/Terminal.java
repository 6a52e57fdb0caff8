package org.torimatome.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.OptionalInt;

/**
 * Where people sit before the program.
 *
 * @param columns how wide it is; empty when what is printed goes to a file or another program
 */
record Terminal(PrintWriter out, PrintWriter err, OptionalInt columns) {

  private static final int USUAL = 80;

  /** As the launcher has measured it; without the launcher Java says whether there is one. */
  static OptionalInt columnsOfProcess() {
    Integer measured = Integer.getInteger("torimatome.columns");
    if (measured != null) {
      return OptionalInt.of(measured);
    }
    Console console = System.console();
    return console != null && isInteractive(console) ? OptionalInt.of(USUAL) : OptionalInt.empty();
  }

  /** How a run over so many organisations is shown here; a single one ends soon enough. */
  Progress progress(int organisations, Messages messages) {
    if (organisations < 2) {
      return Progress.NONE;
    }
    return columns.isPresent()
        ? new BarProgress(messages, err, columns.getAsInt(), organisations)
        : new CountedProgress(messages, err);
  }

  /** From Java 22 on there is a console everywhere; only then can it be asked. */
  private static boolean isInteractive(Console console) {
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }
}
