package org.torimatome.cli;

/** What came of one report, from the best to the gravest. */
enum Ending {
  DONE(ExitCode.DONE),
  /** The plan has no such cycle. */
  ABSENT(ExitCode.USAGE),
  HELD(ExitCode.HELD),
  FILING_FAILED(ExitCode.FILING_FAILED),
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

  /** Whether what was asked for stands there; what went wrong with a drive is mended there. */
  boolean isWell() {
    return this == DONE || this == FILING_FAILED;
  }
}
