package org.torimatome.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.Runs;
import org.torimatome.batch.Settings;
import org.torimatome.period.ReportingPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run R4} or {@code run --due}: the main job, for every organisation under input. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Parameters(paramLabel = "PERIOD", arity = "0..1", descriptionKey = "period")
  private @Nullable ReportingPeriod period;

  @Option(names = "--due", descriptionKey = "due")
  private boolean due;

  @Mixin private final OrderOptions options = new OrderOptions();

  RunCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    if ((period == null) != due) {
      throw new UsageException(shared.messages().text("run.period-or-due"));
    }
    Settings settings = shared.settings();
    List<String> organisations = shared.organisations(settings, options.organisation());
    Optional<Runs> opened = Runs.open(settings, shared.clock());
    if (opened.isEmpty()) {
      return shared.held();
    }
    try (Runs runs = opened.get();
        Teller teller = shared.teller(organisations.size())) {
      if (period == null) {
        LocalDate day = options.asOf().orElseGet(shared::today);
        runs.issueDue(organisations, day, options.order(), teller);
        teller.nothing("run.nothing-due", day);
      } else {
        runs.issue(organisations, period, options.order(), teller);
      }
      return teller.exitCode().number();
    }
  }
}
