package org.torimatome.evaluation;

import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.evaluation.KpiEvaluation.Outlook;
import org.torimatome.evaluation.OutlookLine.Extent;
import org.torimatome.evaluation.OutlookLine.Known;
import org.torimatome.evaluation.derivation.DerivationStep;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.evaluation.target.BaselinePoint;
import org.torimatome.evaluation.target.FiscalYears;
import org.torimatome.evaluation.target.StatedTarget;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Rational;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;
import org.torimatome.text.Message;

/** Where a KPI stands in the plan's last year if it goes on like this (docs/spec.md §4 Outlook). */
record Outlooks(
    Plan plan,
    KpiDefinition kpi,
    KpiHistory returns,
    BaselinePoint start,
    Optional<StatedTarget> finalTarget) {

  /** An outlook with its derivation. */
  record Told(Outlook outlook, DerivationStep step) {}

  /** Empty without a final target in numbers, an earlier value or a year to come. */
  Optional<Told> from(Rational actual) {
    Known now = now(actual);
    return finalTarget
        .flatMap(StatedTarget::bounds)
        .flatMap(
            bounds ->
                before(now)
                    .map(known -> new OutlookLine(known, now, extent(now, bounds)))
                    .flatMap(
                        line ->
                            line.until(lastYear(), bounds, kpi.direction())
                                .map(outlook -> new Told(outlook, line.told(outlook)))));
  }

  /** Part of a year's count is taken for the whole year at the same pace. */
  private Known now(Rational actual) {
    ReportingPeriod period = returns.cycle().period();
    return kpi.isAnnual()
        ? new Known(
            FiscalYears.endOf(period.fiscalYear()),
            actual.times(Rational.of(12, period.monthsElapsedInYear())),
            Message.plain(period.table()))
        : new Known(FiscalYears.endOf(period), actual, Message.plain(period.table()));
  }

  private Optional<Known> before(Known now) {
    Optional<Known> baseline =
        start
            .value()
            .flatMap(
                value ->
                    start
                        .year()
                        .map(year -> new Known(FiscalYears.endOf(year), value, start.text())))
            .filter(known -> known.end().compareTo(now.end()) < 0);
    return baseline.or(
        () ->
            returns.earlier().stream()
                .filter(value -> !kpi.isPartOfYear(value.period()))
                .map(
                    value ->
                        new Known(
                            FiscalYears.endOf(value.period()),
                            value.number(),
                            DerivationWords.of(
                                "outlook.actual", Message.plain(value.period().table()))))
                .filter(known -> known.end().compareTo(now.end()) < 0)
                .findFirst());
  }

  private ReportingPeriod lastYear() {
    return plan.profile()
        .end()
        .or(() -> finalTarget.map(StatedTarget::period))
        .orElse(returns.cycle().period())
        .fiscalYear();
  }

  /** What its values can be, unless one of them, or the target, lies outside. */
  private Extent extent(Known now, TargetBounds target) {
    boolean isRate = kpi.nature().equals(Optional.of(Nature.RATE));
    Extent ofUnit = isRate ? Extent.WHOLE : Extent.ALL;
    Extent extent = kpi.isPercent() ? ofUnit : Extent.NOT_NEGATIVE;
    Stream<Rational> earlier = returns.earlier().stream().map(KpiHistory.PastValue::number);
    return Stream.of(Stream.of(now.value()), start.value().stream(), earlier, target.bounds())
            .flatMap(values -> values)
            .allMatch(extent::holds)
        ? extent
        : Extent.ALL;
  }
}
