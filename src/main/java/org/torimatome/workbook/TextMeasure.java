package org.torimatome.workbook;

import org.torimatome.text.DisplayWidth;

/**
 * How many lines a text takes in a cell and how high they are: Excel and LibreOffice do not fit
 * rows to merged cells, and do not fit any row before someone edits it.
 *
 * <p>All lengths are in points. The measure errs on the roomy side, since another machine may show
 * another font: full-width characters count one em, others a digit of the widest gothic face.
 */
public final class TextMeasure {
  /** Digits of BIZ UDPGothic are 0.76 em wide; those of other faces are narrower. */
  private static final double NARROW = 0.77;

  /** Lines of the usual Japanese faces are 1.0 to 1.45 em high: Noto Sans CJK stands in for all. */
  private static final double LINE = 1.45;

  /** Excel keeps this much free above and below. */
  private static final double PADDING = 3;

  /** What the rules of line breaking may leave free at the end of a line, in em. */
  private static final double KINSOKU = 0.8;

  public static double height(String text, double size, double width, boolean wrapped) {
    int lines = wrapped ? lines(text, width / size) : 1;
    return quarters(lines * size * LINE + PADDING);
  }

  /** For a text that runs downwards, one character below the other. */
  public static double verticalHeight(String text, double size) {
    int longest =
        text.lines().mapToInt(line -> line.codePointCount(0, line.length())).max().orElse(0);
    return quarters(longest * size * 1.1 + 2 * PADDING);
  }

  /** Rounded up to a quarter of a point, the step in which Excel keeps heights. */
  public static double quarters(double points) {
    return Math.ceil(points * 4) / 4;
  }

  private static int lines(String text, double widthInEm) {
    boolean isOneLine = !text.isEmpty() && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    if (isOneLine) {
      return linesOfParagraph(text, widthInEm);
    }
    return text.lines().mapToInt(line -> linesOfParagraph(line, widthInEm)).sum();
  }

  private static int linesOfParagraph(String paragraph, double room) {
    if (em(paragraph, 0, paragraph.length()) <= room) {
      return 1;
    }
    double width = Math.max(1, room - KINSOKU);
    int lines = 1;
    double used = 0;
    int at = 0;
    while (at < paragraph.length()) {
      int end = endOfWord(paragraph, at);
      double word = em(paragraph, at, end);
      if (used + word > width && used > 0) {
        lines++;
        used = 0;
      }
      // A word longer than the line is broken anywhere.
      while (word > width) {
        lines++;
        word -= width;
      }
      used += word;
      at = end;
    }
    return lines;
  }

  /** A full-width character is a word of its own; others hang together up to the next space. */
  private static int endOfWord(String text, int start) {
    int end = text.offsetByCodePoints(start, 1);
    if (DisplayWidth.isWide(text.codePointAt(start)) || text.charAt(start) == ' ') {
      return end;
    }
    while (end < text.length()
        && text.charAt(end) != ' '
        && !DisplayWidth.isWide(text.codePointAt(end))) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  private static double em(String text, int from, int to) {
    double em = 0;
    for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
      em += em(text.codePointAt(at));
    }
    return em;
  }

  private static double em(int point) {
    if (DisplayWidth.isWide(point)) {
      return 1;
    }
    return point == ' ' ? 0.35 : NARROW;
  }

  private TextMeasure() {}
}
