package org.torimatome.ingest.grid;

import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;
import org.torimatome.text.Language;
import org.torimatome.text.Message;

/** A file that cannot be taken in at all; becomes a {@link Problem} where its name is known. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final Message found;
  private final Message expected;

  public RefusedException(ProblemCode code, Message found, Message expected) {
    super(code.key() + ": " + found.in(Language.EN));
    this.code = code;
    this.found = found;
    this.expected = expected;
  }

  public Problem at(String file) {
    return new Problem(code, SourceLocation.ofFile(file), found, expected);
  }
}
