package org.torimatome.cli.command;

import java.util.concurrent.Callable;
import org.torimatome.batch.LiveInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code validate R4}: reads and checks only. */
@Command(name = "validate")
public final class ValidateCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Mixin private final CycleOptions options = new CycleOptions();

  public ValidateCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    return options.tell(shared, shared.settings(), LiveInput::validate);
  }
}
