package org.torimatome.rating;

import org.torimatome.kpi.Rational;

/** What the bounds of a measure count, such as {@link #PERCENT}, in which 80 is 80%. */
public enum Scale {
  PERCENT("%"),
  /** A share of one: 0.8 is 80%, and nothing is above 1. */
  SHARE("%"),
  /** What the KPI counts, such as 件. */
  UNIT(""),
  POINTS("点"),
  /** Nothing: what has it is no figure. */
  NONE("");

  private final String sign;

  Scale(String sign) {
    this.sign = sign;
  }

  /** As people say it: 80%, 109.5 or 2/3点, but 2/3 of a share. */
  public String inWords(Rational bound) {
    String fraction = bound + (this == SHARE ? "" : sign);
    return bound
        .exactDecimal()
        .map(number -> this == SHARE ? number.movePointRight(2) : number)
        .map(number -> number.toPlainString() + sign)
        .orElse(fraction);
  }
}
