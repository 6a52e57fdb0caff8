package org.torimatome.render.pdf.source;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Properties of CSS that the engine does not know and we do, told to it as others, of which it
 * makes no use but hands them down: {@code word-break: auto-phrase} as {@code hyphens: auto}, and
 * {@code text-autospace: normal} as {@code cursor: text}.
 */
final class StyleDialect {
  private static final Pattern KNOWN =
      Pattern.compile(
          "(?<![\\w-])(?:word-break(\\s*:\\s*)(auto-phrase|normal)|text-autospace(\\s*:\\s*)(normal|no-autospace))(?![\\w-])");

  private StyleDialect() {}

  /** A sheet or declarations as the engine understands them, line for line. */
  static String understood(String style) {
    return style.contains("word-break") || style.contains("text-autospace")
        ? KNOWN.matcher(style).replaceAll(StyleDialect::understood)
        : style;
  }

  private static String understood(MatchResult found) {
    return Matcher.quoteReplacement(
        found.group(1) != null
            ? "hyphens" + found.group(1) + (found.group(2).equals("normal") ? "none" : "auto")
            : "cursor" + found.group(3) + (found.group(4).equals("normal") ? "text" : "auto"));
  }
}
