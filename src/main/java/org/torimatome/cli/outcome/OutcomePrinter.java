package org.torimatome.cli.outcome;

import java.util.List;
import java.util.stream.Collectors;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.archive.verification.VerificationResult;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Outcome.Issued.Origin;
import org.torimatome.batch.run.Paperwork;
import org.torimatome.batch.run.SectionReturns;
import org.torimatome.batch.run.SignOff;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.cli.terminal.RunProgress;
import org.torimatome.cli.terminal.Terminal;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;

/** Prints what came of a report: what is done at once, what went wrong when all is over. */
final class OutcomePrinter implements Outcome.Cases<Ending> {

  private final Messages messages;
  private final Terminal terminal;
  private final RunProgress progress;
  private final ErrorSummary errors;
  private Ending awaited = Ending.AWAITED;

  OutcomePrinter(Messages messages, Terminal terminal, RunProgress progress, ErrorSummary errors) {
    this.messages = messages;
    this.terminal = terminal;
    this.progress = progress;
    this.errors = errors;
  }

  /** How a due cycle ends whose returns have been asked for and have not all come. */
  void takeAwaitedFor(Ending ending) {
    awaited = ending;
  }

  void say(String line) {
    progress.print(terminal.out(), line);
  }

  @Override
  public Ending issued(Outcome.Issued outcome) {
    say(
        messages.text(
                outcome.origin() == Origin.FOUND ? "run.found" : "run.issued",
                outcome.organisation(),
                outcome.cycle(),
                outcome.key().revision(),
                outcome.folder())
            + notices(outcome.notices(), outcome.cycle()));
    outcome.filings().stream()
        .filter(filing -> !filing.isThere())
        .forEach(filing -> errors.add(filing.message(messages.language())));
    return ended(outcome.filings());
  }

  @Override
  public Ending filed(Outcome.Filed outcome) {
    for (FilingResult filing : outcome.filings()) {
      String line = filing.message(messages.language());
      if (filing.isThere()) {
        say(line);
      } else {
        errors.add(line);
      }
    }
    return ended(outcome.filings());
  }

  private static Ending ended(List<FilingResult> filings) {
    return filings.stream().allMatch(FilingResult::isThere) ? Ending.DONE : Ending.FILING_FAILED;
  }

  @Override
  public Ending verified(Outcome.Verified outcome) {
    outcome.results().stream()
        .flatMap(result -> result.messages(messages.language()).stream())
        .forEach(errors::add);
    boolean clean = outcome.results().stream().allMatch(VerificationResult::isClean);
    if (clean) {
      say(
          messages.text(
              "verify.clean",
              outcome.organisation(),
              outcome.cycle(),
              outcome.key().revision(),
              outcome.results().size()));
    }
    return clean ? Ending.DONE : Ending.DIFFERENT;
  }

  @Override
  public Ending untrusted(Outcome.Untrusted outcome) {
    errors.add(
        messages.text(
            "untrusted." + outcome.doubt(),
            outcome.organisation(),
            outcome.cycle(),
            outcome.key().revision(),
            String.join(" ", outcome.files())));
    return Ending.FILING_FAILED;
  }

  @Override
  public Ending unchanged(Outcome.Unchanged outcome) {
    say(
        messages.text(
            "run.unchanged",
            outcome.organisation(),
            outcome.cycle(),
            outcome.key().revision(),
            outcome.folder()));
    return Ending.DONE;
  }

  @Override
  public Ending changed(Outcome.Changed outcome) {
    int revision = outcome.key().revision();
    say(
        outcome.files().isEmpty()
            ? messages.text(
                "run.changed-unknown",
                outcome.organisation(),
                outcome.cycle(),
                revision,
                revision + 1)
            : messages.text(
                "run.changed",
                outcome.organisation(),
                outcome.cycle(),
                outcome.files().size(),
                revision,
                String.join(" ", outcome.files()),
                revision + 1));
    return Ending.DONE;
  }

