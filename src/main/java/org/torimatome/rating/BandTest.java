package org.torimatome.rating;

import java.util.Optional;
import org.torimatome.kpi.Rational;

/** What one 評価区分 row demands: a measure within bounds, such as 達成率 80以上100未満. */
public record BandTest(Measure measure, Optional<Bound> lower, Optional<Bound> upper) {

  public boolean holds(Rational tested) {
    return lower.map(bound -> bound.holdsBelow(tested)).orElse(true)
        && upper.map(bound -> bound.holdsAbove(tested)).orElse(true);
  }
}
