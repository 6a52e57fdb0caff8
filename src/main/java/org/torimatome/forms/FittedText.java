package org.torimatome.forms;

import org.torimatome.text.DisplayWidth;

/**
 * How high a row must be for a wrapped text, in points: programs fit rows only when someone edits
 * them. Errs on the roomy side, since another machine may show another font.
 */
final class FittedText {

  private static final double LINE_PER_POINT = 1.4;
  private static final double PADDING = 6;

  /** What Excel allows a row. */
  private static final double HIGHEST = 409;

  private FittedText() {}

  /**
   * @param characters the column's width in half-width characters, two of which make a full one
   */
  static float height(String text, int characters, int fontSize) {
    double height = lines(text, characters - 2) * fontSize * LINE_PER_POINT + PADDING;
    return (float) Math.min(HIGHEST, height);
  }

  static int lines(String text, int characters) {
    return text.lines()
        .mapToInt(line -> Math.max(1, -Math.floorDiv(-DisplayWidth.of(line), characters)))
        .sum();
  }

  /** The text, or as much of its beginning as {@code most} characters hold with an ellipsis. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
