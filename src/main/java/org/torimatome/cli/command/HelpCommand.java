package org.torimatome.cli.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.torimatome.cli.argument.UsageException;
import org.torimatome.cli.outcome.ExitCode;
import org.torimatome.cli.terminal.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help}, {@code help run}: the same as {@code --help} and {@code run --help}. */
@Command(name = "help", helpCommand = true)
public final class HelpCommand implements Callable<Integer> {

  private final Messages messages;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "COMMAND", arity = "0..1", descriptionKey = "about")
  private @Nullable String about;

  public HelpCommand(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    CommandLine program = spec.root().commandLine();
    CommandLine command = about == null ? program : program.getSubcommands().get(about);
    if (command == null) {
      throw new UsageException(messages.text("usage.no-such-command", String.valueOf(about)));
    }
    command.usage(command.getOut());
    return ExitCode.DONE.number();
  }
}
