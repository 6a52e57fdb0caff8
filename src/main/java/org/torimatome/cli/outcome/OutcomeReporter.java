package org.torimatome.cli.outcome;

import java.util.List;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.verification.PlaceResult;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.VerificationListener;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.cli.terminal.RunProgress;
import org.torimatome.cli.terminal.Terminal;
import org.torimatome.problem.Problem;
import org.torimatome.schedule.WorkerResult;

/**
 * Tells people what came of each report, and sums it up as an exit code. What went wrong is told
 * when all is over, where it is seen.
 */
public final class OutcomeReporter implements VerificationListener, AutoCloseable {

  private final Messages messages;
  private final Terminal terminal;
  private final RunProgress progress;
  private final ErrorSummary errors = new ErrorSummary();
  private final Tally tally = new Tally();
  private final OutcomePrinter printer;

  public OutcomeReporter(Messages messages, Terminal terminal, RunProgress progress) {
    this.messages = messages;
    this.terminal = terminal;
    this.progress = progress;
    this.printer = new OutcomePrinter(messages, terminal, progress, errors);
  }

  /** How a due cycle ends whose returns have been asked for and have not all come. */
  public OutcomeReporter takingAwaitedFor(Ending ending) {
    printer.takeAwaitedFor(ending);
    return this;
  }

  @Override
  public void ended(Outcome outcome) {
    tell(outcome);
  }

  /** Tells what came of a report, and says how it ended. */
  Ending tell(Outcome outcome) {
    Ending ending = outcome.fold(printer);
    tally.add(outcome.organisation(), ending);
    return ending;
  }

  @Override
  public void organisationPassed() {
    progress.passed(tally.failed());
  }

  @Override
  public void indexNotWritten(String drive, FilingFault fault) {
    errors.add(messages.text("filing.index", drive, fault.message(messages.language())));
    tally.add(Ending.FILING_FAILED);
  }

  @Override
  public void placeDiffers(PlaceResult result) {
    result.messages(messages.language()).forEach(errors::add);
    tally.add(Ending.DIFFERENT);
  }

  /** Passes on what a worker said of a report. */
  public void relay(WorkerResult word) {
    word.said().lines().forEach(printer::say);
    word.complaints().lines().forEach(errors::add);
    tally.add(word.organisation(), Ending.valueOf(word.ending()));
    organisationPassed();
  }

  /** Whether something went wrong that may not the next time. */
  public boolean isWorthAnotherTry() {
    return tally.has(Ending.FAILED) || tally.has(Ending.HELD);
  }

  /** Folders under input that no command can take for an organisation's; the others go on. */
  public void misnamed(List<Problem> folders) {
    errors.detail(folders.stream().map(printer::line));
    folders.forEach(folder -> tally.add(folder.at().file(), Ending.INPUT_HAS_ERRORS));
  }

  /** Says so when there was nothing to do, lest silence be taken for a failure. */
  public void nothing(String key, Object... what) {
    if (tally.isEmpty()) {
      printer.say(messages.text(key, what));
    }
  }

  public ExitCode exitCode() {
    return tally.exitCode();
  }

  /** Ends with what went wrong and, where there were several organisations, with the sum. */
  @Override
  public void close() {
    progress.close();
    errors.tell(terminal.err()::println);
    if (progress.isLong()) {
      terminal.out().println(progress.pace(0).sum(messages, tally.text(messages)));
    }
  }
}
