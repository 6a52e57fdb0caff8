package org.torimatome.cli;

import java.util.concurrent.Callable;
import org.torimatome.batch.LiveInput;
import org.torimatome.batch.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code preview R4}: a draft, no revision. */
@Command(name = "preview")
final class PreviewCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Mixin private final CycleOptions options = new CycleOptions();

  PreviewCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Settings settings = shared.settings();
    try (Teller teller = shared.teller()) {
      teller.misnamed(shared.misnamed(settings, options.organisation()));
      for (String organisation : shared.organisations(settings, options.organisation())) {
        teller.ended(
            new LiveInput(settings, organisation, options.period, options.order()).preview());
      }
      return teller.exitCode().number();
    }
  }
}
