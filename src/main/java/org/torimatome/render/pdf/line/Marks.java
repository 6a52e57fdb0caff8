package org.torimatome.render.pdf.line;

/**
 * Characters that are put into a page's texts before it is laid out, for the engine breaks each
 * text by itself and knows nothing of the paragraph. None of them is painted.
 */
public final class Marks {
  /** ZERO WIDTH SPACE: a line may end after it. */
  public static final char BREAK = '\u200B';

  /** WORD JOINER: no line may end before or after it. */
  public static final char JOIN = '\u2060';

  /** INVISIBLE SEPARATOR: a little room between Japanese and Latin. */
  public static final char GAP = '\u2063';

  private Marks() {}

  public static boolean isMark(int character) {
    return character == BREAK || character == JOIN || character == GAP;
  }

  public static int gapsIn(String text) {
    int gaps = 0;
    for (int at = text.indexOf(GAP); at >= 0; at = text.indexOf(GAP, at + 1)) {
      gaps++;
    }
    return gaps;
  }

  /** The text without its joins: they kept together more than a line holds. */
  public static String release(String text) {
    return text.replace(String.valueOf(JOIN), "");
  }

  /** The text as it was written. */
  public static String takeFrom(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isMark(text.charAt(i))) {
        return without(text);
      }
    }
    return text;
  }

  private static String without(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars().filter(c -> !isMark(c)).forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
