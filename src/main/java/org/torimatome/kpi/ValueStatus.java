package org.torimatome.kpi;

/**
 * How far a value can be relied on, such as {@link #PROVISIONAL}, printed ※暫定値 (docs/spec.md §4
 * Status).
 */
public enum ValueStatus {
  FINAL("確定"),
  PROVISIONAL("暫定"),
  NOT_COLLECTED("未集計"),
  /** No row was returned, allowed by {@code --allow-missing}. */
  NOT_SUBMITTED("未提出"),
  NOT_APPLICABLE("対象外"),
  /** Judged if it has a value, else out of scope. */
  ENDED("終了"),
  /** A value that no band can be tested with. */
  NOT_COMPUTABLE("算定不能");

  private final String label;

  ValueStatus(String label) {
    this.label = label;
  }

  /** Whether a later value is still awaited for what was returned: 暫定 and 未集計. */
  public boolean isOpen() {
    return this == PROVISIONAL || this == NOT_COLLECTED;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }
}
