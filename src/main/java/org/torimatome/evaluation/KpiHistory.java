package org.torimatome.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Rational;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.PlanBook;

/**
 * What was returned for one KPI over all periods; a 再掲 without its own has the original's.
 *
 * @param plans what was measured in periods before, which figures are held against only where it
 *     was the same
 */
public record KpiHistory(
    PlanBook plans, KpiDefinition kpi, Cycle cycle, Map<ReportingPeriod, PeriodBook> books) {

  /** A number returned for a period. */
  record PastValue(ReportingPeriod period, Rational number, Measurement result) {}

  /** For the cycle; not submitted when there is no row. */
  KpiReturn current() {
    return in(cycle.period()).orElseGet(() -> KpiReturn.notSubmitted(kpi.code(), cycle.period()));
  }

  /** For the period compared with; the count of half a year is not held against a whole one's. */
  Optional<PastValue> previousValue() {
    return cycle.comparedWith().filter(this::isOfLikeLength).flatMap(this::value);
  }

  /**
   * The number that the cycle's is told against: that of the period compared with; of a 単年度 KPI,
   * where that is of another length, the last earlier one of like length.
   */
  Optional<PastValue> lastAlike() {
    return previousValue()
        .or(
            () ->
                earlier().stream()
                    .filter(past -> kpi.isAnnual() && isOfLikeLength(past.period()))
                    .findFirst());
  }

  private boolean isOfLikeLength(ReportingPeriod period) {
    return kpi.isOfLikeLength(period, cycle.period());
  }

  /** Every number of the periods before the cycle, the last first. */
  List<PastValue> earlier() {
    return books.keySet().stream()
        .filter(period -> period.endDay().isBefore(cycle.period().endDay()))
        .sorted(Comparator.reverseOrder())
        .flatMap(period -> value(period).stream())
        .toList();
  }

  private Optional<KpiReturn> in(ReportingPeriod period) {
    return Optional.ofNullable(books.get(period))
        .flatMap(book -> book.of(kpi.code()).or(() -> kpi.repeats().flatMap(book::of)));
  }

  private Optional<PastValue> value(ReportingPeriod period) {
    return in(period)
        .filter(row -> isMeasuredAlike(period))
        .map(KpiReturn::measurement)
        .flatMap(
            result ->
                result.number().map(value -> new PastValue(period, Rational.of(value), result)));
  }

  private boolean isMeasuredAlike(ReportingPeriod period) {
    return plans.kpi(kpi.code(), period).map(kpi::isMeasuredAs).orElse(true);
  }
}
