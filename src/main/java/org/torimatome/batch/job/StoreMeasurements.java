package org.torimatome.batch.job;

import java.time.InstantSource;
import org.springframework.batch.core.ExitStatus;
import org.torimatome.batch.job.ReportWork.Standing;
import org.torimatome.plan.PeriodBook;
import org.torimatome.store.Measurements;

/** Keeps every figure that was read. */
final class StoreMeasurements implements ReportStage {

  private final Measurements measurements;
  private final InstantSource clock;

  StoreMeasurements(Measurements measurements, InstantSource clock) {
    this.measurements = measurements;
    this.clock = clock;
  }

  @Override
  public ExitStatus perform(ReportWork work) {
    if (work.standing() == Standing.RECORDED) {
      return ExitStatus.COMPLETED;
    }
    for (PeriodBook book : work.input().books().values()) {
      measurements.add(work.key().organisation(), book.returns(), clock.instant());
    }
    return ExitStatus.COMPLETED;
  }
}
