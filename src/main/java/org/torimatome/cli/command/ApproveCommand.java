package org.torimatome.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.Runs;
import org.torimatome.cli.argument.UsageException;
import org.torimatome.cli.outcome.OutcomeReporter;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;
import org.torimatome.text.PrintedCharacters;
import org.torimatome.text.ShownText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approve R4 --by 山田太郎}: who released the newest revision. */
@Command(name = "approve")
public final class ApproveCommand implements Callable<Integer> {

  /** A name with the office and the post that it stands for. */
  private static final int NAME_LIMIT = 100;

  private static final int NOTE_LIMIT = 500;

  private final TorimatomeCommand shared;

  @Parameters(paramLabel = "PERIOD", descriptionKey = "period")
  @SuppressWarnings("NullAway.Init")
  private ReportingPeriod period;

  @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "by")
  @SuppressWarnings("NullAway.Init")
  private String approver;

  @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "note")
  private String note = "";

  @Option(names = "--org", paramLabel = "ID", descriptionKey = "org")
  private @Nullable String organisation;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
  private @Nullable LocalDate asOf;

  public ApproveCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Approval approval =
        new Approval(
            oneLine("--by", approver, 1, NAME_LIMIT),
            asOf == null ? shared.today() : asOf,
            oneLine("--note", note, 0, NOTE_LIMIT));
    return shared.withRuns(shared.settings(), runs -> approve(runs, approval));
  }

  private int approve(Runs runs, Approval approval) {
    List<String> organisations =
        runs.issued().approvable(period).stream()
            .filter(each -> organisation == null || each.equals(organisation))
            .toList();
    if (organisations.isEmpty()) {
      return organisation == null
          ? shared.notThere("approve.nothing", period)
          : shared.notThere("approve.nothing-of", organisation, period);
    }
    try (OutcomeReporter reporter = shared.reporter(organisations.size())) {
      runs.approve(organisations, period, approval, reporter);
      return reporter.exitCode().number();
    }
  }

  /** What is printed in the 改定履歴 of the next revision: refused rather than mended. */
  private String oneLine(String option, String typed, int least, int most) {
    String text = typed.strip();
    int characters = text.codePointCount(0, text.length());
    if (characters < least || characters > most || !ShownText.line(text).equals(text)) {
      throw new UsageException(shared.messages().text("approve.unusable", option, least, most));
    }
    List<String> unprintable = PrintedCharacters.missing(text);
    if (!unprintable.isEmpty()) {
      throw new UsageException(
          shared.messages().text("approve.unprintable", option, String.join(" ", unprintable)));
    }
    return text;
  }
}
