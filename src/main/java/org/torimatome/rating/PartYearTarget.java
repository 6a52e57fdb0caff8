package org.torimatome.rating;

import java.util.Arrays;
import java.util.Optional;

/** How a part-year cycle uses the year's target (SPEC §4 途中評価). */
public enum PartYearTarget {
  WHOLE("按分なし"),
  /** The value expected by the period's end. */
  EXPECTED("期待値");

  private final String label;

  PartYearTarget(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }

  public static Optional<PartYearTarget> ofLabel(String label) {
    return Arrays.stream(values()).filter(value -> value.label.equals(label)).findFirst();
  }
}
