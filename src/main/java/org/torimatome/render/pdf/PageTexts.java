package org.torimatome.render.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The places of the texts on each page, kept in bands so that neighbours are found at once. */
final class PageTexts {
  /** In dots; a little more than the height of a line. */
  private static final int BAND = 2000;

  private record Place(int page, int band) {}

  private record Ink(Rectangle2D area, @Nullable Element element) {}

  private final Map<Place, List<Ink>> bands = new HashMap<>();

  /** Adds a text; answers the element of one that was there before it, if there is any. */
  Optional<Element> addAndFindOverlapped(int page, Rectangle2D area, @Nullable Element element) {
    Optional<Element> overlapped = Optional.empty();
    int last = (int) Math.floor(area.getMaxY() / BAND);
    for (int band = (int) Math.floor(area.getMinY() / BAND); band <= last; band++) {
      List<Ink> inks = bands.computeIfAbsent(new Place(page, band), place -> new ArrayList<>());
      if (overlapped.isEmpty()) {
        overlapped =
            inks.stream().filter(ink -> ink.area().intersects(area)).findFirst().map(Ink::element);
      }
      inks.add(new Ink(area, element));
    }
    return overlapped;
  }
}
