package org.torimatome.rating;

/** Whether KPIs without a result count in the shares' denominator (docs/spec.md §3.1 未集計の扱い). */
public enum MissingHandling {
  EXCLUDE("分母から除く"),
  INCLUDE("分母に含む");

  private final String label;

  MissingHandling(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }
}
