package org.torimatome.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.torimatome.evaluation.GroupEvaluation.RollupResult;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.Rollup;

/**
 * A group's own rating over its rated KPIs, such as A for 3/4 in ◎ or ○ (SPEC §4 Roll-ups).
 *
 * @param rated the rated KPIs below, 再掲 left out
 */
record RollupChoice(RatingScheme scheme, List<KpiEvaluation> rated) {

  /** What a row tests, and over how many KPIs. */
  private record Tested(Rational value, int counted) {}

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
    Map<Integer, List<Rollup>> byOrder =
        scheme.rollups().stream()
            .collect(Collectors.groupingBy(Rollup::order, TreeMap::new, Collectors.toList()));
    return byOrder.values().stream()
        .filter(rows -> rows.stream().allMatch(this::holds))
        .map(rows -> rows.get(0))
        .findFirst()
        .flatMap(row -> tested(row).map(tested -> result(row, tested)));
  }

  private boolean holds(Rollup row) {
    return tested(row).map(tested -> row.holds(tested.value())).orElse(false);
  }

  private RollupResult result(Rollup row, Tested tested) {
    return new RollupResult(
        row.symbol(), row.label(), row.measure(), tested.value(), tested.counted(), rated.size());
  }

  private Optional<Tested> tested(Rollup row) {
    return switch (row.measure()) {
      case SHARE -> share(row.counted());
      case TOTAL_POINTS -> points().map(total -> new Tested(total, rated.size()));
      case MEAN_POINTS ->
          points()
              .map(total -> new Tested(total.dividedBy(Rational.of(rated.size())), rated.size()));
      case MEAN_RATE -> meanRate();
    };
  }

  private Optional<Tested> share(List<String> symbols) {
    long counted = bands().stream().filter(band -> symbols.contains(band.symbol())).count();
    return rated.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tested(Rational.of(counted, rated.size()), (int) counted));
  }

  /** A band without 点数 adds nothing; where no band has any, there is no sum. */
  private Optional<Rational> points() {
    boolean given =
        bands().stream().anyMatch(band -> band.points().isPresent())
            || scheme.bands().stream().anyMatch(band -> band.points().isPresent());
    return rated.isEmpty() || !given
        ? Optional.empty()
        : Optional.of(
            bands().stream()
                .map(band -> band.points().orElse(Rational.ZERO))
                .reduce(Rational.ZERO, Rational::plus));
  }

  /** KPIs rated without a rate, by hand, are left out. */
  private Optional<Tested> meanRate() {
    List<Rational> rates = rated.stream().flatMap(kpi -> kpi.rates().rate().stream()).toList();
    return rates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Tested(
                rates.stream()
                    .reduce(Rational.ZERO, Rational::plus)
                    .dividedBy(Rational.of(rates.size())),
                rates.size()));
  }

  private List<Band> bands() {
    return rated.stream()
        .flatMap(
            kpi ->
                kpi.rating().fold(r -> Optional.of(r.band()), u -> Optional.<Band>empty()).stream())
        .toList();
  }
}
