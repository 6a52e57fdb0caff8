package org.torimatome.render.slides.seen;

import java.awt.Dimension;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is seen on one page.
 *
 * @param number counted from 1
 * @param size in hundredths of a point
 * @param all in the order in which it was painted
 * @param cells of tables of data, row by row
 */
public record SeenPage(int number, Dimension size, List<Seen> all, List<SeenCell> cells) {
  public <T extends Seen> Stream<T> all(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }
}
