package org.torimatome.ingest;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a number as a person does who runs a finger along it: sign, digits, 億, 万, unit. It shares
 * nothing with the program and refuses less, for it only bears witness to what was accepted.
 */
final class NaiveReader {

  private final String unit;

  NaiveReader(String unit) {
    this.unit = plain(unit);
  }

  /** Whether some place parts the text into these bounds; one that is empty is not typed. */
  boolean readsRange(String typed, Optional<BigDecimal> low, Optional<BigDecimal> high) {
    String text = seen(typed);
    return IntStream.rangeClosed(0, text.length())
        .anyMatch(
            at ->
                Stream.of(at, at + 1)
                    .filter(next -> next <= text.length())
                    .anyMatch(
                        next ->
                            is(low, text.substring(0, at), "以上")
                                && is(high, text.substring(next), "以下", "以内")));
  }

  private boolean is(Optional<BigDecimal> bound, String typed, String... words) {
    String text = typed.strip();
    for (String word : words) {
      text = text.endsWith(word) ? text.substring(0, text.length() - 2) : text;
    }
    return bound.isEmpty()
        ? text.isBlank()
        : read(text).filter(seen -> seen.compareTo(bound.get()) == 0).isPresent();
  }

  /** What a person would say the typed number is, in the unit; empty where they would ask. */
  Optional<BigDecimal> read(String typed) {
    String rest = withoutStatus(seen(typed));
    for (String word : List.of("約", "概ね")) {
      rest = rest.startsWith(word) ? rest.substring(word.length()).strip() : rest;
    }
    rest = rest.endsWith("程度") ? rest.substring(0, rest.length() - 2).strip() : rest;
    boolean bracketed = rest.startsWith("(") && rest.contains(")");
    if (bracketed) {
      int end = rest.lastIndexOf(')');
      rest = rest.substring(1, end) + rest.substring(end + 1);
    }
    rest = rest.strip();
    boolean minus = !rest.isEmpty() && "△▲-−–".indexOf(rest.charAt(0)) >= 0;
    if (minus && bracketed) {
      return Optional.empty();
    }
    rest = minus || rest.startsWith("+") ? rest.substring(1).strip() : rest;
    Optional<BigDecimal> amount = counted(rest);
    return minus || bracketed ? amount.map(BigDecimal::negate) : amount;
  }

  /** Without the one word before or behind that says how sure the number is. */
  private static String withoutStatus(String text) {
    for (String word : List.of("確定値", "暫定値", "速報値", "見込値", "見込み", "確定", "暫定", "速報", "終了")) {
      int at = text.indexOf(word);
      String before = at < 0 ? "" : text.substring(0, at);
      String behind = at < 0 ? "" : text.substring(at + word.length());
      if (at >= 0 && before.replaceAll("[※(\\[【〔 ]", "").isEmpty()) {
        return behind.replaceFirst("^ *[)\\]】〕]", "").strip();
      }
      if (at >= 0 && behind.replaceAll("[)\\]】〕 ]", "").isEmpty()) {
        return before.replaceFirst("[※(\\[【〔 ]*$", "").strip();
      }
    }
    return text;
  }

  /** Digits that count in the unit, or in 円 or 人 where the unit is 千円 or 万人. */
  private Optional<BigDecimal> counted(String text) {
    List<BigDecimal> readings = new ArrayList<>();
    int split = 0;
    while (split < text.length() && "0123456789,.、､億万 \n\t".indexOf(text.charAt(split)) >= 0) {
      split++;
    }
    // 万 may belong to the digits or to the unit: 15.5万人.
    for (int end = split; end > 0; end--) {
      String tail = plain(text.substring(end).replaceAll("\\s", ""));
      Optional<BigDecimal> amount = digits(text.substring(0, end).strip());
      if (amount.isPresent() && (tail.isEmpty() || tail.equals(unit))) {
        boolean asks = scale() != 1 && text.substring(0, end).matches(".*[億万].*");
        if (!asks) {
          return amount;
        }
      }
      if (amount.isPresent() && scale() != 1 && tail.equals(base())) {
        readings.add(amount.get().divide(BigDecimal.valueOf(scale())));
      }
    }
    return readings.stream().findFirst();
  }

  private long scale() {
    return unit.startsWith("百万")
        ? 1_000_000
        : unit.startsWith("千")
            ? 1_000
            : unit.startsWith("万") ? 10_000 : unit.startsWith("億") ? 100_000_000 : 1;
  }

  private String base() {
    return unit.replaceFirst("^(百万|千|万|億)", "");
  }

  private static Optional<BigDecimal> digits(String text) {
    int oku = text.indexOf('億');
    int man = text.indexOf('万');
    if (text.lastIndexOf('億') != oku || text.lastIndexOf('万') != man || (man >= 0 && man < oku)) {
      return Optional.empty();
    }
    Optional<BigDecimal> ofOku = part(oku < 0 ? "" : text.substring(0, oku), oku >= 0);
    Optional<BigDecimal> ofMan = part(man < 0 ? "" : text.substring(oku + 1, man), man >= 0);
    String last = text.substring(Math.max(oku, man) + 1);
    Optional<BigDecimal> ofOnes = part(last, (oku < 0 && man < 0) || !last.isBlank());
    return ofOku.flatMap(
        high ->
            ofMan.flatMap(
                middle ->
                    ofOnes.map(
                        low -> high.movePointRight(8).add(middle.movePointRight(4)).add(low))));
  }

  /** A run of digits with its commas; apart by spaces only where each digit stands alone. */
  private static Optional<BigDecimal> part(String text, boolean needed) {
    if (!needed) {
      return text.isBlank() ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }
    String[] groups = text.strip().split("[,、､]", -1);
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < groups.length; i++) {
      String group = groups[i].strip();
      if (group.contains(" ") && !group.matches("\\d( +\\d)+(\\.\\d+)?")) {
        return Optional.empty();
      }
      group = group.replace(" ", "");
      String whole = group.contains(".") ? group.substring(0, group.indexOf('.')) : group;
      boolean fits = groups.length == 1 || (i == 0 ? whole.length() <= 3 : whole.length() == 3);
      boolean pointed = group.contains(".") && (i < groups.length - 1 || group.endsWith("."));
      if (!fits || pointed || whole.isEmpty()) {
        return Optional.empty();
      }
      digits.append(group);
    }
    try {
      return Optional.of(new BigDecimal(digits.toString()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String seen(String typed) {
    return typed.codePoints().mapToObj(NaiveReader::visible).collect(Collectors.joining()).strip();
  }

  /**
   * Wide forms of ASCII are ASCII; ⑤ and ² are not digits of a number; nothing invisible counts.
   */
  private static String visible(int character) {
    boolean space = Character.isWhitespace(character) || Character.isSpaceChar(character);
    if (Character.getType(character) == Character.FORMAT
        || (Character.isISOControl(character) && !space)) {
      return "";
    }
    boolean wide = character >= 0xFF01 && character <= 0xFF5E;
    return space ? " " : Character.toString(wide ? character - 0xFEE0 : character);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Form.NFKC).replace("パーセント", "%");
  }
}
