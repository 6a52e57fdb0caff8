package org.torimatome.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.Runs;
import org.torimatome.batch.run.VerificationList;
import org.torimatome.batch.run.VerificationScope;
import org.torimatome.cli.argument.UsageException;
import org.torimatome.cli.outcome.ExitCode;
import org.torimatome.cli.outcome.OutcomeReporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code verify}: is all in the output, on the drives and in the record what was issued? */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Option(names = "--org", paramLabel = "ID", descriptionKey = "org")
  private @Nullable String organisation;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  public VerifyCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    return shared.withRuns(shared.settings(), this::verify);
  }

  private int verify(Runs runs) {
    List<String> organisations = organisations(runs.drives().organisations());
    return (json ? list(runs, organisations) : tell(runs, organisations)).number();
  }

  private ExitCode tell(Runs runs, List<String> organisations) {
    try (OutcomeReporter reporter = shared.reporter(organisations.size())) {
      runs.drives().verify(organisations, scope(), reporter);
      reporter.nothing("record.empty");
      return reporter.exitCode();
    }
  }

  private ExitCode list(Runs runs, List<String> organisations) {
    VerificationList list = new VerificationList(shared.messages().language());
    runs.drives().verify(organisations, scope(), list);
    shared.print(list.json());
    return list.isClean() ? ExitCode.DONE : ExitCode.FILING_FAILED;
  }

  private VerificationScope scope() {
    return organisation == null ? VerificationScope.EVERYTHING : VerificationScope.ORGANISATIONS;
  }

  /** The organisation asked for, which must have left something, else all. */
  private List<String> organisations(List<String> anywhere) {
    if (organisation == null) {
      return anywhere;
    }
    if (!anywhere.contains(organisation)) {
      throw new UsageException(shared.messages().text("record.none", organisation));
    }
    return List.of(organisation);
  }
}
