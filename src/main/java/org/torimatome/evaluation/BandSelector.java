package org.torimatome.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.torimatome.evaluation.derivation.DerivationStep;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.evaluation.derivation.Exact;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Bound;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Message;

/**
 * Tries a scheme's bands in 順: the first whose tests all hold wins.
 *
 * <p>A measure that can't be computed makes its band not hold. Source: docs/spec.md §4.
 */
final class BandSelector {

  private final RatingScheme scheme;
  private final Measures measures;
  private final Optional<TypedRating> typed;
  private final List<DerivationStep> steps = new ArrayList<>();

  BandSelector(RatingScheme scheme, Measures measures, Optional<TypedRating> typed) {
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
          new DerivationStep(
              DerivationWords.of("step.band", named(band)),
              DerivationWords.list(band.tests().stream().map(this::told).toList()),
              DerivationWords.of(holds ? "holds" : "holds-not")));
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
  List<DerivationStep> steps() {
    return List.copyOf(steps);
  }

  static Optional<Band> unratedBand(RatingScheme scheme) {
    return scheme.bands().stream().filter(Band::isForUnrated).findFirst();
  }

  static Message named(Band band) {
    return Message.plain(band.name().inFull());
  }

  private boolean holds(Band band, BandTest test) {
    return test.measure() == Measure.BY_HAND
        ? typed.map(rating -> band.isNamed(rating.symbol())).orElse(false)
        : measures.of(test.measure()).number().map(test::holds).orElse(false);
  }

  private Message whyNone(List<Band> bands) {
    if (bands.isEmpty()) {
      return DerivationWords.of("unrated.no-bands", Message.plain(scheme.name()));
    }
    return bands.stream()
        .flatMap(band -> missing(band).stream())
        .findFirst()
        .orElseGet(() -> DerivationWords.of("unrated.no-band", figures()));
  }

  /** The reason of the test that can't be computed, unless another one of the band fails anyway. */
  private Optional<Message> missing(Band band) {
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

  private Message figures() {
    return DerivationWords.list(
        measures.asked().entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().number().stream()
                        .map(
                            number ->
                                DerivationWords.of(
                                    "figure",
                                    word(entry.getKey()),
                                    Message.plain(Exact.result(number)))))
            .toList());
  }

  private Message told(BandTest test) {
    if (test.measure() == Measure.BY_HAND) {
      return typed
          .map(rating -> DerivationWords.of("test.by-hand", Message.plain(rating.symbol())))
          .orElseGet(() -> DerivationWords.of("test.by-hand-none"));
    }
    Message asked = DerivationWords.of("test", word(test.measure()), bounds(test));
    return isKnown(test.measure()) ? asked : DerivationWords.of("test.unknown", asked);
  }

  private static Message bounds(BandTest test) {
    Optional<Message> lower = bound(test.lower(), "bound.at-least", "bound.above");
    Optional<Message> upper = bound(test.upper(), "bound.at-most", "bound.below");
    return lower
        .flatMap(from -> upper.map(to -> DerivationWords.of("bound.both", from, to)))
        .or(() -> lower)
        .or(() -> upper)
        .orElseGet(() -> DerivationWords.of("bound.none"));
  }

  private static Optional<Message> bound(
      Optional<Bound> bound, String inclusive, String exclusive) {
    return bound.map(
        at ->
            DerivationWords.of(
                at.inclusive() ? inclusive : exclusive, DerivationWords.term(at.value())));
  }

  private static Message word(Measure measure) {
    return DerivationWords.word(measure, measure.label());
  }
}
