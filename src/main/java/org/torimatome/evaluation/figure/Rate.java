package org.torimatome.evaluation.figure;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.RateForm;
import org.torimatome.rating.Rounding;

/**
 * A rate with what is printed of it, such as 67.07 and 67%.
 *
 * @param percent exact
 * @param printed rounded, in percent or as a coefficient
 */
public record Rate(Rational percent, BigDecimal printed, RateForm form) {

  /** Such as 67% or 0.67, a minus as △. */
  public String text() {
    return Figures.group(printed) + form.sign();
  }

  /**
   * How the printed figure comes from the exact one: half-up where that does, whatever the scheme
   * rounds by; one that would be carried across a bound is cut off.
   */
  public Rounding rounding() {
    Rational shown = percent.dividedBy(form.divisor());
    return Stream.of(Rounding.HALF_UP, Rounding.DOWN)
        .filter(by -> shown.round(printed.scale(), by.mode()).compareTo(printed) == 0)
        .findFirst()
        .orElse(Rounding.UP);
  }
}
