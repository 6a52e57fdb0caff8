package org.torimatome.evaluation;

import java.util.Optional;
import org.torimatome.kpi.Rational;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.text.Message;

/**
 * The target a cycle is judged by, such as 10,000 for R4 (SPEC §4 The target in force).
 *
 * @param text as printed, without the unit: {@code 10,000} or {@code 90～100}; an interpolated one
 *     is printed rounded, its exact value is in the bounds
 * @param low the number itself, or a range's lower bound; empty for a text or {@code 23%以下}
 * @param high a range's upper bound; empty otherwise
 * @param range true where it is a range, so that {@code 90%以上} differs from 90
 * @param origin which rule gave it
 * @param from the period whose typed target it comes from
 * @param expected where 期待値 or interpolation changed the typed target, the value expected
 * @param derivation how it was derived, such as 「R5目標値 100 を基準値 40（R2）からの直線で補間」
 */
public record TargetInForce(
    String text,
    Optional<Rational> low,
    Optional<Rational> high,
    boolean range,
    Origin origin,
    ReportingPeriod from,
    Optional<Rational> expected,
    Message derivation) {

  /** The rule that gave a target in force. */
  public enum Origin {
    /** 目標値 typed for the cycle's own period. */
    TYPED,
    /** 目安値 typed for it. */
    GUIDE,
    /** The fiscal year's target, taken whole, for a part-year cycle. */
    YEAR_WHOLE,
    /** The value expected by the part-year cycle's end. */
    YEAR_EXPECTED,
    /** The next later target as it stands. */
    LATER_TARGET,
    /** Interpolated on the straight line from the baseline. */
    STRAIGHT_LINE,
    /** × years elapsed / all years. */
    ELAPSED_YEARS,
    /** Every target lies before the cycle: the last one stands. */
    LAST_STANDING
  }

  /** A target in words has no bounds. */
  public boolean isText() {
    return low.isEmpty() && high.isEmpty();
  }
}
