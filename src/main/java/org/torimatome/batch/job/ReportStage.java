package org.torimatome.batch.job;

/**
 * One step of a report: reads what earlier steps left on disk, and leaves its own part there.
 *
 * <p>It may be performed again after it was cut off anywhere, or after it was done.
 */
interface ReportStage {

  /** Performs the step; false when the report ends here, the outcome being settled. */
  boolean perform(ReportWork work);
}
