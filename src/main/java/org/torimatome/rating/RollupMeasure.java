package org.torimatome.rating;

/** What a roll-up row tests over the rated KPIs below it (docs/spec.md §3.1 集約区分). */
public enum RollupMeasure {
  /** Share of KPIs in the named bands, a fraction. */
  SHARE("割合", Scale.SHARE),
  TOTAL_POINTS("合計点", Scale.POINTS),
  MEAN_POINTS("平均点", Scale.POINTS),
  /** Points over the highest possible, a fraction. */
  POINT_RATE("得点率", Scale.SHARE),
  /** Mean of the rates in percent, uncapped. */
  MEAN_RATE("平均達成率", Scale.PERCENT);

  private final String label;
  private final Scale scale;

  RollupMeasure(String label, Scale scale) {
    this.label = label;
    this.scale = scale;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }

  public Scale scale() {
    return scale;
  }
}
