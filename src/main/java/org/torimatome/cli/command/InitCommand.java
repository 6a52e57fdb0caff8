package org.torimatome.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.torimatome.batch.NewOrganisation;
import org.torimatome.batch.run.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code init toyama}: a new organisation's plan book to fill in. */
@Command(name = "init")
public final class InitCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  @SuppressWarnings("NullAway.Init")
  private String organisation;

  public InitCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    if (!NewOrganisation.isId(organisation)) {
      return shared.notThere("init.no-id", organisation);
    }
    Settings settings = shared.settings();
    Optional<Path> plan = NewOrganisation.begin(settings, organisation);
    return plan.isPresent()
        ? shared.done("init.made", organisation, plan.get())
        : shared.notThere("init.has-plan", organisation);
  }
}
