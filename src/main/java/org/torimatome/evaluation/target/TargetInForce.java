package org.torimatome.evaluation.target;

import java.util.Optional;
import java.util.OptionalInt;
import org.torimatome.kpi.Rational;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.text.Message;

/**
 * The target a cycle is judged by, such as 10,000 for R4 (docs/spec.md §4 The target in force).
 *
 * @param text as printed, without the unit: {@code 10,000} or {@code 90～100}; an interpolated one
 *     is printed rounded, its exact value is in the bounds
 * @param bounds empty for a target in words
 * @param origin which rule gave it
 * @param from the period whose typed target it comes from
 * @param by when it is to be reached: {@code from}, or where it was computed the cycle's own period
 *     or year
 * @param derivation how it was derived, such as 「R5目標値 100 を基準値 40（R2）からの直線で補間」
 */
public record TargetInForce(
    String text,
    Optional<TargetBounds> bounds,
    Origin origin,
    ReportingPeriod from,
    ReportingPeriod by,
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
    LAST_STANDING;

    private boolean isComputed() {
      return this == YEAR_EXPECTED || this == STRAIGHT_LINE || this == ELAPSED_YEARS;
    }
  }

  /** A target in words has no bounds. */
  public boolean isText() {
    return bounds.isEmpty();
  }

  /** The number itself, or a range's lower bound; empty for words or {@code 23%以下}. */
  public Optional<Rational> low() {
    return bounds.flatMap(TargetBounds::low);
  }

  /** A range's upper bound; empty otherwise. */
  public Optional<Rational> high() {
    return bounds.flatMap(TargetBounds::high);
  }

  /** Whether it is a range, so that {@code 90%以上} differs from 90. */
  public boolean isRange() {
    return bounds.map(TargetBounds::range).orElse(false);
  }

  /** Where 期待値 or interpolation changed the typed target, the value expected. */
  public Optional<Rational> expected() {
    return bounds.filter(of -> origin.isComputed()).flatMap(of -> of.bounds().findFirst());
  }

  /** Whether it is what was expected by a half or a quarter, a 期待値. */
  public boolean isOfPartOfYear() {
    return origin.isComputed() && !FiscalYears.isWholeYear(by);
  }

  /** As printed with 小数桁数, such as 8.0 for 8; words as they are. */
  public String printed(OptionalInt digits) {
    return bounds.map(of -> of.printed(text, digits)).orElse(text);
  }
}
