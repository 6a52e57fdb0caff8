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
    Optional<KpiHistory.PastValue> previous,
    Optional<TargetBounds> target,
    Optional<TargetBounds> guide,
    Optional<TargetBounds> last,
    Message whyNoTarget) {

  AchievementRate.Earlier earlier() {
    return new AchievementRate.Earlier(baseline, previous.map(KpiHistory.PastValue::number));
  }
}
