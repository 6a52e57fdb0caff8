package org.torimatome.render.slides.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.torimatome.render.slides.seen.Seen;
import org.torimatome.render.slides.seen.SeenPage;
import org.torimatome.render.slides.shape.Item.TextBox;

/** A slide that is being made: what of its page is not yet on it, and what is. */
final class Workpiece {
  private final Map<Seen, Integer> depths = new IdentityHashMap<>();
  private final List<Seen> left;
  private final List<Placed> placed = new ArrayList<>();

  private static final int BACKGROUND = 0;
  private static final int TITLE = 1;
  private static final int CONTENT = 2;
  private static final int IN_FRONT = 3;
  private static final int MARGIN = 4;

  private record Placed(int depth, Item item) {}

  Workpiece(SeenPage page) {
    left = new ArrayList<>(page.all());
    for (int i = 0; i < left.size(); i++) {
      depths.put(left.get(i), i);
    }
  }

  /** What is not yet on the slide. */
  <T extends Seen> List<T> left(Class<T> kind) {
    return left.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** It is part of an item. */
  void take(Seen seen) {
    left.removeIf(each -> each == seen);
  }

  /** An item that lies where something of it was painted. */
  void put(Seen first, Item item) {
    placed.add(new Placed(depths.getOrDefault(first, 0), item));
  }

  /**
   * From the back to the front, which is also the order in which they are read aloud: the title,
   * what follows it on the page, and last what stands on every page. Backgrounds lie behind all
   * that, lines and what is drawn on a filled box before it.
   */
  List<Item> items() {
    return placed.stream()
        .sorted(
            Comparator.<Placed>comparingInt(each -> layer(each.item()))
                .thenComparingInt(Placed::depth))
        .map(Placed::item)
        .toList();
  }

  private int layer(Item item) {
    if (item instanceof Item.Plain) {
      return isOnBox(item) ? IN_FRONT : BACKGROUND;
    }
    if (item instanceof Item.Rule) {
      return IN_FRONT;
    }
    if (!(item instanceof TextBox box)) {
      return CONTENT;
    }
    return switch (box.role()) {
      case TITLE -> TITLE;
      case TEXT -> CONTENT;
      case FOOTER, NUMBER -> MARGIN;
    };
  }

  private boolean isOnBox(Item plain) {
    return placed.stream()
        .map(Placed::item)
        .anyMatch(
            item ->
                item instanceof TextBox box
                    && box.fill().isPresent()
                    && box.area().contains(plain.area()));
  }

  List<Item> itemsSoFar() {
    return placed.stream().map(Placed::item).toList();
  }
}
