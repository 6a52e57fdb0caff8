package org.torimatome.rating;

import java.math.RoundingMode;

/** How a printed figure is rounded, half-up by default (docs/spec.md §3.1 端数処理). */
public enum Rounding {
  HALF_UP("四捨五入"),
  /** Toward zero. */
  DOWN("切捨て"),
  /** Away from zero. */
  UP("切上げ");

  private final String label;

  Rounding(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }

  public RoundingMode mode() {
    return RoundingMode.valueOf(name());
  }
}
