package org.torimatome.ingest.cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.text.Folding;

/**
 * A unit by what it counts in what steps: 千円 counts 円 in thousands.
 *
 * @param text in any width and with any name of the same unit made one; empty for none
 * @param base what is counted; {@code text} itself where it is not scaled
 * @param exponent the step's power of ten, such as 3; 0 where it is not scaled
 */
record Unit(String text, String base, int exponent) {

  static final String PERCENT = "%";
  static final String PERCENT_IN_WORDS = "パーセント";

  static final Pattern SCALED = Pattern.compile("(千(?!万|億)|[十百千]?[万億])(.+)");
  private static final Pattern PLACES = Pattern.compile("[かカヵヶケ個]所");

  /**
   * @param typed such as 千円; empty for none
   */
  static Unit of(String typed) {
    String label = Folding.label(typed);
    Matcher scaled = SCALED.matcher(label);
    if (scaled.matches()) {
      String base = oneName(scaled.group(2));
      return new Unit(scaled.group(1) + base, base, exponent(scaled.group(1)));
    }
    String name = oneName(label);
    return new Unit(name, name, 0);
  }

  /** Units that count the same in the same steps have one name: a figure is the same in each. */
  private static String oneName(String label) {
    return switch (label) {
      case PERCENT_IN_WORDS -> PERCENT;
      case "名", "人数" -> "人";
      case "件数" -> "件";
      case "店" -> "店舗";
      case "日間" -> "日";
      case "pt" -> "ポイント";
      case "キロメートル" -> "km";
      case "キログラム" -> "kg";
      case "m2", "平方メートル" -> "㎡";
      case "トン" -> "t";
      case "ヘクタール" -> "ha";
      default -> PLACES.matcher(label).matches() ? "箇所" : label;
    };
  }

  static int exponent(String scale) {
    return scale
        .chars()
        .map(
            character ->
                switch (character) {
                  case '十' -> 1;
                  case '百' -> 2;
                  case '千' -> 3;
                  case '万' -> 4;
                  default -> 8;
                })
        .sum();
  }

  boolean isPercent() {
    return text.equals(PERCENT);
  }

  boolean isScaled() {
    return exponent > 0;
  }

  /** The amount as the other unit counts it, exact; empty where the two count different things. */
  Optional<BigDecimal> convert(BigDecimal amount, Unit into) {
    return base.equals(into.base)
        ? Optional.of(moved(amount, exponent - into.exponent))
        : Optional.empty();
  }

  static BigDecimal moved(BigDecimal amount, int places) {
    BigDecimal moved = amount.movePointRight(places).stripTrailingZeros();
    return moved.scale() < 0 ? moved.setScale(0) : moved;
  }
}
