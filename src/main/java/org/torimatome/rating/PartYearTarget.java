package org.torimatome.rating;

/** How a part-year cycle uses the year's target (docs/spec.md §4 途中評価). */
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
}
