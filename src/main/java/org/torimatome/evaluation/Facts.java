package org.torimatome.evaluation;

import java.util.Optional;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.RatingScheme;

/**
 * All that the measures of one KPI are computed from.
 *
 * @param previous what the period compared with had
 * @param guide what 目安比 is computed against
 * @param last the plan's last target
 */
record Facts(
    KpiDefinition kpi,
    RatingScheme scheme,
    CalculationMethod method,
    Rational actual,
    Optional<Rational> baseline,
    Optional<Returns.Value> previous,
    Optional<Aim> target,
    Optional<Aim> guide,
    Optional<Aim> last,
    Phrase whyNoTarget) {

  AchievementRate.Earlier earlier() {
    return new AchievementRate.Earlier(baseline, previous.map(Returns.Value::number));
  }
}
