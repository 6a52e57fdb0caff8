package org.torimatome.kpi;

/** Which way is better, such as {@link #INCREASE}, 増加, the default (docs/spec.md §3.1 望ましい方向). */
public enum Direction {
  INCREASE("増加"),
  DECREASE("減少"),
  /** As increase: met when the actual is at least the target, or within its range. */
  MAINTAIN("維持");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }
}
