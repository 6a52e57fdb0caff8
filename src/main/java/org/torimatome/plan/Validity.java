package org.torimatome.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.torimatome.period.ReportingPeriod;

/**
 * From when to when a row of the plan holds, such as from R7 on: its 適用開始 and 適用終了, both inclusive.
 *
 * <p>Source: docs/spec.md §3.1 A plan lives.
 *
 * @param from empty = from the start
 * @param until empty = to the end
 */
public record Validity(Optional<ReportingPeriod> from, Optional<ReportingPeriod> until) {

  public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

  /** Whether it holds for some part of a period: begun before its end, not ended before it. */
  public boolean reaches(ReportingPeriod period) {
    return start().isBefore(period.endDay()) && end().isAfter(period.firstDay());
  }

  /** Whether it holds on a day. */
  public boolean isAt(LocalDate day) {
    return !start().isAfter(day) && day.isBefore(end());
  }

  /** Whether 適用終了 lies before 適用開始, so that it never holds. */
  public boolean isReversed() {
    return !start().isBefore(end());
  }

  /** As people write it, such as R7～ or ～R6. */
  public String span() {
    return from.map(ReportingPeriod::code).orElse("")
        + "～"
        + until.map(ReportingPeriod::code).orElse("");
  }

  /** Its first day; the earliest there is where it holds from the start. */
  public LocalDate start() {
    return from.map(ReportingPeriod::firstDay).orElse(LocalDate.MIN);
  }

  /** The day after its last; the latest there is where it holds to the end. */
  public LocalDate end() {
    return until.map(ReportingPeriod::endDay).orElse(LocalDate.MAX);
  }
}
