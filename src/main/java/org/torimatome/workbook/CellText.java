package org.torimatome.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What Excel does to plain text, and how to keep it from doing so. */
public final class CellText {
  /** Excel refuses a file with more in one cell. */
  public static final int LONGEST = 32_767;

  /** Excel reads {@code _x000D_} in a file as one character. */
  private static final Pattern ESCAPE_LOOKALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** What Excel, or the CSV someone saves from it, would take for the start of a formula. */
  private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n'";

  /** The text as it must stand in the file to be shown as it is. */
  public static String escaped(String text) {
    return text.contains("_x") ? ESCAPE_LOOKALIKE.matcher(text).replaceAll("_x005F_") : text;
  }

  /** Whether the text would turn into something else when it is edited or saved as CSV. */
  public static boolean looksActive(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /** The text in pieces that fit into a cell each, cut at the end of a line where there is one. */
  public static List<String> pieces(String text) {
    if (text.length() <= LONGEST && !text.contains("_x")) {
      return List.of(text);
    }
    List<String> pieces = new ArrayList<>();
    String rest = text;
    while (escaped(rest).length() > LONGEST) {
      int cut = cut(rest);
      pieces.add(rest.substring(0, cut));
      rest = rest.substring(rest.charAt(cut) == '\n' ? cut + 1 : cut);
    }
    pieces.add(rest);
    return pieces;
  }

  /** The text, or as much of its beginning as {@code most} characters hold with an ellipsis. */
  public static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static int cut(String text) {
    // Escapes lengthen the text at most sevenfold; only a text made of them needs the smaller step.
    int longest = escaped(text.substring(0, LONGEST)).length() > LONGEST ? LONGEST / 7 : LONGEST;
    int lineEnd = text.lastIndexOf('\n', longest);
    if (lineEnd > longest / 2) {
      return lineEnd;
    }
    return Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
  }

  private CellText() {}
}
