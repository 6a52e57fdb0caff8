package org.torimatome.cli.command;

import java.util.List;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.Runs;
import org.torimatome.batch.run.VerificationListener;
import org.torimatome.cli.argument.UsageException;
import org.torimatome.cli.outcome.OutcomeReporter;
import org.torimatome.cli.terminal.Messages;
import picocli.CommandLine.Option;

/** The issued reports a command is about, whether their input still lies there or not. */
final class IssuedReports {

  @Option(names = "--org", paramLabel = "ID", descriptionKey = "org")
  @Nullable String organisation;

  /** What is done with the reports of these organisations, and what is to be heard of it. */
  interface Task {
    void perform(Runs runs, List<String> organisations, VerificationListener listener);
  }

  /**
   * Performs a task and tells what came of each report.
   *
   * @param nothing said when there was none
   */
  int tell(TorimatomeCommand shared, Task task, String nothing) {
    return perform(
        shared,
        (runs, organisations) -> {
          try (OutcomeReporter reporter = shared.reporter(organisations.size())) {
            task.perform(runs, organisations, reporter);
            reporter.nothing(organisations.isEmpty() ? "record.empty" : nothing);
            return reporter.exitCode().number();
          }
        });
  }

  /** Performs what ends with an exit code. */
  int perform(TorimatomeCommand shared, ToIntBiFunction<Runs, List<String>> task) {
    return shared.withRuns(
        shared.settings(), runs -> task.applyAsInt(runs, organisations(runs, shared.messages())));
  }

  /** The organisation asked for, which must have a report, else all that have one. */
  private List<String> organisations(Runs runs, Messages messages) {
    List<String> issued = runs.issued().organisations();
    if (organisation == null) {
      return issued;
    }
    if (!issued.contains(organisation)) {
      throw new UsageException(messages.text("record.none", organisation));
    }
    return List.of(organisation);
  }
}
