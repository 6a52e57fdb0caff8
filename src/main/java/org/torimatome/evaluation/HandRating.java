package org.torimatome.evaluation;

import java.util.Optional;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.rating.Band;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Message;

/**
 * A rating that a person typed, where the rating is by hand: 手入力, 定性 or a target in words
 * (docs/spec.md §4).
 */
record HandRating(RatingScheme scheme, Optional<TypedRating> typed) {

  Rating rating() {
    Optional<Band> band = band();
    return band.filter(named -> !named.isForUnrated())
        .<Rating>map(named -> new Rating.Rated(named, Measure.BY_HAND, Optional.empty()))
        .orElseGet(
            () ->
                new Rating.Unrated(whyNone(band), band.or(() -> BandSelector.unratedBand(scheme))));
  }

  /** True where a band was named, or the scheme has none to name. */
  boolean isDecided() {
    return scheme.bands().isEmpty() || band().isPresent();
  }

  /** Where a scheme has bands of its own for ratings by hand, those go first. */
  private Optional<Band> band() {
    return typed.flatMap(
        rating ->
            scheme.bands().stream()
                .filter(band -> band.isNamed(rating.symbol()))
                .filter(Band::isByHand)
                .findFirst()
                .or(() -> scheme.bandNamed(rating.symbol())));
  }

  private Message whyNone(Optional<Band> unrated) {
    if (unrated.isPresent()) {
      return DerivationWords.of("hand.label", Message.plain(unrated.get().label()));
    }
    return typed
        .map(
            rating ->
                DerivationWords.of(
                    "hand.unknown", Message.plain(rating.symbol()), Message.plain(scheme.name())))
        .orElseGet(() -> DerivationWords.of("none.hand-rating"));
  }
}
