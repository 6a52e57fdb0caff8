package org.torimatome.cli.argument;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.torimatome.cli.outcome.ExitCode;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.problem.Breakdown;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The last resort: one line for the user, the stack trace for the log file. */
public final class UnexpectedErrors implements IExecutionExceptionHandler {

  private static final Logger LOG = Logger.getLogger(UnexpectedErrors.class.getName());

  private final Messages messages;

  public UnexpectedErrors(Messages messages) {
    this.messages = messages;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parsed) {
    if (exception instanceof UsageException) {
      commandLine.getErr().println(exception.getMessage());
      return ExitCode.USAGE.number();
    }
    LOG.log(Level.SEVERE, "The command failed", exception);
    commandLine.getErr().println(messages.text("failed.unexpectedly", said(exception, messages)));
    return ExitCode.FAILED.number();
  }

  /** What broke down, for the person at the command line. */
  public static String said(Throwable exception, Messages messages) {
    return Breakdown.of(exception).in(messages.language());
  }
}
