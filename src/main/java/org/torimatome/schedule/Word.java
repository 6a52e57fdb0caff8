package org.torimatome.schedule;

/**
 * What a worker has to say of a report, for those who wait for it on another machine.
 *
 * @param code the exit code that a run of this report alone would have ended with, by name
 * @param said what was done, and {@code complaints} what went wrong; several lines or none
 */
public record Word(Verdict verdict, String code, String said, String complaints) {

  /** What becomes of a report in the queue. */
  public enum Verdict {
    DONE,
    /** Its input has errors: trying again is of no use. */
    REJECTED,
    /** Something else went wrong, and may not the next time. */
    FAILED,
    /** Another run is at it. */
    HELD
  }
}
