package org.torimatome.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code archive}: files what does not stand on every drive yet. */
@Command(name = "archive")
public final class ArchiveCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Mixin private final IssuedReports reports = new IssuedReports();

  public ArchiveCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    return reports.tell(
        shared,
        (runs, organisations, listener) -> runs.drives().archive(organisations, listener),
        "archive.nothing");
  }
}
