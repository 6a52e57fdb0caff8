package org.torimatome.cli.outcome;

/** How a command ended, for scripts (docs/spec.md §6). */
public enum ExitCode {
  DONE(0),
  FAILED(1),
  USAGE(2),
  INPUT_HAS_ERRORS(3),
  SOME_FAILED(4),
  FILING_FAILED(5),
  HELD(6);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
