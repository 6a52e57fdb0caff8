package org.torimatome.rating;

import java.util.List;
import java.util.Optional;
import org.torimatome.kpi.Rational;

/**
 * A row of 集約区分: a project's or vision's own rating, such as A when 2/3 of its KPIs are in ◎ or ○.
 *
 * @param counted 対象区分: the symbols counted by 割合; empty for the other measures
 */
public record Rollup(
    int order,
    String symbol,
    String label,
    RollupMeasure measure,
    List<String> counted,
    Optional<Bound> lower,
    Optional<Bound> upper) {

  public Rollup {
    counted = List.copyOf(counted);
  }

  public RatingName name() {
    return new RatingName(symbol, label);
  }

  public boolean holds(Rational tested) {
    return lower.map(bound -> bound.holdsBelow(tested)).orElse(true)
        && upper.map(bound -> bound.holdsAbove(tested)).orElse(true);
  }
}
