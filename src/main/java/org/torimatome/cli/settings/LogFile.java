package org.torimatome.cli.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.torimatome.text.ShownText;

/**
 * The log of everything that users should not have to read, such as stack traces, in {@code
 * output/.torimatome/torimatome.log}. Made when the first record comes.
 */
public final class LogFile extends Handler {

  private final Path file;

  private LogFile(Path file, Level level) {
    this.file = file;
    setFormatter(new OneLineMessages());
    setLevel(level);
  }

  /**
   * Sends what this program and its libraries record, from a level on, to a file, and nothing to
   * the terminal.
   */
  public static void receive(Path file, Level level) {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(level);
    root.addHandler(new LogFile(file, level));
  }

  @Override
  public synchronized void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(
          file,
          ShownText.lines(getFormatter().format(record)),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException notWritable) {
      // What keeps the log from being written is told by the command, which has lines for users.
    }
  }

  /** A message that quotes what came from outside adds no line of its own. */
  private static final class OneLineMessages extends SimpleFormatter {
    @Override
    public String formatMessage(LogRecord record) {
      return ShownText.line(super.formatMessage(record));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
