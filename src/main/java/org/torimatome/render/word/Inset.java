package org.torimatome.render.word;

import java.util.Optional;

/**
 * Where blocks stand, in points.
 *
 * @param left from the edge of the text
 */
record Inset(double left, double width, Optional<String> ground) {
  Inset within(double fromLeft, double fromRight, Optional<String> behind) {
    return new Inset(
        left + fromLeft,
        Math.max(Blocks.HAIR, width - fromLeft - fromRight),
        behind.or(() -> ground));
  }
}
