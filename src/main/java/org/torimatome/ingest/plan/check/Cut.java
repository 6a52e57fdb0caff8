package org.torimatome.ingest.plan.check;

import java.util.Comparator;
import org.torimatome.kpi.Rational;

/** A place on the line of numbers that is itself no number: just below 80, just above it. */
record Cut(Reach reach, Rational value, Side side) implements Comparable<Cut> {

  /** How far along the line. */
  enum Reach {
    BEFORE_ALL,
    AT_A_NUMBER,
    AFTER_ALL
  }

  /** On which side of its number. */
  enum Side {
    BELOW,
    ABOVE
  }

  static final Cut BEFORE_ALL = new Cut(Reach.BEFORE_ALL, Rational.ZERO, Side.BELOW);
  static final Cut AFTER_ALL = new Cut(Reach.AFTER_ALL, Rational.ZERO, Side.BELOW);

  static Cut below(Rational number) {
    return new Cut(Reach.AT_A_NUMBER, number, Side.BELOW);
  }

  static Cut above(Rational number) {
    return new Cut(Reach.AT_A_NUMBER, number, Side.ABOVE);
  }

  boolean isAtANumber() {
    return reach == Reach.AT_A_NUMBER;
  }

  @Override
  public int compareTo(Cut other) {
    return Comparator.comparing(Cut::reach)
        .thenComparing(Cut::value)
        .thenComparing(Cut::side)
        .compare(this, other);
  }
}
