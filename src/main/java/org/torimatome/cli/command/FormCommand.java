package org.torimatome.cli.command;

import java.util.concurrent.Callable;
import org.torimatome.batch.LiveInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code form R5}: the Excel forms that the sections fill in. */
@Command(name = "form")
public final class FormCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Mixin private final InputOptions options = new InputOptions();

  public FormCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    return options.tell(shared, LiveInput::prepare);
  }
}
