package org.torimatome.cli.command;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.run.IssueOrder;
import picocli.CommandLine.Option;

/** For which organisations, dated when. */
class OrderOptions {

  @Option(names = "--org", paramLabel = "ID", descriptionKey = "org")
  @Nullable String organisation;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
  @Nullable LocalDate asOf;

  @Option(names = "--allow-missing", descriptionKey = "allow-missing")
  boolean allowMissing;

  Optional<String> organisation() {
    return Optional.ofNullable(organisation);
  }

  Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  IssueOrder order() {
    IssueOrder order = allowMissing ? IssueOrder.PLAIN.allowingMissingRows() : IssueOrder.PLAIN;
    return asOf().map(order::withIssueDate).orElse(order);
  }
}
