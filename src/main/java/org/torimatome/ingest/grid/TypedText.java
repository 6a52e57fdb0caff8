package org.torimatome.ingest.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.problem.ProblemCode;
import org.torimatome.text.Folding;

/** Makes a cell's content of text as it was typed, such as a blank one of {@code "\u3000"}. */
public final class TypedText {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** Vertical tabs and form feeds come from Word, where they end lines. */
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\x0B\\f]");

  /** What no font shows and no XML may hold. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F\\x{FFFE}\\x{FFFF}]");

  /** The replacement character, and halves of a pair. */
  private static final Pattern LOST = Pattern.compile("[\\x{FFFD}\\x{D800}-\\x{DFFF}]");

  /** Excel holds no more characters in a cell. */
  public static final int LONGEST = 32_767;

  /** Enough to recognise what was typed. */
  private static final int BEGINNING = 40;

  private TypedText() {}

  /** Blank where nothing shows, refused where a character is lost or a cell could not hold it. */
  public static CellContent content(String typed) {
    if (typed.length() > LONGEST) {
      return new CellContent.Refused(ProblemCode.TEXT_TOO_LONG, beginning(typed));
    }
    if (isOrdinary(typed)) {
      return new CellContent.Text(typed);
    }
    String text = LINE_END.matcher(typed).replaceAll("\n");
    if (LOST.matcher(text).find()) {
      return new CellContent.Refused(
          ProblemCode.TEXT_LOST, LOST.matcher(text).replaceAll("\uFFFD"));
    }
    text = CONTROL.matcher(text).replaceAll("");
    return Folding.clean(text).isEmpty() ? CellContent.BLANK : new CellContent.Text(text);
  }

  /** As much of a text as a message needs. */
  public static String beginning(String text) {
    return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "…";
  }

  /** Whether something shows and nothing needs care, as in nearly every cell. */
  private static boolean isOrdinary(String typed) {
    boolean shows = false;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if ((c < ' ' && c != '\n') || c == 0x7F || Character.isSurrogate(c) || c >= 0xFFFD) {
        return false;
      }
      shows |= Character.isLetterOrDigit(c);
    }
    return shows;
  }

  /** Undoes how workbooks write control characters, such as {@code _x000D_}. */
  public static String unescape(String text) {
    return text.indexOf("_x") < 0
        ? text
        : ESCAPED
            .matcher(text)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(match.group(1), 16))));
  }
}
