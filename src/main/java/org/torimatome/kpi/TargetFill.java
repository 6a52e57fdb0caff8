package org.torimatome.kpi;

/** Where a year's target comes from when none is typed (docs/spec.md §4 年度目標の補い方). */
public enum TargetFill {
  NONE("なし"),
  /** The plan's next later target as it stands. */
  FINAL_TARGET("最終目標"),
  /** On the straight line from the baseline to the next later target. */
  STRAIGHT_LINE("直線補間"),
  /** The next later target × fiscal years elapsed / all years. */
  ELAPSED_YEARS("経過年按分");

  private final String label;

  TargetFill(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }
}
