package org.torimatome.rating;

/** Which bound of a range target the rate uses (docs/spec.md §3.1 範囲目標). */
public enum RangeBound {
  LOWER("下限"),
  UPPER("上限"),
  MIDDLE("中央");

  private final String label;

  RangeBound(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }
}
