package org.torimatome.cli.command;

import java.util.concurrent.Callable;
import org.torimatome.cli.argument.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code purge --keep-cycles 8}: forgets how older reports were made, never the reports. */
@Command(name = "purge")
public final class PurgeCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Mixin private final IssuedReports reports = new IssuedReports();

  @Option(
      names = "--keep-cycles",
      paramLabel = "N",
      required = true,
      descriptionKey = "keep-cycles")
  private int keepCycles;

  public PurgeCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    if (keepCycles < 0) {
      throw new UsageException(shared.messages().text("purge.negative", keepCycles));
    }
    return reports.perform(
        shared,
        (runs, organisations) ->
            shared.done("purge.done", runs.issued().purge(organisations, keepCycles)));
  }
}
