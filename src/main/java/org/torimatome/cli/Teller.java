package org.torimatome.cli;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.torimatome.archive.FilingFault;
import org.torimatome.archive.FilingResult;
import org.torimatome.archive.VerificationResult;
import org.torimatome.batch.Outcome;
import org.torimatome.batch.RunListener;
import org.torimatome.problem.Problem;
import org.torimatome.schedule.Word;

/**
 * Tells people what came of each report, and sums it up as an exit code. What went wrong is told
 * when all is over, where it is seen.
 */
final class Teller implements Outcome.Reader<ExitCode>, RunListener, AutoCloseable {

  private static final Set<ExitCode> ALL_ISSUED = EnumSet.of(ExitCode.DONE, ExitCode.FILING_FAILED);

  private final Messages messages;
  private final Terminal terminal;
  private final Course course;
  private final Setbacks setbacks = new Setbacks();
  private final Map<ExitCode, Integer> counts = new EnumMap<>(ExitCode.class);

  Teller(Messages messages, Terminal terminal, Course course) {
    this.messages = messages;
    this.terminal = terminal;
    this.course = course;
  }

  @Override
  public void ended(Outcome outcome) {
    counts.merge(outcome.read(this), 1, Integer::sum);
  }

  @Override
  public void organisationPassed() {
    course.passed(reports(code -> code != ExitCode.DONE));
  }

  @Override
  public void indexNotWritten(String drive, FilingFault fault) {
    setbacks.add(messages.text("filing.index", drive, fault.message(messages.language())));
    counts.merge(ExitCode.FILING_FAILED, 1, Integer::sum);
  }

  /** Passes on what a worker said of a report. */
  void relay(Word word) {
    word.said().lines().forEach(this::say);
    word.complaints().lines().forEach(setbacks::add);
    counts.merge(ExitCode.valueOf(word.code()), 1, Integer::sum);
    organisationPassed();
  }

  /** Whether something went wrong that may not the next time. */
  boolean isWorthAnotherTry() {
    return counts.containsKey(ExitCode.FAILED) || counts.containsKey(ExitCode.HELD);
  }

  /** Folders under input that no command can take for an organisation's; the others go on. */
  void misnamed(List<Problem> folders) {
    setbacks.detail(folders.stream().map(this::line));
    if (!folders.isEmpty()) {
      counts.merge(ExitCode.INPUT_HAS_ERRORS, 1, Integer::sum);
    }
  }

  /** Says so when there was nothing to do, lest silence be taken for a failure. */
  void nothing(String key, Object... what) {
    if (counts.isEmpty()) {
      say(messages.text(key, what));
    }
  }

  /** SPEC §6: what went wrong with all, or that some failed while the others are done. */
  ExitCode exitCode() {
    Set<ExitCode> codes = counts.keySet();
    if (codes.size() <= 1) {
      return codes.stream().findFirst().orElse(ExitCode.DONE);
    }
    boolean allIssued = ALL_ISSUED.containsAll(codes);
    return allIssued ? ExitCode.FILING_FAILED : ExitCode.SOME_FAILED;
  }

  /** Ends with what went wrong and, where there were several organisations, with the sum. */
  @Override
  public void close() {
    course.close();
    setbacks.tell(terminal.err()::println);
    if (course.isLong()) {
      terminal.out().println(course.pace(0).sum(messages, counted()));
    }
  }

  private String counted() {
    return counts.entrySet().stream()
        .map(count -> messages.text("sum." + count.getKey(), Pace.grouped(count.getValue())))
        .collect(Collectors.joining(messages.text("sum.and")));
  }

