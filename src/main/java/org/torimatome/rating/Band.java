package org.torimatome.rating;

import java.util.List;
import java.util.Optional;
import org.torimatome.kpi.Rational;

/**
 * A class of a rating scheme, such as ◎ 達成: all its tests must hold.
 *
 * @param order 順; bands are tried from the lowest
 * @param achieved 達成 ○: counted as having reached the target
 * @param points 点数, for roll-ups; empty when not given
 * @param colour as {@code #rrggbb}; empty when not given, which a {@link RatingScheme} makes good
 */
public record Band(
    int order,
    String symbol,
    String label,
    List<BandTest> tests,
    boolean achieved,
    Optional<Rational> points,
    String colour,
    String description) {

  public Band {
    tests = List.copyOf(tests);
  }

  Band coloured(String colour) {
    return new Band(order, symbol, label, tests, achieved, points, colour, description);
  }

  public RatingName name() {
    return new RatingName(symbol, label);
  }

  public boolean isNamed(String typed) {
    return symbol.equals(typed) || label.equals(typed);
  }

  /** True for the symbol of KPIs that could not be rated (測度 評価なし). */
  public boolean isForUnrated() {
    return tests.stream().anyMatch(test -> test.measure() == Measure.UNRATED);
  }

  /** True where it asks for a typed 手入力判定 (測度 手入力). */
  public boolean isByHand() {
    return tests.stream().anyMatch(test -> test.measure() == Measure.BY_HAND);
  }
}
