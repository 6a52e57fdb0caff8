package org.torimatome.rating;

import java.util.List;

/**
 * A class of 集約区分: a project's or vision's own rating, such as A when 2/3 of its KPIs are in ◎ or
 * ○.
 *
 * @param order 順; tried from the lowest
 * @param criteria one per row; all must hold
 */
public record Rollup(int order, String symbol, String label, List<RollupCriterion> criteria) {

  public Rollup {
    criteria = List.copyOf(criteria);
  }

  public RatingName name() {
    return new RatingName(symbol, label);
  }
}
