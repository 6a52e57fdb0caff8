package org.torimatome.rating;

import java.util.Arrays;
import java.util.Optional;

/** What a roll-up row tests over the rated KPIs below it (SPEC §3.1 集約区分). */
public enum RollupMeasure {
  /** Share of KPIs in the named bands, a fraction. */
  SHARE("割合"),
  TOTAL_POINTS("合計点"),
  MEAN_POINTS("平均点"),
  /** Points over the highest possible, a fraction. */
  POINT_RATE("得点率"),
  /** Mean of the rates in percent, uncapped. */
  MEAN_RATE("平均達成率");

  private final String label;

  RollupMeasure(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }

  public static Optional<RollupMeasure> ofLabel(String label) {
    return Arrays.stream(values()).filter(value -> value.label.equals(label)).findFirst();
  }
}
