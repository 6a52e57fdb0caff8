package org.torimatome.rating;

import java.util.Arrays;
import java.util.Optional;

/** What a band tests, such as {@link #ACHIEVEMENT_RATE}, in percent (SPEC §4 測度). */
public enum Measure {
  /** Percent, by the 算定方法. */
  ACHIEVEMENT_RATE("達成率"),
  /** A−T, + beyond the target in the desired direction, in units. */
  TARGET_DIFFERENCE("目標差"),
  /** Improvement over the baseline, in units. */
  BASELINE_DIFFERENCE("基準差"),
  /** Improvement over the baseline, in percent of |B|. */
  BASELINE_CHANGE("基準差率"),
  /** Improvement over the 対前回 period, in units. */
  PREVIOUS_DIFFERENCE("前回差"),
  /** As 目標差, against the plan's last target. */
  FINAL_TARGET_DIFFERENCE("最終目標差"),
  /** As 達成率, against the plan's last target. */
  FINAL_TARGET_RATE("最終目標比"),
  /** As 達成率, against the 目安値 or the straight line to the last target. */
  GUIDE_RATE("目安比"),
  /** The typed 手入力判定 names the band. */
  BY_HAND("手入力"),
  /** Holds when nothing else could be rated. */
  UNRATED("評価なし");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }

  public static Optional<Measure> ofLabel(String label) {
    return Arrays.stream(values()).filter(value -> value.label.equals(label)).findFirst();
  }
}
