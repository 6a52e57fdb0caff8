package org.torimatome.cli.command;

import java.util.concurrent.Callable;
import org.torimatome.batch.LiveInput;
import org.torimatome.batch.run.ValidationList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code validate R4}: reads and checks only. */
@Command(name = "validate")
public final class ValidateCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Mixin private final CycleOptions options = new CycleOptions();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  public ValidateCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    if (!json) {
      return options.tell(shared, shared.settings(), LiveInput::validate);
    }
    ValidationList list = new ValidationList(shared.messages().language());
    int exit = options.list(shared, shared.settings(), list, LiveInput::validate);
    shared.print(list.json());
    return exit;
  }
}
