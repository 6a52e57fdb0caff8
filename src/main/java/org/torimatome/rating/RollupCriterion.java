package org.torimatome.rating;

import java.util.List;
import java.util.Optional;
import org.torimatome.kpi.Rational;

/**
 * What one 集約区分 row demands, such as 割合 of ◎ and ○ 2/3以上 among the KPIs of 分類 成果指標.
 *
 * @param counted 対象区分: the symbols counted by 割合; empty for the other measures
 * @param category 対象分類: only KPIs of this 分類; empty for all
 */
public record RollupCriterion(
    RollupMeasure measure,
    List<String> counted,
    String category,
    Optional<Bound> lower,
    Optional<Bound> upper) {

  public RollupCriterion {
    counted = List.copyOf(counted);
  }

  /** What is tested, such as ◎・○の割合, 取組の平均点 or 成果指標に占める◎・○の割合. */
  public String inWords() {
    String symbols = counted.isEmpty() ? "" : String.join("・", counted) + "の";
    String among = category.isEmpty() ? "" : category + (symbols.isEmpty() ? "の" : "に占める");
    return among + symbols + measure.label();
  }

  public boolean holds(Rational tested) {
    return lower.map(bound -> bound.holdsBelow(tested)).orElse(true)
        && upper.map(bound -> bound.holdsAbove(tested)).orElse(true);
  }
}
