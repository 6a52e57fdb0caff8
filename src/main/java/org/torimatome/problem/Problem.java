package org.torimatome.problem;

import org.torimatome.text.Language;
import org.torimatome.text.Message;

/**
 * One doubtful cell or file, such as 誤り number-unreadable at {@code R4/a.xlsx 実績!C7}, found 「十二」.
 *
 * <p>{@code found} is what was typed, {@code expected} what would have been right; the remedy
 * belongs to the code. Source: docs/spec.md §3.3, docs/problems.md.
 */
public record Problem(ProblemCode code, SourceLocation at, Message found, Message expected) {

  /** With what was typed as it was typed. */
  public Problem(ProblemCode code, SourceLocation at, String found, Message expected) {
    this(code, at, Message.plain(found), expected);
  }

  /** With an example to follow, the same in every language. */
  public Problem(ProblemCode code, SourceLocation at, String found, String expected) {
    this(code, at, found, Message.plain(expected));
  }

  public Severity severity() {
    return code.severity();
  }

  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  /** What is wrong and what to do, in one or two sentences. */
  public String message(Language language) {
    return code.message(language);
  }
}
