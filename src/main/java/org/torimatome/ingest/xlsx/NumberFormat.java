package org.torimatome.ingest.xlsx;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a cell's number format makes of its number, as far as the meaning depends on it: {@code
 * [$-411]ggge"年"m"月"d"日"} makes it a date.
 *
 * <p>Source: ECMA-376 part 1, 18.8.30 and 18.8.31, with the ids 27 to 36 and 50 to 58 as the
 * Japanese Excel uses them.
 */
enum NumberFormat {
  PLAIN,
  PERCENT,
  DATE,
  TIME;

  /** Quoted text, escaped or padding characters, colours, conditions and locales. */
  private static final Pattern LITERALS =
      Pattern.compile("\"[^\"]*+\"?|[\\\\_*].|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*+(?:\\]|$)");

  /** Stands for a bracket that nothing closes. */
  private static final String OPEN = "\uFFFF";

  /** Excel takes no longer code. */
  private static final int LONGEST = 255;

  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");
  private static final Pattern GENERAL = Pattern.compile("general|g/標準|標準");
  private static final Pattern EXPONENT = Pattern.compile("e[+-]");
  private static final Pattern DAY = Pattern.compile("[ydegbaｅ年]");
  private static final Pattern CLOCK = Pattern.compile("[hs]");
  private static final Pattern NOON = Pattern.compile("am/pm|a/p|上午/下午");

  /** The format of a built-in id; plain for the rest. */
  static NumberFormat ofBuiltIn(int id) {
    if (id == 9 || id == 10) {
      return PERCENT;
    }
    boolean japaneseTime = id == 32 || id == 33;
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || japaneseTime) {
      return TIME;
    }
    boolean date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return date ? DATE : PLAIN;
  }

  /**
   * The format of a code; its first section speaks for all. Empty for a code that Excel would not
   * open: one that is too long, and one with a bracket left open.
   */
  static Optional<NumberFormat> ofCode(String code) {
    if (code.length() > LONGEST) {
      return Optional.empty();
    }
    String marks = LITERALS.matcher(code.toLowerCase(Locale.ROOT)).replaceAll(NumberFormat::rest);
    return marks.contains(OPEN) ? Optional.empty() : Optional.of(ofMarks(marks));
  }

  private static String rest(MatchResult literal) {
    boolean isOpen = literal.group().startsWith("[") && !literal.group().endsWith("]");
    return isOpen ? OPEN : "";
  }

  private static NumberFormat ofMarks(String code) {
    String marks = code;
    int section = marks.indexOf(';');
    marks = section < 0 ? marks : marks.substring(0, section);
    marks = GENERAL.matcher(marks).replaceAll("");
    marks = EXPONENT.matcher(marks).replaceAll("");
    if (ELAPSED.matcher(marks).find()) {
      return TIME;
    }
    marks = NOON.matcher(marks).replaceAll("h");
    if (DAY.matcher(marks).find()) {
      return DATE;
    }
    if (CLOCK.matcher(marks).find()) {
      return TIME;
    }
    if (marks.contains("m")) {
      return DATE;
    }
    return marks.contains("%") ? PERCENT : PLAIN;
  }
}
