package org.torimatome.render.slides.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.torimatome.render.slides.seen.Seen;
import org.torimatome.render.slides.seen.SeenPage;

/** A slide that is being made: what of its page is not yet on it, and what is. */
final class Workpiece {
  private final Map<Seen, Integer> depths = new IdentityHashMap<>();
  private final List<Seen> left;
  private final List<Placed> placed = new ArrayList<>();

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

  /** From the back to the front. */
  List<Item> items() {
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::depth))
        .map(Placed::item)
        .toList();
  }

  List<Item> itemsSoFar() {
    return placed.stream().map(Placed::item).toList();
  }
}
