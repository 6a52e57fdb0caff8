package org.torimatome.cli.argument;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.torimatome.cli.outcome.ExitCode;
import org.torimatome.cli.terminal.Messages;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and where help is to be had. */
public final class UsageErrors implements IParameterExceptionHandler {

  private final Messages messages;

  public UsageErrors(Messages messages) {
    this.messages = messages;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] args) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(said(exception));
    err.println(messages.text("usage.see-help", command.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE.number();
  }

  private String said(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched) {
      List<String> unknown = unmatched.getUnmatched();
      boolean command =
          exception.getCommandLine().getParent() == null && !unknown.get(0).startsWith("-");
      return command
          ? messages.text("usage.no-such-command", unknown.get(0))
          : messages.text("usage.unknown", String.join(" ", unknown));
    }
    if (exception instanceof MissingParameterException missing) {
      return messages.text("usage.missing", labels(missing));
    }
    if (exception instanceof OverwrittenOptionException twice) {
      return messages.text("usage.twice", name(twice.getOverwritten()));
    }
    if (exception.getCause() instanceof UsageException usage) {
      return String.valueOf(usage.getMessage());
    }
    ArgSpec argument = exception.getArgSpec();
    return argument == null
        ? String.valueOf(exception.getMessage())
        : messages.text("usage.unreadable", name(argument), exception.getValue());
  }

  /** {@code PERIOD（期間（例: R4、R4H1、令和4年度））}, {@code --reason TEXT} */
  private String labels(MissingParameterException missing) {
    return missing.getMissing().stream()
        .map(UsageErrors::named)
        .distinct()
        .collect(Collectors.joining(messages.text("list.and")));
  }

  private static String named(ArgSpec argument) {
    String[] words = argument.description();
    String label = argument.isOption() ? name(argument) + " " : "";
    String what = words.length == 0 ? "" : ": " + words[0];
    return label + argument.paramLabel() + what;
  }

  private static String name(ArgSpec argument) {
    return argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
  }
}
