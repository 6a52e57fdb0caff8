package org.torimatome.text;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as it may be shown on a terminal or written to a log, whoever wrote it: an escape sequence
 * in a file name as {@code <U+001B>[2J}, {@code smb://user:secret@host/share} as {@code
 * smb://***@host/share}.
 *
 * <p>What a terminal obeys instead of showing it, or a reader takes for the program's own next
 * line, is made visible; secrets in addresses are struck out. Shown twice it stays as it is.
 * Source: docs/spec.md §7.
 */
public final class ShownText {

  private static final String STRUCK = "***";

  private static final Pattern SECRET =
      Pattern.compile("(?<=://)[^/\\s]*(?=@)|(?i)(?<=[?&]password=)[^&\\s]*");

  /** A password may have any character in it, so the last {@code @} counts. */
  private static final Pattern BEFORE_HOST =
      Pattern.compile("^((?:[A-Za-z][A-Za-z0-9+.:-]*:)?(?://|\\\\\\\\))?.*(?=@)", Pattern.DOTALL);

  private ShownText() {}

  /** A text that is to be one line. */
  public static String line(String text) {
    return visible(struck(text), ShownText::isUnseen);
  }

  /** A text of several lines, such as a stack trace. */
  public static String lines(String text) {
    return visible(struck(text), character -> isUnseen(character) && !isLayout(character));
  }

  /** A JSON document: what is not to be obeyed stands in it as JSON escapes it, {@code \\u202e}. */
  public static String json(String document) {
    return visible(
        document,
        character -> isUnseen(character) && !isLayout(character),
        character ->
            Character.toString(character)
                .chars()
                .mapToObj("\\u%04x"::formatted)
                .collect(Collectors.joining()));
  }

  /** An address that could not be read, without who was named in it and with what password. */
  public static String address(String typed) {
    return BEFORE_HOST.matcher(typed).replaceFirst("$1" + STRUCK);
  }

  private static String struck(String text) {
    return text.contains("://") ? SECRET.matcher(text).replaceAll(STRUCK) : text;
  }

  private static String visible(String text, IntPredicate hidden) {
    return visible(text, hidden, "<U+%04X>"::formatted);
  }

  private static String visible(String text, IntPredicate hidden, IntFunction<String> shown) {
    if (text.codePoints().noneMatch(hidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            character ->
                visible.append(
                    hidden.test(character)
                        ? shown.apply(character)
                        : Character.toString(character)));
    return visible.toString();
  }

  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static boolean isLayout(int character) {
    return character == '\n' || character == '\r' || character == '\t';
  }
}
