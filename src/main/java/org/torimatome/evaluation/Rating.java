package org.torimatome.evaluation;

import java.util.Optional;
import java.util.function.Function;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.Measure;
import org.torimatome.text.Message;

/** The mechanical rating: a band, or the reason why there is none (docs/spec.md §4). */
public sealed interface Rating {

  <T> T fold(Function<Rated, T> rated, Function<Unrated, T> unrated);

  /**
   * A band held.
   *
   * @param measure what the band tested (the first of its tests)
   * @param value what was tested, exact; empty for a rating by hand
   */
  record Rated(Band band, Measure measure, Optional<Rational> value) implements Rating {
    @Override
    public <T> T fold(Function<Rated, T> rated, Function<Unrated, T> unrated) {
      return rated.apply(this);
    }
  }

  /**
   * No band held.
   *
   * @param reason such as 実績が未集計（集計中） or 基準値がないため算定不能
   * @param band the 評価なし symbol, where the scheme has one
   */
  record Unrated(Message reason, Optional<Band> band) implements Rating {
    @Override
    public <T> T fold(Function<Rated, T> rated, Function<Unrated, T> unrated) {
      return unrated.apply(this);
    }
  }
}
