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
 * @param isTargetOfPart whether it is that of these months, not the whole year's
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
    boolean isTargetOfPart,
    Optional<TargetBounds> guide,
    Optional<TargetBounds> last,
    Message whyNoTarget) {

  /** As large a part of 基準値 as the actual is of a year's count: halves stand beside halves. */
  Optional<Rational> baselineAlike() {
    return baseline.map(year -> year.times(Rational.of(months, 12)));
  }

  /** What a rate against a target starts from; a part of a year's target from a part of 基準値. */
  AchievementRate.Earlier earlier(boolean isOfPart) {
    return new AchievementRate.Earlier(
        baseline, isOfPart ? months : 12, previous.map(KpiHistory.PastValue::number));
  }
}
