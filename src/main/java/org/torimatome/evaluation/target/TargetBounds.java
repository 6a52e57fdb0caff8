package org.torimatome.evaluation.target;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.evaluation.derivation.Exact;
import org.torimatome.evaluation.derivation.Notation;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.TargetValue;
import org.torimatome.rating.RangeBound;

/**
 * What a target demands in numbers, such as 10,000 or 90 to 100.
 *
 * @param low the number itself, or a range's lower bound
 * @param high a range's upper bound
 * @param range a value inside is met, whatever the direction
 */
public record TargetBounds(Optional<Rational> low, Optional<Rational> high, boolean range) {

  public static TargetBounds at(Rational number) {
    return new TargetBounds(Optional.of(number), Optional.empty(), false);
  }

  /** Empty for a target in words. */
  public static Optional<TargetBounds> of(TargetValue target) {
    return target.fold(
        point -> Optional.of(at(Rational.of(point.value()))),
        range ->
            Optional.of(
                new TargetBounds(
                    range.low().map(Rational::of), range.high().map(Rational::of), true)),
        text -> Optional.empty());
  }

  public Stream<Rational> bounds() {
    return Stream.concat(low.stream(), high.stream());
  }

  /** A text that tells them, with 小数桁数 where the KPI has some: 90.0～100.0 for 90～100. */
  String printed(String text, OptionalInt digits) {
    return digits.isEmpty() ? text : Figures.withDigits(text, bounds().toList(), digits.getAsInt());
  }

  /** As a sentence tells them beside figures that were typed: {@code 25,000}. */
  String inSentence() {
    return bounds()
        .map(bound -> bound.exactDecimal().map(Figures::group).orElseGet(() -> Exact.result(bound)))
        .collect(Collectors.joining("～"));
  }

  /** As derivations print them: {@code 45}, {@code 45～50}. */
  public String exactly() {
    return in(Notation.EXACT);
  }

  public String in(Notation notation) {
    return bounds().map(notation::result).collect(Collectors.joining("～"));
  }

  public boolean isTwoSided() {
    return low.isPresent() && high.isPresent();
  }

  /** The number a rate is computed against: a one-sided range has only its own bound. */
  public Rational against(RangeBound bound) {
    Rational lower = low.or(() -> high).orElseThrow();
    Rational upper = high.or(() -> low).orElseThrow();
    return switch (bound) {
      case LOWER -> lower;
      case UPPER -> upper;
      case MIDDLE -> lower.plus(upper).dividedBy(Rational.of(2));
    };
  }

  /**
   * How far {@code actual} lies beyond the target, negative when it falls short: for a range the
   * distance to the nearest bound, negative outside.
   */
  public Rational difference(Rational actual, Direction direction) {
    if (!range) {
      Rational target = against(RangeBound.LOWER);
      return direction == Direction.DECREASE ? target.minus(actual) : actual.minus(target);
    }
    return Stream.concat(low.map(actual::minus).stream(), high.map(h -> h.minus(actual)).stream())
        .min(Rational::compareTo)
        .orElseThrow();
  }

  public boolean isMet(Rational actual, Direction direction) {
    return difference(actual, direction).signum() >= 0;
  }

  /** Each bound half-up to so many decimals. */
  public TargetBounds round(int digits) {
    UnaryOperator<Rational> rounded =
        bound -> Rational.of(bound.round(digits, RoundingMode.HALF_UP));
    return new TargetBounds(low.map(rounded), high.map(rounded), range);
  }

  public TargetBounds times(Rational factor) {
    return new TargetBounds(low.map(factor::times), high.map(factor::times), range);
  }

  /**
   * The point at {@code share} of the straight line from {@code start} to this, bound by bound. A
   * range stays as it is for a number that lies in it already: 95～105 for what is 100.
   */
  public TargetBounds onLineFrom(TargetBounds start, Rational share) {
    BinaryOperator<Rational> between = (from, to) -> from.plus(to.minus(from).times(share));
    if (range && !start.range && isMet(start.against(RangeBound.LOWER), Direction.MAINTAIN)) {
      return this;
    }
    return new TargetBounds(
        low.map(to -> between.apply(start.against(RangeBound.LOWER), to)),
        high.map(to -> between.apply(start.against(RangeBound.UPPER), to)),
        range);
  }
}
