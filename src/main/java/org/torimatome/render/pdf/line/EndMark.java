package org.torimatome.render.pdf.line;

/**
 * An invisible last character, painted nowhere, for texts with {@code word-wrap: break-word}. Where
 * the engine breaks a word because it must, it measures up to the last character but one, and would
 * let the last stick out of its box: {@code 53,260.01%} in a column a little too narrow.
 */
public final class EndMark {
  private EndMark() {}

  /** Before the spaces and places to break that end the text, lest it begin a line of its own. */
  public static String putAfter(String text) {
    int end = text.length();
    while (end > 0 && mayBreakAt(text.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? text : text.substring(0, end) + Marks.JOIN + text.substring(end);
  }

  private static boolean mayBreakAt(char character) {
    return Character.isWhitespace(character) || character == Marks.BREAK;
  }
}
