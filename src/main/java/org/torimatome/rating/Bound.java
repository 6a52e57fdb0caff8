package org.torimatome.rating;

import org.torimatome.kpi.Rational;

/**
 * One side of a band, such as 80以上 (lower, inclusive) or 100未満 (upper, exclusive).
 *
 * @param inclusive 以上 and 以下, against 超 and 未満
 */
public record Bound(Rational value, boolean inclusive) {

  public boolean holdsBelow(Rational tested) {
    int order = tested.compareTo(value);
    return inclusive ? order >= 0 : order > 0;
  }

  public boolean holdsAbove(Rational tested) {
    int order = tested.compareTo(value);
    return inclusive ? order <= 0 : order < 0;
  }
}
