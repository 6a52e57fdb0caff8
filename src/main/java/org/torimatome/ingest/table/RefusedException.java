package org.torimatome.ingest.table;

import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;

/** A file that cannot be taken in at all; becomes a {@link Problem} where its name is known. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final String found;
  private final String expected;

  RefusedException(ProblemCode code, String found, String expected) {
    super(code.key() + ": " + found);
    this.code = code;
    this.found = found;
    this.expected = expected;
  }

  Problem at(String file) {
    return new Problem(code, SourceLocation.ofFile(file), found, expected);
  }
}
