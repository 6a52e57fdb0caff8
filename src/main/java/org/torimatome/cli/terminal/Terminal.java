package org.torimatome.cli.terminal;

import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.OptionalInt;
import org.torimatome.text.ShownText;

/**
 * Where people sit before the program.
 *
 * @param columns how wide it is; empty when what is printed goes to a file or another program
 */
public record Terminal(PrintWriter out, PrintWriter err, OptionalInt columns) {

  private static final int USUAL = 80;

  public Terminal {
    out = new HarmlessLines(out);
    err = new HarmlessLines(err);
  }

  /** One at which nobody sits. */
  public static Terminal mute() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return new Terminal(nowhere, nowhere, OptionalInt.empty());
  }

  /** As the launcher has measured it; without the launcher Java says whether there is one. */
  public static OptionalInt columnsOfProcess() {
    Integer measured = Integer.getInteger("torimatome.columns");
    if (measured != null) {
      return OptionalInt.of(measured);
    }
    Console console = System.console();
    return console != null && isInteractive(console) ? OptionalInt.of(USUAL) : OptionalInt.empty();
  }

  /** How a run over so many organisations is shown here; a single one ends soon enough. */
  public Progress progress(int organisations, Messages messages) {
    if (organisations < 2) {
      return Progress.NONE;
    }
    return columns.isPresent()
        ? new BarProgress(messages, err, columns.getAsInt(), organisations)
        : new CountedProgress(messages, err);
  }

  /** What is printed as a line is one line and nothing else, whoever wrote parts of it. */
  private static final class HarmlessLines extends PrintWriter {
    HarmlessLines(PrintWriter to) {
      super(to, true);
    }

    @Override
    public void println(String line) {
      super.println(ShownText.line(line));
    }
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
