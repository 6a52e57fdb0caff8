package org.torimatome.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.torimatome.batch.Runs;
import org.torimatome.batch.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run R4}: the main job, for every organisation under input. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Mixin private final CycleOptions options = new CycleOptions();

  RunCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Settings settings = shared.settings();
    List<String> organisations = shared.organisations(settings, options.organisation());
    Teller teller = shared.teller();
    Optional<Runs> opened = Runs.open(settings, shared.clock());
    if (opened.isEmpty()) {
      return shared.held();
    }
    try (Runs runs = opened.get()) {
      runs.issue(organisations, options.period, options.order(), teller);
    }
    return teller.exitCode().number();
  }
}
