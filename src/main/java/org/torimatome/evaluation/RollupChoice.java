package org.torimatome.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.torimatome.evaluation.GroupEvaluation.RollupResult;
import org.torimatome.evaluation.GroupEvaluation.Tested;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.Rollup;

/**
 * A group's own rating over its rated KPIs, such as A for 3/4 in ◎ or ○ (docs/spec.md §4 Roll-ups).
 *
 * @param rated the rated KPIs below, 再掲 left out
 */
record RollupChoice(RatingScheme scheme, List<KpiEvaluation> rated) {

  static RollupChoice over(RatingScheme scheme, List<KpiEvaluation> kpis) {
    return new RollupChoice(
        scheme,
        kpis.stream()
            .filter(kpi -> kpi.definition().isCounted())
            .filter(KpiEvaluation::isRated)
            .toList());
  }

  /** The first 順 whose rows all hold. */
  Optional<RollupResult> choose() {
    return scheme.rollups().stream()
        .sorted(Comparator.comparingInt(Rollup::order))
        .flatMap(rollup -> tried(rollup).stream())
        .findFirst();
  }

  /** What was tested; empty where a row does not hold or can't be computed. */
  private Optional<RollupResult> tried(Rollup rollup) {
    List<Tested> holding =
        rollup.criteria().stream()
            .flatMap(
                criterion ->
                    RollupFigures.of(scheme, rated, criterion).tested().stream()
                        .filter(tested -> criterion.holds(tested.value())))
            .toList();
    return holding.size() == rollup.criteria().size()
        ? Optional.of(new RollupResult(rollup, holding))
        : Optional.empty();
  }
}
