package org.torimatome.evaluation;

import java.util.Optional;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Message;

/**
 * All that the measures of one KPI are computed from.
 *
 * @param months of the year that the actual counts: 6 for 単年度 in R4H1, else 12
 * @param previous what the period compared with had
 * @param guide what 目安比 is computed against
 * @param last the plan's last target
 */
record MeasureInput(
    KpiDefinition kpi,
    RatingScheme scheme,
    CalculationMethod method,
    Rational actual,
    Optional<Rational> baseline,
    int months,
    Optional<KpiHistory.PastValue> previous,
    Optional<TargetBounds> target,
    Optional<TargetBounds> guide,
    Optional<TargetBounds> last,
    Message whyNoTarget) {

  /** As large a part of 基準値 as the actual is of a year's count: halves stand beside halves. */
  Optional<Rational> baselineAlike() {
    return baseline.map(year -> year.times(Rational.of(months, 12)));
  }

  AchievementRate.Earlier earlier() {
    return new AchievementRate.Earlier(baseline, previous.map(KpiHistory.PastValue::number));
  }
}
