package org.torimatome.render.slides.seen;

import java.awt.Color;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.parser.FSRGBColor;

/** Colours as slides have them: six hexadecimal digits. */
public final class Colours {
  static final String BLACK = "000000";

  private Colours() {}

  public static String of(Color colour) {
    return hex(colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  static String of(@Nullable FSColor colour) {
    return colour instanceof FSRGBColor rgb
        ? hex(rgb.getRed(), rgb.getGreen(), rgb.getBlue())
        : BLACK;
  }

  /** Whether nothing is painted in it. */
  static boolean isNone(@Nullable FSColor colour) {
    return !(colour instanceof FSRGBColor rgb)
        || colour == FSRGBColor.TRANSPARENT
        || rgb.getAlpha() == 0;
  }

  private static String hex(int red, int green, int blue) {
    return String.format(Locale.ROOT, "%02X%02X%02X", red, green, blue);
  }
}
