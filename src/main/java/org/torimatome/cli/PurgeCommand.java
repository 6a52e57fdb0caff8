package org.torimatome.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.torimatome.batch.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code purge --keep-cycles 8}: forgets how older reports were made, never the reports. */
@Command(name = "purge")
final class PurgeCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Mixin private final RecordOptions options = new RecordOptions();

  @Option(
      names = "--keep-cycles",
      paramLabel = "N",
      required = true,
      descriptionKey = "keep-cycles")
  private int keepCycles;

  PurgeCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    if (keepCycles < 0) {
      throw new UsageException(shared.messages().text("purge.negative", keepCycles));
    }
    Optional<Runs> opened = Runs.open(shared.settings(), shared.clock());
    if (opened.isEmpty()) {
      return shared.held();
    }
    try (Runs runs = opened.get()) {
      List<String> organisations = options.organisations(runs, shared.messages());
      return shared.done("purge.done", runs.purge(organisations, keepCycles));
    }
  }
}