  @Override
  public Ending rejected(Outcome.Rejected outcome) {
    errors.detail(outcome.problems().stream().map(this::line));
    errors.add(
        messages.text(
            "run.rejected",
            outcome.organisation(),
            outcome.cycle(),
            outcome.problems().stream().filter(Problem::isError).count(),
            outcome.list()));
    errors.detail(outcome.slips().stream().map(slip -> messages.text("run.slip", slip)));
    return Ending.INPUT_HAS_ERRORS;
  }

  @Override
  public Ending unprintable(Outcome.Unprintable outcome) {
    errors.detail(outcome.messages(messages.language()).stream());
    errors.add(messages.text("run.unprintable", outcome.organisation(), outcome.cycle()));
    return Ending.INPUT_HAS_ERRORS;
  }

  @Override
  public Ending mistemplated(Outcome.Mistemplated outcome) {
    errors.add(
        messages.text(
            "run.mistemplated",
            outcome.organisation(),
            outcome.cycle(),
            outcome.message(messages.language())));
    return Ending.FAILED;
  }

  @Override
  public Ending absent(Outcome.Absent outcome) {
    String cycles =
        outcome.cycles().stream()
            .map(ReportingPeriod::code)
            .collect(Collectors.joining(messages.text("list.and")));
    progress.print(
        terminal.err(),
        messages.text("run.absent", outcome.organisation(), outcome.cycle(), cycles));
    return Ending.ABSENT;
  }

  @Override
  public Ending awaited(Outcome.Awaited outcome) {
    List<SectionReturns> missing =
        outcome.returns().stream().filter(section -> !section.isComplete()).toList();
    String sections =
        missing.stream()
            .map(each -> each.section().orElseGet(() -> messages.text("status.nobody")))
            .collect(Collectors.joining(messages.text("list.and")));
    say(
        messages.text(
            "run.awaited", outcome.organisation(), outcome.cycle(), missing.size(), sections));
    return awaited;
  }

  @Override
  public Ending held(Outcome.Held outcome) {
    errors.add(messages.text("run.held", outcome.organisation(), outcome.cycle()));
    return Ending.HELD;
  }

  @Override
  public Ending failed(Outcome.Failed outcome) {
    errors.add(
        messages.text(
            "run.failed",
            outcome.organisation(),
            outcome.cycle(),
            outcome.message(messages.language())));
    return Ending.FAILED;
  }

  @Override
  public Ending valid(Outcome.Valid outcome) {
    outcome.problems().forEach(problem -> say(line(problem)));
    say(
        messages.text(
            "validate.valid", outcome.organisation(), outcome.cycle(), outcome.problems().size()));
    return Ending.DONE;
  }

  @Override
  public Ending paperwork(Paperwork outcome) {
    return outcome.fold(new PaperworkPrinter(messages, errors, this));
  }

  @Override
  public Ending signOff(SignOff outcome) {
    return outcome.fold(new SignOffPrinter(messages, errors, this));
  }

  /** What a report that is there has against its input; nothing where it has nothing. */
  String notices(int notices, ReportingPeriod cycle) {
    return notices == 0 ? "" : messages.text("notices", notices, cycle);
  }

  /** Of a cell that is empty; of a file or a folder it would say nothing. */
  private String nothing(Problem problem) {
    return problem.at().cell().isEmpty() ? "" : messages.text("problem.nothing");
  }

  /** {@code 誤り R4/a.xlsx 実績!C7 「十二」 正: 数値 — 数値として読み取れません。…} */
  String line(Problem problem) {
    String found = problem.found().in(messages.language());
    String expected = problem.expected().in(messages.language());
    return messages.text(
        "problem",
        problem.severity().label(messages.language()),
        problem.at(),
        found.isEmpty() ? nothing(problem) : messages.text("problem.found", found),
        expected.isEmpty() ? "" : messages.text("problem.expected", expected),
        problem.message(messages.language()));
  }
}
