package org.torimatome.cli.command;

import java.util.concurrent.Callable;
import org.torimatome.cli.outcome.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: the script by which bash and zsh complete commands and options. */
@Command(name = "completion")
public final class CompletionCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  public CompletionCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    shared.print(AutoComplete.bash("torimatome", spec.root().commandLine()));
    return ExitCode.DONE.number();
  }
}
