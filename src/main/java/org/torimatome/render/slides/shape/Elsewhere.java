package org.torimatome.render.slides.shape;

import java.awt.Rectangle;
import java.util.List;
import org.torimatome.render.slides.seen.Seen.Words;

/**
 * How a paragraph comes out in a program that puts room of its own between Japanese and Latin, as
 * LibreOffice does: with how wide a box it takes no more lines than on the page.
 */
final class Elsewhere {
  /** What such a program puts between, in em. */
  private static final double GAP = 0.25;

  /** Japanese begins here, and all that is as wide. */
  private static final int FIRST_WIDE = 0x2000;

  /** Type comes no nearer to each other, in parts of its size. */
  private static final double TIGHTEST = 0.06;

  private Elsewhere() {}

  /** The width it wants, from the left of the paragraph's own room; in hundredths of a point. */
  static int width(Passage passage) {
    List<List<Words>> lines = passage.lines();
    int left = passage.block().content().x;
    int widest = 0;
    int all = 0;
    for (List<Words> line : lines) {
      Rectangle last = line.get(line.size() - 1).area();
      int width = last.x + last.width - left + gaps(line);
      widest = Math.max(widest, width);
      all += width + passage.look().size();
    }
    return lines.size() == 1 || passage.block().byPhrases() ? widest : all / lines.size();
  }

  /** By how much its type is set tighter, so that it does with less room than it wants. */
  static int tightening(Passage passage, int room) {
    int lacking = width(passage) - room;
    int longest =
        passage.lines().stream()
            .mapToInt(line -> line.stream().mapToInt(each -> each.text().length()).sum())
            .max()
            .orElse(1);
    return lacking <= 0
        ? 0
        : (int)
            Math.min(
                Math.ceil((double) lacking / Math.max(1, longest)),
                TIGHTEST * passage.look().size());
  }

  private static int gaps(List<Words> line) {
    double gaps = 0;
    boolean wide = false;
    boolean begun = false;
    for (Words words : line) {
      for (int i = 0; i < words.text().length(); i++) {
        char c = words.text().charAt(i);
        if (!Character.isWhitespace(c)) {
          gaps += begun && wide != c >= FIRST_WIDE ? GAP * words.look().size() : 0;
          wide = c >= FIRST_WIDE;
          begun = true;
        }
      }
    }
    return (int) Math.ceil(gaps);
  }
}
