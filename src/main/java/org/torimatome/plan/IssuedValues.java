package org.torimatome.plan;

import java.util.Optional;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.Measurement;
import org.torimatome.period.ReportingPeriod;

/** The values last issued, against which new ones are held for plausibility (docs/spec.md §3.3). */
@FunctionalInterface
public interface IssuedValues {

  /** Nothing was issued yet. */
  IssuedValues NONE = (period, kpi) -> Optional.empty();

  /** What the latest revision of {@code period} printed for a KPI; empty when there is none. */
  Optional<Measurement> of(ReportingPeriod period, KpiCode kpi);
}
