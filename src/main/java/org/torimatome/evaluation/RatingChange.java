package org.torimatome.evaluation;

import org.torimatome.rating.Band;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;

/**
 * How a KPI's rating compares with that of 対前回, such as {@link #IMPROVED}, 改善 ↗.
 *
 * <p>Ratings compare where both were given by the same bands over figures of the same 算定方法, or both
 * by hand. Source: docs/spec.md §5, docs/adr/0004-judging-choices.md.
 */
public enum RatingChange {
  IMPROVED("改善", "↗"),
  UNCHANGED("維持", "→"),
  DECLINED("後退", "↘"),
  /** The plan of 対前回 had no such KPI. */
  NEW("新規", ""),
  /** One of the two has no rating, or they were rated by different rules. */
  NOT_COMPARABLE("比較なし", "");

  private final String word;
  private final String arrow;

  RatingChange(String word, String arrow) {
    this.word = word;
    this.arrow = arrow;
  }

  /** As reports print it. */
  public String word() {
    return word;
  }

  /** Empty where nothing is compared. */
  public String arrow() {
    return arrow;
  }

  static RatingChange between(KpiEvaluation before, KpiEvaluation now) {
    return isRatedAlike(before, now)
        ? before
            .rating()
            .fold(
                then ->
                    now.rating()
                        .fold(
                            today -> between(now.scheme(), then.band(), today.band()),
                            unrated -> NOT_COMPARABLE),
                unrated -> NOT_COMPARABLE)
        : NOT_COMPARABLE;
  }

  private static RatingChange between(RatingScheme scheme, Band then, Band today) {
    if (then.name().equals(today.name())) {
      return UNCHANGED;
    }
    return scheme.isBetter(today, then) ? IMPROVED : DECLINED;
  }

  private static boolean isRatedAlike(KpiEvaluation before, KpiEvaluation now) {
    return now.scheme().hasSameClassesAs(before.scheme())
        && now.method() == before.method()
        && isByHand(now) == isByHand(before);
  }

  private static boolean isByHand(KpiEvaluation kpi) {
    return kpi.rating().fold(rated -> rated.measure() == Measure.BY_HAND, unrated -> false);
  }
}
