package org.torimatome.rating;

import java.util.Arrays;
import java.util.Optional;

/** How a rate is printed: 114 % or 1.14 (SPEC §3.1 率の表示). */
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

  public static Optional<RateForm> ofLabel(String label) {
    return Arrays.stream(values()).filter(value -> value.label.equals(label)).findFirst();
  }
}
