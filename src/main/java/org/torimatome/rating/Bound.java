package org.torimatome.rating;

import java.util.List;
import java.util.Optional;
import org.torimatome.kpi.Rational;

/**
 * One side of a band, such as 80以上 (lower, inclusive) or 100未満 (upper, exclusive).
 *
 * @param inclusive 以上 and 以下, against 超 and 未満
 */
public record Bound(Rational value, boolean inclusive) {

  /** Which side it is, with the words for it in 下限の扱い and 上限の扱い. */
  public enum Side {
    LOWER("以上", "超", true),
    UPPER("以下", "未満", false);

    private final String including;
    private final String excluding;
    private final boolean includesByDefault;

    Side(String including, String excluding, boolean includesByDefault) {
      this.including = including;
      this.excluding = excluding;
      this.includesByDefault = includesByDefault;
    }

    /** What may be written; what a blank cell means comes first. */
    public List<String> words() {
      return includesByDefault ? List.of(including, excluding) : List.of(excluding, including);
    }

    public String word(boolean inclusive) {
      return inclusive ? including : excluding;
    }

    /** Whether the number itself counts in, by what was written behind it. */
    public boolean includes(Optional<String> word) {
      return word.map(including::equals).orElse(includesByDefault);
    }
  }

  public boolean holdsBelow(Rational tested) {
    int order = tested.compareTo(value);
    return inclusive ? order >= 0 : order > 0;
  }

  public boolean holdsAbove(Rational tested) {
    int order = tested.compareTo(value);
    return inclusive ? order <= 0 : order < 0;
  }
}
