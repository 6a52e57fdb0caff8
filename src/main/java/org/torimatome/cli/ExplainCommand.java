package org.torimatome.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.LiveInput;
import org.torimatome.batch.Settings;
import org.torimatome.batch.source.IssueOrder;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.kpi.KpiCode;
import org.torimatome.period.ReportingPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain R4 1-1}: where a figure came from, and each step of the arithmetic. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Parameters(index = "0", paramLabel = "PERIOD", descriptionKey = "period")
  @SuppressWarnings("NullAway.Init")
  private ReportingPeriod period;

  @Parameters(index = "1", paramLabel = "KPI", descriptionKey = "kpi")
  @SuppressWarnings("NullAway.Init")
  private KpiCode kpi;

  @Option(names = "--org", paramLabel = "ID", descriptionKey = "org")
  private @Nullable String organisation;

  ExplainCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Settings settings = shared.settings();
    boolean found = false;
    boolean blocked = false;
    for (String each : shared.organisations(settings, Optional.ofNullable(organisation))) {
      LiveInput input =
          new LiveInput(settings, each, period, IssueOrder.PLAIN.allowingMissingRows());
      Optional<KpiEvaluation> evaluation = input.judge().flatMap(cycle -> cycle.of(kpi));
      evaluation.ifPresent(of -> shared.explanation().print(each, of));
      found |= evaluation.isPresent();
      if (input.isBlocked()) {
        shared.notThere("explain.blocked", each, period);
        blocked = true;
      }
    }
    if (blocked) {
      return ExitCode.INPUT_HAS_ERRORS.number();
    }
    return found ? ExitCode.DONE.number() : shared.notThere("explain.none", period, kpi);
  }
}
