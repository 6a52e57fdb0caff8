package org.torimatome.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.evaluation.GroupEvaluation.Tested;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.RollupCriterion;
import org.torimatome.text.Folding;

/**
 * Computes what a 集約区分 row tests (docs/spec.md §3.1 集約区分).
 *
 * @param scheme the plan's default one
 * @param rated the rated KPIs that the row looks at
 */
record RollupFigures(RatingScheme scheme, List<KpiEvaluation> rated, RollupCriterion criterion) {

  static RollupFigures of(
      RatingScheme scheme, List<KpiEvaluation> rated, RollupCriterion criterion) {
    String category = Folding.label(criterion.category());
    return new RollupFigures(
        scheme,
        rated.stream()
            .filter(
                kpi ->
                    category.isEmpty()
                        || Folding.label(kpi.definition().category()).equals(category))
            .toList(),
        criterion);
  }

  /** Empty where nothing is rated, or where what the measure needs is not given. */
  Optional<Tested> tested() {
    if (rated.isEmpty()) {
      return Optional.empty();
    }
    Rational count = Rational.of(rated.size());
    return switch (criterion.measure()) {
      case SHARE -> share();
      case TOTAL_POINTS -> points().flatMap(this::overAll);
      case MEAN_POINTS -> points().flatMap(total -> overAll(total.dividedBy(count)));
      case POINT_RATE ->
          points()
              .flatMap(total -> highestPossible().flatMap(most -> overAll(total.dividedBy(most))));
      case MEAN_RATE -> meanRate();
    };
  }

  private Optional<Tested> share() {
    long counted = bands().filter(band -> criterion.counted().contains(band.symbol())).count();
    return tested(Rational.of(counted, rated.size()), (int) counted);
  }

  /** A band without 点数 adds nothing; where no band has any, there is no sum. */
  private Optional<Rational> points() {
    boolean given =
        Stream.concat(bands(), scheme.bands().stream()).anyMatch(band -> band.points().isPresent());
    return given ? Optional.of(sum(bands().map(RollupFigures::pointsOf))) : Optional.empty();
  }

  /**
   * The best band's points of each KPI, by the scheme that rates it; none where that is nothing.
   */
  private Optional<Rational> highestPossible() {
    Rational most =
        sum(
            rated.stream()
                .map(
                    kpi ->
                        kpi.scheme().bands().stream()
                            .map(RollupFigures::pointsOf)
                            .max(Rational::compareTo)
                            .orElse(Rational.ZERO)));
    return most.signum() > 0 ? Optional.of(most) : Optional.empty();
  }

  /** KPIs rated without a rate, by hand, are left out. */
  private Optional<Tested> meanRate() {
    List<Rational> rates = rated.stream().flatMap(kpi -> kpi.rate().stream()).toList();
    return rates.isEmpty()
        ? Optional.empty()
        : tested(sum(rates.stream()).dividedBy(Rational.of(rates.size())), rates.size());
  }

  private Optional<Tested> overAll(Rational value) {
    return tested(value, rated.size());
  }

  private Optional<Tested> tested(Rational value, int counted) {
    return Optional.of(new Tested(criterion, value, counted, rated.size()));
  }

  private Stream<Band> bands() {
    return rated.stream()
        .flatMap(
            kpi ->
                kpi
                    .rating()
                    .<Optional<Band>>fold(r -> Optional.of(r.band()), u -> Optional.empty())
                    .stream());
  }

  private static Rational pointsOf(Band band) {
    return band.points().orElse(Rational.ZERO);
  }

  private static Rational sum(Stream<Rational> numbers) {
    return numbers.reduce(Rational.ZERO, Rational::plus);
  }
}
