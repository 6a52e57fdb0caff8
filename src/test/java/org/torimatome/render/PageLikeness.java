package org.torimatome.render;

import java.awt.image.BufferedImage;

/** How far two pictures of a page differ to the eye, which sees patches rather than dots. */
final class PageLikeness {
  /** From here on a patch has another shade: Java versions smooth edges a little differently. */
  static final double VISIBLE = 24;

  /** In dots. */
  private static final int PATCH = 4;

  private PageLikeness() {}

  /**
   * The largest difference of a patch's mean shade, 0 to 255; 255 if the pages have not one size.
   */
  static double between(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return 255;
    }
    double largest = 0;
    for (int y = 0; y + PATCH <= one.getHeight(); y += PATCH) {
      for (int x = 0; x + PATCH <= one.getWidth(); x += PATCH) {
        for (int shift = 0; shift <= 16; shift += 8) {
          double difference = mean(one, x, y, shift) - mean(other, x, y, shift);
          largest = Math.max(largest, Math.abs(difference));
        }
      }
    }
    return largest;
  }

  private static double mean(BufferedImage picture, int left, int top, int shift) {
    double sum = 0;
    for (int y = top; y < top + PATCH; y++) {
      for (int x = left; x < left + PATCH; x++) {
        sum += picture.getRGB(x, y) >> shift & 0xff;
      }
    }
    return sum / (PATCH * PATCH);
  }
}
