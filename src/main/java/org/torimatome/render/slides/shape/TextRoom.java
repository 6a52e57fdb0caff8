package org.torimatome.render.slides.shape;

import java.awt.Rectangle;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.torimatome.render.slides.seen.Seen;
import org.torimatome.render.slides.seen.SeenPage;

/**
 * How wide text boxes are, so that their lines end in other programs where they end on the page.
 */
final class TextRoom {
  /** Lines may be so much longer in other programs, in hundredths of a point. */
  static final int SLACK = 800;

  /** No text goes nearer to the slide's edge. */
  private static final int EDGE = 800;

  /** What lies so near to a text's edge lies beside it. */
  private static final int NEAR = 60;

  private TextRoom() {}

  /**
   * The room of a text box: wider than its text to where its lines have their ragged ends, and by
   * what its longest line wants.
   *
   * @param free within which it keeps
   */
  static Rectangle of(List<Passage> group, Rectangle text, Rectangle free) {
    Set<String> alignments =
        group.stream().map(passage -> passage.block().alignment()).collect(Collectors.toSet());
    boolean isRight = alignments.contains("right");
    boolean isCentred = alignments.contains("center");
    if (alignments.size() > 1 && (isRight || isCentred)) {
      return text; // one side's room would move the other's lines
    }
    int wanted =
        group.stream()
            .mapToInt(each -> each.block().content().x + Elsewhere.width(each))
            .max()
            .orElse(0);
    int more = Math.max(SLACK, wanted - text.x - text.width);
    int left = isRight || isCentred ? within(more, text.x - free.x) : 0;
    int right = isRight ? 0 : within(more, free.x + free.width - text.x - text.width);
    if (isCentred) {
      left = Math.min(left, right);
      right = left;
    }
    return new Rectangle(text.x - left, text.y, text.width + left + right, text.height);
  }

  private static int within(int wanted, int free) {
    return Math.max(0, Math.min(wanted, free));
  }

  /** What lies beside a text to both sides, up to whatever else is seen there. */
  static Rectangle beside(Rectangle text, SeenPage page) {
    int left = EDGE;
    int right = page.size().width - EDGE;
    for (Seen seen : page.all()) {
      Rectangle other = seen.area();
      if (other.y < text.y + text.height && text.y < other.y + other.height) {
        if (other.x >= text.x + text.width - NEAR) {
          right = Math.min(right, other.x);
        } else if (other.x + other.width <= text.x + NEAR) {
          left = Math.max(left, other.x + other.width);
        }
      }
    }
    left = Math.min(left, text.x);
    return new Rectangle(left, text.y, Math.max(right, text.x + text.width) - left, text.height);
  }
}
