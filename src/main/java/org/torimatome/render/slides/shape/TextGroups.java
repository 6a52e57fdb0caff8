package org.torimatome.render.slides.shape;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs that follow each other in one column, to be typed on in one text box. */
final class TextGroups {
  /** What lies so far apart is read apart, in lines. */
  private static final int FAR = 2;

  /** Boxes that touch overlap by so much, in hundredths of a point. */
  private static final int TOUCH = 60;

  private TextGroups() {}

  /**
   * @param between what no text box may reach over: tables, figures, edges
   */
  static List<List<Passage>> of(List<Passage> passages, List<Rectangle> between) {
    List<List<Passage>> groups = new ArrayList<>();
    List<Passage> group = new ArrayList<>();
    for (Passage passage : passages) {
      if (!group.isEmpty() && !follows(group.get(group.size() - 1), passage, between)) {
        groups.add(group);
        group = new ArrayList<>();
      }
      group.add(passage);
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private static boolean follows(Passage above, Passage below, List<Rectangle> between) {
    Rectangle upper = above.area();
    Rectangle lower = below.area();
    int end = upper.y + upper.height;
    int gap = lower.y - end;
    Rectangle room = new Rectangle(upper.x, end - TOUCH, upper.width, gap + 2 * TOUCH);
    return above.block().frame().key() == below.block().frame().key()
        && gap >= -TOUCH
        && gap < FAR * below.spacing()
        && upper.x < lower.x + lower.width
        && lower.x < upper.x + upper.width
        && between.stream().noneMatch(room::intersects);
  }
}
