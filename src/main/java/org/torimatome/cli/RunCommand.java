package org.torimatome.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.IssueOrder;
import org.torimatome.batch.Runs;
import org.torimatome.batch.Settings;
import org.torimatome.period.ReportingPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run R4}: the main job, for every organisation under input. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Parameters(paramLabel = "PERIOD", descriptionKey = "period")
  @SuppressWarnings("NullAway.Init")
  private ReportingPeriod period;

  @Option(names = "--org", paramLabel = "ID")
  @Nullable String organisation;

  @Option(names = "--as-of", paramLabel = "DATE")
  @Nullable LocalDate asOf;

  @Option(names = "--allow-missing")
  boolean allowMissing;

  RunCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Settings settings = shared.settings();
    List<String> organisations = shared.organisations(settings, Optional.ofNullable(organisation));
    IssueOrder order = allowMissing ? IssueOrder.PLAIN.allowingMissingRows() : IssueOrder.PLAIN;
    if (asOf != null) {
      order = order.withIssueDate(asOf);
    }
    Teller teller = shared.teller();
    Optional<Runs> opened = Runs.open(settings, shared.clock());
    if (opened.isEmpty()) {
      return shared.held();
    }
    try (Runs runs = opened.get()) {
      runs.issue(organisations, period, order, teller);
    }
    return teller.exitCode().number();
  }
}
