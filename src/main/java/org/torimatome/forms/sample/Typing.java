package org.torimatome.forms.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;

/** Types numbers the way people do, each right but seldom plain. */
final class Typing {

  private static final List<String> MISSING =
      List.of("未集計", "集計中", "調査中", "－", "…", "未公表", "不明", "N/A");
  private static final List<String> WRONG = List.of("十二", "1,000以上", "12.3.4", "3・5", "５件～", "多数");
  private static final List<String> MINUS = List.of("△", "▲", "－", "-");

  /** What is done to a grouped number, with the unit at hand. */
  private static final List<BinaryOperator<String>> HABITS =
      List.of(
          (number, unit) -> number,
          (number, unit) -> number.replace(",", ""),
          (number, unit) -> wide(number),
          (number, unit) -> number + unit,
          (number, unit) -> wide(number) + unit,
          (number, unit) -> "約" + number,
          (number, unit) -> number + unit + "程度",
          (number, unit) -> " " + number + "　");

  private final SeededRandom random;

  Typing(SeededRandom random) {
    this.random = random;
  }

  String number(BigDecimal value, String unit) {
    if (random.percent(50)) {
      return value.toPlainString();
    }
    String typed =
        random
            .oneOf(HABITS)
            .apply(String.format(Locale.ROOT, "%,." + value.scale() + "f", value.abs()), unit);
    return value.signum() < 0 ? random.oneOf(MINUS) + typed.strip().replace("約", "") : typed;
  }

  String missing() {
    return random.oneOf(MISSING);
  }

  String wrong() {
    return random.oneOf(WRONG);
  }

  private static String wide(String narrow) {
    StringBuilder wide = new StringBuilder();
    narrow.chars().forEach(character -> wide.append((char) (character + 0xFEE0)));
    return wide.toString();
  }
}
