package org.torimatome.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.IssueOrder;
import org.torimatome.period.ReportingPeriod;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The cycle a command is about, for which organisations, dated when. */
final class CycleOptions {

  @Parameters(paramLabel = "PERIOD", descriptionKey = "period")
  @SuppressWarnings("NullAway.Init")
  ReportingPeriod period;

  @Option(names = "--org", paramLabel = "ID", descriptionKey = "org")
  @Nullable String organisation;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
  @Nullable LocalDate asOf;

  @Option(names = "--allow-missing", descriptionKey = "allow-missing")
  boolean allowMissing;

  Optional<String> organisation() {
    return Optional.ofNullable(organisation);
  }

  IssueOrder order() {
    IssueOrder order = allowMissing ? IssueOrder.PLAIN.allowingMissingRows() : IssueOrder.PLAIN;
    return asOf == null ? order : order.withIssueDate(asOf);
  }
}
