package org.torimatome.evaluation.target;

import java.util.Optional;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiDefinition.Baseline;
import org.torimatome.kpi.Rational;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;
import org.torimatome.text.Message;

/**
 * Where a KPI's straight lines begin, such as 102 at the end of R2.
 *
 * @param value 基準値; empty when unknown
 * @param year the fiscal year of 基準時点 as a whole, whichever month, else the one before 計画期間開始
 * @param text as derivations print it, such as 基準値 102（R2）
 */
public record BaselinePoint(
    Optional<Rational> value, Optional<ReportingPeriod> year, Message text) {

  public static BaselinePoint of(Plan plan, KpiDefinition kpi) {
    Baseline own = kpi.baseline();
    Baseline baseline =
        own.equals(Baseline.UNKNOWN)
            ? kpi.repeats().flatMap(plan::kpi).map(KpiDefinition::baseline).orElse(own)
            : own;
    Optional<ReportingPeriod> year =
        baseline
            .period()
            .map(ReportingPeriod::fiscalYear)
            .or(
                () ->
                    plan.profile()
                        .start()
                        .map(start -> ReportingPeriod.year(start.fiscalYearNumber() - 1)));
    Message value =
        baseline
            .value()
            .map(number -> Figures.number(number, kpi.overrides().digits()))
            .map(Message::plain)
            .orElse(Message.NONE);
    return new BaselinePoint(
        baseline.value().map(Rational::of),
        year,
        year.map(period -> DerivationWords.of("start.year", value, Message.plain(period.table())))
            .orElseGet(() -> DerivationWords.of("start", value)));
  }

  /** The years between this start and a moment, as {@link FiscalYears} counts them. */
  public Optional<Rational> yearsUntil(Rational moment) {
    return year.map(start -> moment.minus(FiscalYears.endOf(start)));
  }
}
