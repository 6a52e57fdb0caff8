package org.torimatome.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.LiveInput;
import org.torimatome.batch.Runs;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Rebuild;
import org.torimatome.batch.run.Settings;
import org.torimatome.cli.argument.UsageException;
import org.torimatome.cli.outcome.ExitCode;
import org.torimatome.cli.outcome.OutcomeReporter;
import org.torimatome.text.PrintedCharacters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code regenerate R4 --reason …}: the next revision; {@code --rev 1 --verify}: is it the same?
 */
@Command(name = "regenerate")
public final class RegenerateCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Mixin private final CycleOptions options = new CycleOptions();

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
  private @Nullable String reason;

  @Option(names = "--rev", paramLabel = "N", descriptionKey = "rev")
  private @Nullable Integer revision;

  @Option(names = "--verify", descriptionKey = "verify-revision")
  private boolean verify;

  public RegenerateCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    if (verify ? revision == null : revision != null || reason == null || reason.isBlank()) {
      throw new UsageException(shared.messages().text("regenerate.reason-or-verify"));
    }
    List<String> unprintable = reason == null ? List.of() : PrintedCharacters.missing(reason);
    if (!unprintable.isEmpty()) {
      throw new UsageException(
          shared.messages().text("regenerate.unprintable", String.join(" ", unprintable)));
    }
    Settings settings = shared.settings();
    List<String> organisations = shared.organisations(settings, options.organisation());
    return shared.withRuns(
        settings,
        runs ->
            revision == null
                ? issueNext(runs, settings, organisations)
                : rebuild(runs, organisations));
  }

  private int issueNext(Runs runs, Settings settings, List<String> organisations) {
    List<String> issued = new ArrayList<>();
    for (String organisation : organisations) {
      if (runs.issued().newest(organisation, options.period).isPresent()) {
        issued.add(organisation);
      }
    }
    if (issued.isEmpty()) {
      return neverIssued(settings, organisations);
    }
    IssueOrder order = options.order().because(String.valueOf(reason));
    try (OutcomeReporter reporter = shared.reporter(issued.size())) {
      runs.reissue(issued, options.period, order, reporter);
      return reporter.exitCode().number();
    }
  }

  /** A cycle that no organisation has is another matter than one that waits for its {@code run}. */
  private int neverIssued(Settings settings, List<String> organisations) {
    List<Outcome> absent =
        organisations.stream()
            .map(each -> new LiveInput(settings, each, options.period, IssueOrder.PLAIN))
            .flatMap(input -> input.absent().stream())
            .toList();
    if (absent.size() < organisations.size()) {
      return shared.notThere("regenerate.not-issued", options.period);
    }
    try (OutcomeReporter reporter = shared.reporter()) {
      absent.forEach(reporter::ended);
      return reporter.exitCode().number();
    }
  }

  private int rebuild(Runs runs, List<String> organisations) {
    int number = revision == null ? 0 : revision;
    List<Rebuild> rebuilds = new ArrayList<>();
    for (String organisation : organisations) {
      runs.issued().rebuild(organisation, options.period, number).ifPresent(rebuilds::add);
    }
    rebuilds.forEach(shared.statusTable()::rebuilt);
    if (rebuilds.isEmpty()) {
      return shared.notThere("regenerate.no-revision", options.period, number);
    }
    return rebuilds.stream().allMatch(Rebuild::isSame)
        ? ExitCode.DONE.number()
        : ExitCode.FILING_FAILED.number();
  }
}
