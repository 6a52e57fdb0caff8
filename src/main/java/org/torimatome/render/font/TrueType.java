package org.torimatome.render.font;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A TrueType font's tables, as the bundled fonts have them. Places are counted in bytes from the
 * file's beginning; a change of the file is seen.
 *
 * <p>Source: the OpenType specification, chapters "OpenType Font File", cmap, glyf, hmtx and loca.
 */
final class TrueType {
  static final int HEADER = 12;
  static final int TABLE_RECORD = 16;

  private static final int MAP_RECORD = 8;
  private static final int SEGMENTED_COVERAGE = 12;
  private static final int GROUPS = 16;
  private static final int GROUP = 12;

  private final ByteBuffer file;
  private final SortedMap<String, Integer> records = new TreeMap<>();

  TrueType(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    for (int i = 0; i < u16(4); i++) {
      int record = HEADER + TABLE_RECORD * i;
      records.put(new String(bytes, record, 4, US_ASCII), record);
    }
  }

  /** Each table's record in the file's directory: tag, checksum, place and length. */
  SortedMap<String, Integer> records() {
    return Collections.unmodifiableSortedMap(records);
  }

  int record(String table) {
    Integer record = records.get(table);
    if (record == null) {
      throw new IllegalStateException("The font has no table " + table);
    }
    return record;
  }

  int table(String tag) {
    return i32(record(tag) + 8);
  }

  int length(String table) {
    return i32(record(table) + 12);
  }

  byte[] bytes(String table) {
    return bytes(table(table), length(table));
  }

  byte[] bytes(int from, int length) {
    byte[] bytes = new byte[length];
    file.get(from, bytes);
    return bytes;
  }

  int u16(int at) {
    return file.getShort(at) & 0xffff;
  }

  int i16(int at) {
    return file.getShort(at);
  }

  int i32(int at) {
    return file.getInt(at);
  }

  /** The number of a character's glyph; 0 where the font has none. */
  int glyph(int codePoint) {
    int map = characterMap();
    int low = 0;
    int high = i32(map + GROUPS - 4) - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      int group = map + GROUPS + GROUP * middle;
      if (codePoint < i32(group)) {
        high = middle - 1;
      } else if (codePoint > i32(group + 4)) {
        low = middle + 1;
      } else {
        return i32(group + 8) + codePoint - i32(group);
      }
    }
    return 0;
  }

  private int characterMap() {
    int maps = table("cmap");
    for (int i = 0; i < u16(maps + 2); i++) {
      int map = maps + i32(maps + 4 + MAP_RECORD * i + 4);
      if (u16(map) == SEGMENTED_COVERAGE) {
        return map;
      }
    }
    throw new IllegalStateException("The font has no character map of format 12");
  }

  int advance(int glyph) {
    return u16(table("hmtx") + 4 * Math.min(glyph, fullMetrics() - 1));
  }

  int leftBearing(int glyph) {
    int full = fullMetrics();
    return i16(table("hmtx") + (glyph < full ? 4 * glyph + 2 : 2 * (glyph + full)));
  }

  /** How many glyphs, from the first, have a width of their own; the others have the last one's. */
  int fullMetrics() {
    return u16(table("hhea") + 34);
  }

  /** Where a glyph's outline begins; at the next glyph's it ends, maybe at once. */
  int outline(int glyph) {
    boolean longOffsets = u16(table("head") + 50) == 1;
    int loca = table("loca");
    return table("glyf") + (longOffsets ? i32(loca + 4 * glyph) : 2 * u16(loca + 2 * glyph));
  }

  int checksum(String table) {
    return checksum(file, table(table), length(table));
  }

  /** The sum of all numbers of 32 bits, the last one filled up with zeros. */
  static int checksum(ByteBuffer file, int from, int length) {
    int sum = 0;
    int at = from;
    for (; at + 4 <= from + length; at += 4) {
      sum += file.getInt(at);
    }
    for (int shift = 24; at < from + length; at++, shift -= 8) {
      sum += (file.get(at) & 0xff) << shift;
    }
    return sum;
  }

  /** A length filled up to numbers of 32 bits. */
  static int padded(int length) {
    return (length + 3) / 4 * 4;
  }
}
