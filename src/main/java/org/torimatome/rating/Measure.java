package org.torimatome.rating;

import java.util.Optional;

/** What a band tests, such as {@link #ACHIEVEMENT_RATE}, in percent (docs/spec.md §4 測度). */
public enum Measure {
  /** Percent, by the 算定方法. */
  ACHIEVEMENT_RATE("達成率", Scale.PERCENT, true),
  /** A−T, + beyond the target in the desired direction, in units. */
  TARGET_DIFFERENCE("目標差", Scale.UNIT, true),
  /** Improvement over the baseline, in units. */
  BASELINE_DIFFERENCE("基準差", Scale.UNIT, false),
  /** Improvement over the baseline, in percent of |B|. */
  BASELINE_CHANGE("基準差率", Scale.PERCENT, false),
  /** Improvement over the 対前回 period, in units. */
  PREVIOUS_DIFFERENCE("前回差", Scale.UNIT, false),
  /** As 目標差, against the plan's last target. */
  FINAL_TARGET_DIFFERENCE("最終目標差", Scale.UNIT, true),
  /** As 達成率, against the plan's last target. */
  FINAL_TARGET_RATE("最終目標比", Scale.PERCENT, true),
  /** As 達成率, against the 目安値 or the straight line to the last target. */
  GUIDE_RATE("目安比", Scale.PERCENT, true),
  /** The typed 手入力判定 names the band. */
  BY_HAND("手入力", Scale.NONE, false),
  /** Holds when nothing else could be rated. */
  UNRATED("評価なし", Scale.NONE, false);

  private final String label;
  private final Scale scale;
  private final boolean ofTarget;

  /**
   * @param ofTarget whether it asks for a target
   */
  Measure(String label, Scale scale, boolean ofTarget) {
    this.label = label;
    this.scale = scale;
    this.ofTarget = ofTarget;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }

  public Scale scale() {
    return scale;
  }

  /** Whether a number is tested, and not what a person typed or that there is none. */
  public boolean isFigure() {
    return scale != Scale.NONE;
  }

  /** Whether it can be computed of a KPI with a target only. */
  public boolean isOfTarget() {
    return ofTarget;
  }

  /** Whether it is computed by the 算定方法. */
  public boolean isRateOfTarget() {
    return ofTarget && scale == Scale.PERCENT;
  }

  /** The rate that is 100 just where this difference is 0. */
  public Optional<Measure> rateOfDifference() {
    return switch (this) {
      case TARGET_DIFFERENCE -> Optional.of(ACHIEVEMENT_RATE);
      case FINAL_TARGET_DIFFERENCE -> Optional.of(FINAL_TARGET_RATE);
      default -> Optional.empty();
    };
  }
}
