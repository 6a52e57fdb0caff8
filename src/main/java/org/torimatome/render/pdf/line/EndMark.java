package org.torimatome.render.pdf.line;

/**
 * An invisible last character, painted nowhere, for texts with {@code word-wrap: break-word}. Where
 * the engine breaks a word because it must, it measures up to the last character but one, and would
 * let the last stick out of its box: {@code 53,260.01%} in a column a little too narrow.
 */
public final class EndMark {
  private EndMark() {}

  public static String putAfter(String text) {
    return text.isBlank() ? text : text + Marks.JOIN;
  }
}
