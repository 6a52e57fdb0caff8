package org.torimatome.rating;

/** Whether the rate is rounded before it is judged (docs/spec.md §3.1 中間丸め). */
public enum IntermediateRounding {
  NO("なし"),
  YES("あり");

  private final String label;

  IntermediateRounding(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }
}
