package org.torimatome.cli.outcome;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.function.Function;
import org.torimatome.batch.run.Outcome;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.cli.terminal.Progress;
import org.torimatome.cli.terminal.RunProgress;
import org.torimatome.cli.terminal.Terminal;
import org.torimatome.schedule.WorkerResult;
import org.torimatome.schedule.WorkerResult.Verdict;

/** Tells what came of a report here, and keeps the words for who waits for them elsewhere. */
public final class WorkerReporter implements Function<Outcome, WorkerResult> {

  private final Messages messages;
  private final Terminal terminal;
  private final InstantSource clock;

  public WorkerReporter(Messages messages, Terminal terminal, InstantSource clock) {
    this.messages = messages;
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public WorkerResult apply(Outcome outcome) {
    StringWriter said = new StringWriter();
    StringWriter complaints = new StringWriter();
    Terminal paper =
        new Terminal(new PrintWriter(said), new PrintWriter(complaints), OptionalInt.empty());
    OutcomeReporter reporter =
        new OutcomeReporter(messages, paper, new RunProgress(clock, 0, Progress.NONE));
    Ending ending = reporter.tell(outcome);
    reporter.close();
    WorkerResult result =
        new WorkerResult(
            outcome.organisation(),
            verdict(ending),
            ending.name(),
            said.toString(),
            complaints.toString());
    if (result.verdict() != Verdict.HELD) {
      print(result);
    }
    return result;
  }

  /** The lines of one report stay together though several are made at once. */
  private synchronized void print(WorkerResult result) {
    result.said().lines().forEach(terminal.out()::println);
    result.complaints().lines().forEach(terminal.err()::println);
  }

  private static Verdict verdict(Ending ending) {
    return switch (ending) {
      case DONE, AWAITED, ABSENT, FILING_FAILED, DIFFERENT -> Verdict.DONE;
      case INPUT_HAS_ERRORS, OVERDUE, REFUSED -> Verdict.REJECTED;
      case FAILED -> Verdict.FAILED;
      case HELD -> Verdict.HELD;
    };
  }
}
