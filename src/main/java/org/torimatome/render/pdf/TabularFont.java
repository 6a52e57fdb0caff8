package org.torimatome.render.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/**
 * A TrueType font whose 1 is as wide as its 0, for columns of figures. BIZ UDPGothic has a narrow 1
 * and no {@code tnum} feature; spacing it out on the page instead would leave gaps that readers
 * take for spaces.
 */
final class TabularFont {
  private static final int TABLE_RECORD = 16;
  private static final int FORMAT_4 = 4;
  private static final int ON_CURVE_WITH_LONG_X = 0x01;
  private static final int X_SHORT_OR_SAME = 0x12;

  private final ByteBuffer font;

  private TabularFont(byte[] font) {
    this.font = ByteBuffer.wrap(font);
  }

  /**
   * Changes the font in place.
   *
   * @throws IllegalStateException if it is not built as the bundled fonts are
   */
  static byte[] of(byte[] proportional) {
    TabularFont font = new TabularFont(proportional);
    font.widen(font.glyph('1'), font.advance(font.glyph('0')));
    font.widen(font.glyph('１'), font.advance(font.glyph('０')));
    return proportional;
  }

  /** Moves the outline into the middle of the new width. */
  private void widen(int glyph, int width) {
    int shift = (width - advance(glyph)) / 2;
    int metrics = metrics(glyph);
    font.putShort(metrics, (short) width);
    add(metrics + 2, shift); // the left side bearing
    int outline = outline(glyph);
    add(outline + 2, shift); // xMin
    add(outline + 6, shift); // xMax
    add(firstX(outline), shift); // the other points are told by their distance to this one
    updateChecksum("hmtx");
    updateChecksum("glyf");
  }

  private void add(int at, int amount) {
    font.putShort(at, (short) (font.getShort(at) + amount));
  }

  private int advance(int glyph) {
    return u16(metrics(glyph));
  }

  private int metrics(int glyph) {
    int fullMetrics = u16(table("hhea") + 34);
    if (glyph >= fullMetrics) {
      throw new IllegalStateException("Glyph " + glyph + " has no width of its own");
    }
    return table("hmtx") + 4 * glyph;
  }

  private int outline(int glyph) {
    boolean longOffsets = u16(table("head") + 50) == 1;
    int loca = table("loca");
    return table("glyf")
        + (longOffsets ? font.getInt(loca + 4 * glyph) : 2 * u16(loca + 2 * glyph));
  }

  private int firstX(int outline) {
    int contours = font.getShort(outline);
    int points = u16(outline + 10 + 2 * (contours - 1)) + 1;
    int instructions = outline + 10 + 2 * contours;
    int flags = instructions + 2 + u16(instructions);
    if (contours < 1
        || (font.get(flags) & (ON_CURVE_WITH_LONG_X | X_SHORT_OR_SAME)) != ON_CURVE_WITH_LONG_X) {
      throw new IllegalStateException("The outline of a 1 begins in another way than expected");
    }
    int at = flags;
    for (int seen = 0; seen < points; seen++) {
      boolean repeated = (font.get(at++) & 0x08) != 0;
      if (repeated) {
        seen += font.get(at++) & 0xff;
      }
    }
    return at;
  }

  private int glyph(char character) {
    int cmap = table("cmap");
    for (int i = 0; i < u16(cmap + 2); i++) {
      int map = cmap + font.getInt(cmap + 4 + 8 * i + 4);
      if (u16(map) == FORMAT_4) {
        return glyph(character, map);
      }
    }
    throw new IllegalStateException("The font has no character map of format 4");
  }

  private int glyph(char character, int map) {
    int segments = u16(map + 6); // twice their number
    int ends = map + 14;
    int starts = ends + segments + 2;
    int deltas = starts + segments;
    int ranges = deltas + segments;
    for (int i = 0; i < segments; i += 2) {
      if (character <= u16(ends + i) && character >= u16(starts + i)) {
        int range = u16(ranges + i);
        int glyph =
            range == 0 ? character : u16(ranges + i + range + 2 * (character - u16(starts + i)));
        return glyph + u16(deltas + i) & 0xffff;
      }
    }
    throw new IllegalStateException("The font has no " + character);
  }

  private int table(String tag) {
    return font.getInt(record(tag) + 8);
  }

  private int record(String tag) {
    for (int i = 0; i < u16(4); i++) {
      int record = 12 + TABLE_RECORD * i;
      if (new String(font.array(), record, 4, US_ASCII).equals(tag)) {
        return record;
      }
    }
    throw new IllegalStateException("The font has no table " + tag);
  }

  private void updateChecksum(String tag) {
    int start = table(tag);
    int end = start + (font.getInt(record(tag) + 12) + 3) / 4 * 4;
    int sum = 0;
    for (int at = start; at + 4 <= end; at += 4) {
      sum += font.getInt(at);
    }
    font.putInt(record(tag) + 4, sum);
  }

  private int u16(int at) {
    return font.getShort(at) & 0xffff;
  }
}
