package org.torimatome.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.LiveInput;
import org.torimatome.batch.run.AsIssued;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Settings;
import org.torimatome.cli.outcome.ExitCode;
import org.torimatome.cli.outcome.OutcomeReporter;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.kpi.KpiCode;
import org.torimatome.period.ReportingPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain R4 1-1}: where a figure came from, and each step of the arithmetic. */
@Command(name = "explain")
public final class ExplainCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Parameters(index = "0", paramLabel = "PERIOD", descriptionKey = "period")
  @SuppressWarnings("NullAway.Init")
  private ReportingPeriod period;

  @Parameters(index = "1", paramLabel = "KPI", descriptionKey = "kpi")
  @SuppressWarnings("NullAway.Init")
  private KpiCode kpi;

  @Option(names = "--rev", paramLabel = "N", descriptionKey = "explain-revision")
  private @Nullable Integer revision;

  @Mixin private final IssuedReports reports = new IssuedReports();

  public ExplainCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    return revision == null ? asItLies() : asIssued(revision);
  }

  /** From the input as it lies there now. */
  private int asItLies() {
    Settings settings = shared.settings();
    boolean known = false;
    boolean found = false;
    boolean blocked = false;
    boolean told = false;
    try (OutcomeReporter reporter = shared.reporter()) {
      for (String each :
          shared.organisations(settings, Optional.ofNullable(reports.organisation))) {
        LiveInput input =
            new LiveInput(settings, each, period, IssueOrder.PLAIN.allowingMissingRows());
        input.absent().ifPresent(reporter::ended);
        known |= input.absent().isEmpty();
        Optional<KpiEvaluation> evaluation = input.judge().flatMap(cycle -> cycle.of(kpi));
        evaluation.ifPresent(of -> shared.explanation().print(each, of));
        found |= evaluation.isPresent();
        if (input.isBlocked()) {
          shared.notThere("explain.blocked", each, period);
          blocked = true;
        }
        Optional<String> spans = input.spans(kpi);
        spans.ifPresent(when -> shared.notThere("explain.not-in-force", each, period, kpi, when));
        told |= spans.isPresent();
      }
    }
    if (blocked) {
      return ExitCode.INPUT_HAS_ERRORS.number();
    }
    if (!known || told && !found) {
      return ExitCode.USAGE.number();
    }
    return found ? ExitCode.DONE.number() : shared.notThere("explain.none", period, kpi);
  }

  /** From what was kept of a revision, whatever became of the input since. */
  private int asIssued(int number) {
    return reports.perform(
        shared,
        (runs, organisations) -> {
          List<AsIssued> issued =
              organisations.stream()
                  .flatMap(each -> runs.issued().asIssued(each, period, number).stream())
                  .toList();
          if (issued.isEmpty()) {
            return shared.notThere("regenerate.no-revision", period, number);
          }
          boolean found = false;
          boolean lost = false;
          for (AsIssued each : issued) {
            found |= shared.explanation().print(each, kpi);
            lost |= each.evaluation().isEmpty();
          }
          if (lost) {
            return ExitCode.FILING_FAILED.number();
          }
          return found ? ExitCode.DONE.number() : shared.notThere("explain.none", period, kpi);
        });
  }
}
