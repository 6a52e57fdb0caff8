package org.torimatome.ingest.plan.check;

import java.util.Optional;
import org.torimatome.period.ReportingPeriod;

/** 計画期間開始 to 計画期間終了; a side that is not given is open. */
record PlanYears(Optional<ReportingPeriod> first, Optional<ReportingPeriod> last) {

  static PlanYears of(PlanInView view) {
    return new PlanYears(view.plan().profile().start(), view.plan().profile().end());
  }

  boolean hold(ReportingPeriod period) {
    int year = period.fiscalYearNumber();
    return first.map(start -> start.fiscalYearNumber() <= year).orElse(true)
        && last.map(end -> year <= end.fiscalYearNumber()).orElse(true);
  }

  /** Such as R3～R5. */
  String shown() {
    return first.map(ReportingPeriod::code).orElse("")
        + "～"
        + last.map(ReportingPeriod::code).orElse("");
  }
}
