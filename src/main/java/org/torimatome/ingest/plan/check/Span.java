package org.torimatome.ingest.plan.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Bound;
import org.torimatome.rating.Bound.Side;

/** The numbers between two cuts, such as 80以上100未満; none where the second is not the later. */
record Span(Cut from, Cut to) {

  static final Span ALL = new Span(Cut.BEFORE_ALL, Cut.AFTER_ALL);

  static Span of(Optional<Bound> lower, Optional<Bound> upper) {
    return new Span(
        lower.map(Span::start).orElse(Cut.BEFORE_ALL), upper.map(Span::end).orElse(Cut.AFTER_ALL));
  }

  private static Cut start(Bound lower) {
    return lower.inclusive() ? Cut.below(lower.value()) : Cut.above(lower.value());
  }

  private static Cut end(Bound upper) {
    return upper.inclusive() ? Cut.above(upper.value()) : Cut.below(upper.value());
  }

  boolean isEmpty() {
    return from.compareTo(to) >= 0;
  }

  Span and(Span other) {
    return new Span(
        from.compareTo(other.from) >= 0 ? from : other.from,
        to.compareTo(other.to) <= 0 ? to : other.to);
  }

  /** What of this remains without all of {@code others}, from the left. */
  List<Span> without(Collection<Span> others) {
    List<Span> rest = new ArrayList<>();
    Cut reached = from;
    for (Span other : others.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      Span before = new Span(reached, other.from).and(this);
      if (!before.isEmpty()) {
        rest.add(before);
      }
      reached = !other.isEmpty() && other.to.compareTo(reached) > 0 ? other.to : reached;
    }
    Span last = new Span(reached, to);
    if (!last.isEmpty()) {
      rest.add(last);
    }
    return rest;
  }

  /** Whether it lies between two numbers. */
  boolean isBounded() {
    return from.isAtANumber() && to.isAtANumber();
  }

  /** Whether a whole number is in it, as sums of whole points are. */
  boolean holdsWholeNumber() {
    if (!isBounded()) {
      return !isEmpty();
    }
    Rational least = Rational.of(from.value().round(0, RoundingMode.CEILING));
    boolean isLeft = from.side() == Cut.Side.ABOVE && least.equals(from.value());
    Cut first = Cut.below(isLeft ? least.plus(Rational.ONE) : least);
    return first.compareTo(to) < 0;
  }

  /** In the words of the plan's tables, such as 105以上110未満. */
  @Override
  public String toString() {
    String lower = from.isAtANumber() ? number(from) + Side.LOWER.word(isBelow(from)) : "";
    String upper = to.isAtANumber() ? number(to) + Side.UPPER.word(!isBelow(to)) : "";
    return lower + upper;
  }

  private static boolean isBelow(Cut cut) {
    return cut.side() == Cut.Side.BELOW;
  }

  private static String number(Cut cut) {
    return cut.value()
        .exactDecimal()
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> cut.value().toString());
  }
}
