package org.torimatome.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.torimatome.evaluation.KpiEvaluation.Step;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;

/**
 * Tries a scheme's bands in 順: the first whose tests all hold wins.
 *
 * <p>A measure that can't be computed makes its band not hold. Source: SPEC §4.
 */
final class BandChoice {

  private final RatingScheme scheme;
  private final Measures measures;
  private final Optional<TypedRating> typed;
  private final List<Step> steps = new ArrayList<>();

  BandChoice(RatingScheme scheme, Measures measures, Optional<TypedRating> typed) {
    this.scheme = scheme;
    this.measures = measures;
    this.typed = typed;
  }

  Rating choose() {
    List<Band> bands =
        scheme.bands().stream()
            .filter(band -> !band.isForUnrated())
            .sorted(Comparator.comparingInt(Band::order))
            .toList();
    for (Band band : bands) {
      boolean holds = band.tests().stream().allMatch(test -> holds(band, test));
      steps.add(
          new Step(
              "区分 " + named(band),
              band.tests().stream().map(this::told).collect(Collectors.joining("、")),
              holds ? "該当" : "非該当"));
      if (holds) {
        Optional<Measure> first = band.tests().stream().map(BandTest::measure).findFirst();
        return new Rating.Rated(
            band, first.orElse(Measure.ACHIEVEMENT_RATE), first.flatMap(this::number));
      }
    }
    return new Rating.Unrated(whyNone(bands), unratedBand(scheme));
  }

  /** True when a band did not hold only because what it tests can't be computed. */
  boolean isNotComputable() {
    return scheme.bands().stream().anyMatch(band -> missing(band).isPresent());
  }

  /** How each band tried came out. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  static Optional<Band> unratedBand(RatingScheme scheme) {
    return scheme.bands().stream().filter(Band::isForUnrated).findFirst();
  }

  static String named(Band band) {
    return band.symbol() + " " + band.label();
  }

  private boolean holds(Band band, BandTest test) {
    return test.measure() == Measure.BY_HAND
        ? typed.map(rating -> band.isNamed(rating.symbol())).orElse(false)
        : measures.of(test.measure()).number().map(test::holds).orElse(false);
  }

  private String whyNone(List<Band> bands) {
    if (bands.isEmpty()) {
      return "評価方式「" + scheme.name() + "」に評価区分がないため評価なし";
    }
    return bands.stream()
        .flatMap(band -> missing(band).stream())
        .findFirst()
        .orElseGet(() -> "どの評価区分にも該当しないため評価なし（" + figures() + "）");
  }

  /** The reason of the test that can't be computed, unless another one of the band fails anyway. */
  private Optional<String> missing(Band band) {
    if (band.isForUnrated()) {
      return Optional.empty();
    }
    boolean fails =
        band.tests().stream().anyMatch(test -> isKnown(test.measure()) && !holds(band, test));
    return fails
        ? Optional.empty()
        : band.tests().stream()
            .filter(test -> !isKnown(test.measure()))
            .findFirst()
            .flatMap(
                test ->
                    measures
                        .of(test.measure())
                        .fold(v -> Optional.empty(), u -> Optional.of(u.reason())));
  }

  private boolean isKnown(Measure measure) {
    return measure == Measure.BY_HAND
        ? typed.isPresent() || !isAllByHand()
        : number(measure).isPresent();
  }

  /** Else a band by hand is an offer, and nobody misses a rating that was not typed. */
  private boolean isAllByHand() {
    return scheme.bands().stream()
        .filter(band -> !band.isForUnrated())
        .flatMap(band -> band.tests().stream())
        .allMatch(test -> test.measure() == Measure.BY_HAND);
  }

  private Optional<Rational> number(Measure measure) {
    return measure == Measure.BY_HAND ? Optional.empty() : measures.of(measure).number();
  }

  private String figures() {
    return measures.asked().entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().number().stream()
                    .map(number -> entry.getKey().label() + " " + Exact.result(number)))
        .collect(Collectors.joining("、"));
  }

  private String told(BandTest test) {
    if (test.measure() == Measure.BY_HAND) {
      return "手入力判定 " + typed.map(TypedRating::symbol).orElse("なし");
    }
    String asked = test.measure().label() + " " + bounds(test);
    return isKnown(test.measure()) ? asked : asked + "（算定不能）";
  }

  private static String bounds(BandTest test) {
    String text =
        test.lower().map(b -> term(b.value()) + (b.inclusive() ? "以上" : "超")).orElse("")
            + test.upper().map(b -> term(b.value()) + (b.inclusive() ? "以下" : "未満")).orElse("");
    return text.isEmpty() ? "算定できれば該当" : text;
  }

  private static String term(Rational number) {
    return Exact.term(number);
  }
}