  private int reports(Predicate<ExitCode> ending) {
    return counts.entrySet().stream()
        .filter(count -> ending.test(count.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private void say(String line) {
    course.print(terminal.out(), line);
  }

  @Override
  public ExitCode issued(Outcome.Issued outcome) {
    say(
        messages.text(
            "run.issued",
            outcome.organisation(),
            outcome.cycle(),
            outcome.key().revision(),
            outcome.folder()));
    outcome.filings().stream()
        .filter(filing -> !filing.isThere())
        .forEach(filing -> setbacks.add(filing.message(messages.language())));
    return ended(outcome.filings().stream().allMatch(FilingResult::isThere));
  }

  @Override
  public ExitCode filed(Outcome.Filed outcome) {
    for (FilingResult filing : outcome.filings()) {
      String line = filing.message(messages.language());
      if (filing.isThere()) {
        say(line);
      } else {
        setbacks.add(line);
      }
    }
    return ended(outcome.filings().stream().allMatch(FilingResult::isThere));
  }

  @Override
  public ExitCode verified(Outcome.Verified outcome) {
    outcome.results().stream()
        .flatMap(result -> result.messages(messages.language()).stream())
        .forEach(setbacks::add);
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
    return ended(clean);
  }

  private static ExitCode ended(boolean well) {
    return well ? ExitCode.DONE : ExitCode.FILING_FAILED;
  }

  @Override
  public ExitCode unchanged(Outcome.Unchanged outcome) {
    say(
        messages.text(
            "run.unchanged",
            outcome.organisation(),
            outcome.cycle(),
            outcome.key().revision(),
            outcome.folder()));
    return ExitCode.DONE;
  }

  @Override
  public ExitCode changed(Outcome.Changed outcome) {
    say(
        messages.text(
            "run.changed",
            outcome.organisation(),
            outcome.cycle(),
            outcome.files().size(),
            outcome.key().revision(),
            String.join(" ", outcome.files()),
            outcome.key().revision() + 1));
    return ExitCode.DONE;
  }

  @Override
  public ExitCode rejected(Outcome.Rejected outcome) {
    setbacks.detail(outcome.problems().stream().map(this::line));
    setbacks.add(
        messages.text(
            "run.rejected",
            outcome.organisation(),
            outcome.cycle(),
            outcome.problems().stream().filter(Problem::isError).count(),
            outcome.list()));
    setbacks.detail(outcome.slips().stream().map(slip -> messages.text("run.slip", slip)));
    return ExitCode.INPUT_HAS_ERRORS;
  }

  @Override
  public ExitCode unprintable(Outcome.Unprintable outcome) {
    setbacks.detail(outcome.messages(messages.language()).stream());
    setbacks.add(messages.text("run.unprintable", outcome.organisation(), outcome.cycle()));
    return ExitCode.INPUT_HAS_ERRORS;
  }

  @Override
  public ExitCode mistemplated(Outcome.Mistemplated outcome) {
    setbacks.add(
        messages.text(
            "run.mistemplated",
            outcome.organisation(),
            outcome.cycle(),
            outcome.message(messages.language())));
    return ExitCode.FAILED;
  }

  @Override
  public ExitCode absent(Outcome.Absent outcome) {
    course.print(
        terminal.err(), messages.text("run.absent", outcome.organisation(), outcome.cycle()));
    return ExitCode.DONE;
  }

  @Override
  public ExitCode held(Outcome.Held outcome) {
    setbacks.add(messages.text("run.held", outcome.organisation(), outcome.cycle()));
    return ExitCode.HELD;
  }

  @Override
  public ExitCode failed(Outcome.Failed outcome) {
    setbacks.add(
        messages.text(
            "run.failed",
            outcome.organisation(),
            outcome.cycle(),
            outcome.message(messages.language())));
    return ExitCode.FAILED;
  }

  @Override
  public ExitCode valid(Outcome.Valid outcome) {
    outcome.problems().forEach(problem -> say(line(problem)));
    say(
        messages.text(
            "validate.valid", outcome.organisation(), outcome.cycle(), outcome.problems().size()));
    return ExitCode.DONE;
  }

  @Override
  public ExitCode drafted(Outcome.Drafted outcome) {
    setbacks.detail(outcome.messages(messages.language()).stream());
    say(
        messages.text(
            "preview.drafted", outcome.organisation(), outcome.cycle(), outcome.folder()));
    return ExitCode.DONE;
  }

  @Override
  public ExitCode prepared(Outcome.Prepared outcome) {
    say(
        messages.text(
            "form.prepared",
            outcome.organisation(),
            outcome.cycle(),
            outcome.forms().size(),
            outcome.folder()));
    outcome.kept().ifPresent(kept -> say(messages.text("form.kept", kept)));
    return ExitCode.DONE;
  }

  /** {@code 誤り R4/a.xlsx 実績!C7 「十二」 正: 数値 — 数値として読み取れません。…} */
  private String line(Problem problem) {
    String found = problem.found().in(messages.language());
    String expected = problem.expected().in(messages.language());
    return messages.text(
        "problem",
        problem.severity().label(messages.language()),
        problem.at(),
        found.isEmpty() ? messages.text("problem.nothing") : messages.text("problem.found", found),
        expected.isEmpty() ? "" : messages.text("problem.expected", expected),
        problem.message(messages.language()));
  }
}
