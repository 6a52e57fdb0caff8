package org.torimatome.render.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A font cut down to certain characters: their outlines with hints and widths, and who made it
 * under which licence; no kerning, ligatures or vertical forms.
 *
 * <p>The same font and characters give the same bytes.
 */
final class FontSubset {

  /** Taken over as they are, where the font has them. */
  private static final List<String> UNCHANGED =
      List.of("OS/2", "cvt ", "fpgm", "gasp", "name", "post", "prep");

  private final TrueType font;

  /** By their numbers in the font, in the order of their new ones. */
  private final List<Integer> glyphs = new ArrayList<>();

  private final Map<Integer, Integer> newNumbers = new HashMap<>();
  private final SortedMap<Integer, Integer> characters = new TreeMap<>();

  private FontSubset(TrueType font) {
    this.font = font;
  }

  /**
   * The part of a font that shows some characters, as a font file.
   *
   * @param codePoints of which the font may lack some
   * @throws IllegalStateException if the font is not built as the bundled ones are
   */
  static byte[] of(byte[] font, BitSet codePoints) {
    FontSubset subset = new FontSubset(new TrueType(font));
    subset.take(0); // what shows a character that the font lacks
    codePoints.stream().forEach(subset::takeGlyphOf);
    return subset.write();
  }

  private void takeGlyphOf(int codePoint) {
    int glyph = font.glyph(codePoint);
    if (glyph != 0) {
      characters.put(codePoint, take(glyph));
    }
  }

  private int take(int glyph) {
    return newNumbers.computeIfAbsent(
        glyph,
        fresh -> {
          glyphs.add(fresh);
          return glyphs.size() - 1;
        });
  }

  private byte[] write() {
    SortedMap<String, byte[]> tables = new TreeMap<>();
    UNCHANGED.stream()
        .filter(font.records()::containsKey)
        .forEach(table -> tables.put(table, font.bytes(table)));
    List<byte[]> outlines = glyphs.stream().map(this::outline).toList();
    tables.put("glyf", joined(outlines));
    tables.put("loca", places(outlines));
    tables.put("hmtx", metrics());
    tables.put("hhea", changed("hhea", 34, glyphs.size()));
    tables.put("maxp", changed("maxp", 4, glyphs.size()));
    tables.put("head", changed("head", 50, 1)); // places are numbers of 32 bits
    tables.put("cmap", CharacterMap.of(characters));
    return FontFile.of(tables);
  }

  /** Filled up to numbers of 32 bits. */
  private byte[] outline(int glyph) {
    int start = font.outline(glyph);
    int length = font.outline(glyph + 1) - start;
    if (length > 0 && font.i16(start) < 0) {
      throw new IllegalStateException("Glyph " + glyph + " is made of other glyphs");
    }
    return Arrays.copyOf(font.bytes(start, length), TrueType.padded(length));
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteBuffer joined = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
    parts.forEach(joined::put);
    return joined.array();
  }

  private static byte[] places(List<byte[]> outlines) {
    ByteBuffer places = ByteBuffer.allocate(4 * (outlines.size() + 1));
    int place = 0;
    for (byte[] outline : outlines) {
      places.putInt(place);
      place += outline.length;
    }
    return places.putInt(place).array();
  }

  private byte[] metrics() {
    ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
    for (int glyph : glyphs) {
      metrics.putShort((short) font.advance(glyph)).putShort((short) font.leftBearing(glyph));
    }
    return metrics.array();
  }

  private byte[] changed(String table, int at, int value) {
    byte[] bytes = font.bytes(table);
    ByteBuffer.wrap(bytes).putShort(at, (short) value);
    return bytes;
  }
}
