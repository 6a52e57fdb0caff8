package org.torimatome.rating;

import org.torimatome.kpi.Rational;

/** How a rate is printed: 114 % or 1.14 (docs/spec.md §3.1 率の表示). */
public enum RateForm {
  PERCENT("％"),
  COEFFICIENT("係数");

  private final String label;

  RateForm(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }

  /** What a rate in percent is divided by to be printed: 1, or 100 for a coefficient. */
  public Rational divisor() {
    return this == PERCENT ? Rational.ONE : Rational.HUNDRED;
  }

  /** What stands behind a printed rate. */
  public String sign() {
    return this == PERCENT ? "%" : "";
  }
}
