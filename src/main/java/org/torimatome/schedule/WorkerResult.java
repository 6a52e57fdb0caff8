package org.torimatome.schedule;

/**
 * What a worker has to say of a report, for those who wait for it on another machine.
 *
 * @param ending what came of it, by a name that the door knows
 * @param said what was done, and {@code complaints} what went wrong; several lines or none
 */
public record WorkerResult(
    String organisation, Verdict verdict, String ending, String said, String complaints) {

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
