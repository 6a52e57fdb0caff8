package org.torimatome.render.font;

import java.nio.ByteBuffer;

/**
 * A TrueType font whose 1 is as wide as its 0, for columns of figures. BIZ UDPGothic has a narrow 1
 * and no {@code tnum} feature; spacing it out on the page instead would leave gaps that readers
 * take for spaces.
 */
public final class TabularFont {
  private static final int ON_CURVE_WITH_LONG_X = 0x01;
  private static final int X_SHORT_OR_SAME = 0x12;

  private final ByteBuffer file;
  private final TrueType font;

  private TabularFont(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    font = new TrueType(bytes);
  }

  /**
   * Changes the font in place.
   *
   * @throws IllegalStateException if it is not built as the bundled fonts are
   */
  public static byte[] of(byte[] proportional) {
    TabularFont font = new TabularFont(proportional);
    font.widen('1', '0');
    font.widen('１', '０');
    font.updateChecksum("hmtx");
    font.updateChecksum("glyf");
    return proportional;
  }

  /** Moves the outline into the middle of the new width. */
  private void widen(char narrow, char wide) {
    int glyph = glyph(narrow);
    int width = font.advance(glyph(wide));
    int shift = (width - font.advance(glyph)) / 2;
    int metrics = font.table("hmtx") + 4 * glyph;
    file.putShort(metrics, (short) width);
    add(metrics + 2, shift); // the left side bearing
    int outline = font.outline(glyph);
    add(outline + 2, shift); // xMin
    add(outline + 6, shift); // xMax
    add(firstX(outline), shift); // the other points are told by their distance to this one
  }

  private int glyph(char character) {
    int glyph = font.glyph(character);
    if (glyph == 0 || glyph >= font.fullMetrics()) {
      throw new IllegalStateException("The font has no " + character + " of a width of its own");
    }
    return glyph;
  }

  private void add(int at, int amount) {
    file.putShort(at, (short) (file.getShort(at) + amount));
  }

  private int firstX(int outline) {
    int contours = font.i16(outline);
    int points = font.u16(outline + 10 + 2 * (contours - 1)) + 1;
    int instructions = outline + 10 + 2 * contours;
    int flags = instructions + 2 + font.u16(instructions);
    if (contours < 1
        || (file.get(flags) & (ON_CURVE_WITH_LONG_X | X_SHORT_OR_SAME)) != ON_CURVE_WITH_LONG_X) {
      throw new IllegalStateException("The outline of a 1 begins in another way than expected");
    }
    int at = flags;
    for (int seen = 0; seen < points; seen++) {
      boolean repeated = (file.get(at++) & 0x08) != 0;
      if (repeated) {
        seen += file.get(at++) & 0xff;
      }
    }
    return at;
  }

  private void updateChecksum(String table) {
    file.putInt(font.record(table) + 4, font.checksum(table));
  }
}
