package org.torimatome.cli.outcome;

/** What came of one report, from the best to the gravest. */
public enum Ending {
  DONE(ExitCode.DONE),
  /** Returns have been asked for and have not all come. */
  AWAITED(ExitCode.DONE),
  /** The plan has no such cycle. */
  ABSENT(ExitCode.USAGE),
  /** What was asked for is done already, and can't be done twice. */
  REFUSED(ExitCode.USAGE),
  HELD(ExitCode.HELD),
  /** Awaited, where the office wants to hear of it as of something that failed. */
  OVERDUE(ExitCode.SOME_FAILED),
  FILING_FAILED(ExitCode.FILING_FAILED),
  /** What lies there is not what the record has. */
  DIFFERENT(ExitCode.FILING_FAILED),
  INPUT_HAS_ERRORS(ExitCode.INPUT_HAS_ERRORS),
  FAILED(ExitCode.FAILED);

  private final ExitCode alone;

  Ending(ExitCode alone) {
    this.alone = alone;
  }

  /** How a command ends that was about this report alone. */
  ExitCode alone() {
    return alone;
  }

  /** Whether nothing is left to do here; what went wrong with a drive is mended there. */
  boolean isWell() {
    return this == DONE || this == AWAITED || this == FILING_FAILED || this == DIFFERENT;
  }
}
