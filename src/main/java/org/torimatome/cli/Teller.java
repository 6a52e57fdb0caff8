package org.torimatome.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import org.torimatome.batch.Outcome;
import org.torimatome.problem.Problem;

/** Tells people what came of each report, and sums it up as an exit code. */
final class Teller implements Outcome.Reader<ExitCode> {

  private final Messages messages;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<ExitCode, Integer> counts = new EnumMap<>(ExitCode.class);

  Teller(Messages messages, PrintWriter out, PrintWriter err) {
    this.messages = messages;
    this.out = out;
    this.err = err;
  }

  void tell(Outcome outcome) {
    counts.merge(outcome.read(this), 1, Integer::sum);
  }

  /**
   * SPEC §6: some failed while others were done, or the code of what went wrong with all of them.
   */
  ExitCode exitCode() {
    int failures =
        counts.values().stream().mapToInt(Integer::intValue).sum() - count(ExitCode.DONE);
    if (failures == 0) {
      return ExitCode.DONE;
    }
    boolean others = count(ExitCode.DONE) > 0;
    for (ExitCode only : counts.keySet()) {
      if (only != ExitCode.DONE && !others && count(only) == failures) {
        return only;
      }
    }
    return ExitCode.SOME_FAILED;
  }

  private int count(ExitCode code) {
    return counts.getOrDefault(code, 0);
  }

  @Override
  public ExitCode issued(Outcome.Issued outcome) {
    out.println(
        messages.text(
            "run.issued",
            outcome.organisation(),
            outcome.cycle(),
            outcome.key().revision(),
            outcome.folder()));
    return ExitCode.DONE;
  }

  @Override
  public ExitCode unchanged(Outcome.Unchanged outcome) {
    out.println(
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
    out.println(
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
    outcome.problems().forEach(problem -> err.println(line(problem)));
    err.println(
        messages.text(
            "run.rejected",
            outcome.organisation(),
            outcome.cycle(),
            outcome.problems().stream().filter(Problem::isError).count(),
            outcome.list()));
    return ExitCode.INPUT_HAS_ERRORS;
  }

  @Override
  public ExitCode unprintable(Outcome.Unprintable outcome) {
    outcome.faults().forEach(err::println);
    err.println(messages.text("run.unprintable", outcome.organisation(), outcome.cycle()));
    return ExitCode.INPUT_HAS_ERRORS;
  }

  @Override
  public ExitCode absent(Outcome.Absent outcome) {
    err.println(messages.text("run.absent", outcome.organisation(), outcome.cycle()));
    return ExitCode.DONE;
  }

  @Override
  public ExitCode held(Outcome.Held outcome) {
    err.println(messages.text("run.held", outcome.organisation(), outcome.cycle()));
    return ExitCode.HELD;
  }

  @Override
  public ExitCode failed(Outcome.Failed outcome) {
    err.println(
        messages.text("run.failed", outcome.organisation(), outcome.cycle(), outcome.message()));
    return ExitCode.FAILED;
  }

  /** {@code 誤り R4/a.xlsx 実績!C7 「十二」 正: 数値 — 数値として読み取れません。…} */
  private String line(Problem problem) {
    return messages.text(
        "problem",
        problem.severity().label(messages.language()),
        problem.at(),
        problem.found(),
        problem.expected(),
        problem.message(messages.language()));
  }
}
