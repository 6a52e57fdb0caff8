package org.torimatome.batch.job;

import org.springframework.batch.core.ExitStatus;

/**
 * One step of a report: reads what earlier steps left on disk, and leaves its own part there.
 *
 * <p>It may be performed again after it was cut off anywhere, or after it was done.
 */
interface ReportStage {

  /**
   * Performs the step; other than COMPLETED, from {@link ReportWork#end}, where the report ends.
   */
  ExitStatus perform(ReportWork work);
}
