package org.torimatome.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.function.Function;
import org.torimatome.batch.Outcome;
import org.torimatome.schedule.Word;
import org.torimatome.schedule.Word.Verdict;

/** Tells what came of a report here, and keeps the words for who waits for them elsewhere. */
final class Herald implements Function<Outcome, Word> {

  private final Messages messages;
  private final Terminal terminal;
  private final InstantSource clock;

  Herald(Messages messages, Terminal terminal, InstantSource clock) {
    this.messages = messages;
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Word apply(Outcome outcome) {
    StringWriter said = new StringWriter();
    StringWriter complaints = new StringWriter();
    Terminal paper =
        new Terminal(new PrintWriter(said), new PrintWriter(complaints), OptionalInt.empty());
    Teller teller = new Teller(messages, paper, new Course(clock, 0, Progress.NONE));
    Ending ending = teller.tell(outcome);
    teller.close();
    Word word =
        new Word(
            outcome.organisation(),
            verdict(ending),
            ending.name(),
            said.toString(),
            complaints.toString());
    if (word.verdict() != Verdict.HELD) {
      print(word);
    }
    return word;
  }

  /** The lines of one report stay together though several are made at once. */
  private synchronized void print(Word word) {
    word.said().lines().forEach(terminal.out()::println);
    word.complaints().lines().forEach(terminal.err()::println);
  }

  private static Verdict verdict(Ending ending) {
    return switch (ending) {
      case DONE, AWAITED, ABSENT, FILING_FAILED -> Verdict.DONE;
      case INPUT_HAS_ERRORS, OVERDUE -> Verdict.REJECTED;
      case FAILED -> Verdict.FAILED;
      case HELD -> Verdict.HELD;
    };
  }
}
