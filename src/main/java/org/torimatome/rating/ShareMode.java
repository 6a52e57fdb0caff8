package org.torimatome.rating;

/** How shares of counts are printed (docs/spec.md §3.1 構成比). */
public enum ShareMode {
  HALF_UP("四捨五入"),
  /** The largest class absorbs the difference to 100.0. */
  FORCED("合計100");

  private final String label;

  ShareMode(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }
}
