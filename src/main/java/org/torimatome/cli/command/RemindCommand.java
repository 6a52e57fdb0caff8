package org.torimatome.cli.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remind R5}: a letter to each section that is late; nothing is sent. */
@Command(name = "remind")
public final class RemindCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Mixin private final InputOptions options = new InputOptions();

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "status-day")
  private @Nullable LocalDate asOf;

  public RemindCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    LocalDate day = asOf == null ? shared.today() : asOf;
    return options.tell(shared, input -> input.remind(day));
  }
}
