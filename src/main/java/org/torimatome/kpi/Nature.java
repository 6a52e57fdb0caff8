package org.torimatome.kpi;

/** What an indicator's values are, such as {@link #CUMULATIVE}, 累計 (docs/spec.md §3.1 性質). */
public enum Nature {
  /** Adds up over the plan's years and never falls. */
  CUMULATIVE("累計"),
  /** Counted anew each year. */
  ANNUAL("単年度"),
  POINT_IN_TIME("時点"),
  RATE("率"),
  /** Text targets, rated by hand. */
  QUALITATIVE("定性");

  private final String label;

  Nature(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }
}
