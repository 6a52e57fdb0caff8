package org.torimatome.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.torimatome.batch.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code archive}: files what does not stand on every drive yet. */
@Command(name = "archive")
final class ArchiveCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Mixin private final RecordOptions options = new RecordOptions();

  ArchiveCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Optional<Runs> opened = Runs.open(shared.settings(), shared.clock());
    if (opened.isEmpty()) {
      return shared.held();
    }
    try (Runs runs = opened.get()) {
      List<String> organisations = options.organisations(runs, shared.messages());
      try (Teller teller = shared.teller(organisations.size())) {
        runs.archive(organisations, teller);
        teller.nothing("archive.nothing");
        return teller.exitCode().number();
      }
    }
  }
}
