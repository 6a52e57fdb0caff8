package org.torimatome.render.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A font's table from characters to glyphs: format 4 for those of 16 bits, which every reader
 * knows, and format 12 for all, where there are others.
 */
final class CharacterMap {
  private static final int MICROSOFT = 3;
  private static final int OF_16_BITS = 1;
  private static final int OF_32_BITS = 10;
  private static final int LAST_OF_16_BITS = 0xffff;

  /** Characters that follow each other, as their glyphs do. */
  private record Run(int first, int last, int glyph) {
    boolean isFollowedBy(int character, int itsGlyph) {
      return character == last + 1
          && itsGlyph == glyph + character - first
          && character != LAST_OF_16_BITS + 1;
    }
  }

  private CharacterMap() {}

  static byte[] of(SortedMap<Integer, Integer> glyphs) {
    List<Run> runs = runs(glyphs);
    List<Run> narrowRuns = runs.stream().filter(run -> run.last < LAST_OF_16_BITS).toList();
    byte[] narrow = format4(narrowRuns);
    byte[] wide = narrowRuns.size() == runs.size() ? new byte[0] : format12(runs);
    int maps = wide.length == 0 ? 1 : 2;
    int start = 4 + 8 * maps;
    ByteBuffer table = ByteBuffer.allocate(start + narrow.length + wide.length);
    table.putShort((short) 0).putShort((short) maps);
    putRecord(table, OF_16_BITS, start);
    if (wide.length > 0) {
      putRecord(table, OF_32_BITS, start + narrow.length);
    }
    return table.put(narrow).put(wide).array();
  }

  private static void putRecord(ByteBuffer table, int encoding, int place) {
    table.putShort((short) MICROSOFT).putShort((short) encoding).putInt(place);
  }

  private static List<Run> runs(SortedMap<Integer, Integer> glyphs) {
    List<Run> runs = new ArrayList<>();
    for (Map.Entry<Integer, Integer> each : glyphs.entrySet()) {
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && last.isFollowedBy(each.getKey(), each.getValue())) {
        runs.set(runs.size() - 1, new Run(last.first, each.getKey(), last.glyph));
      } else {
        runs.add(new Run(each.getKey(), each.getKey(), each.getValue()));
      }
    }
    return runs;
  }

  /** Ends, starts and distances to the glyphs, in columns; a last segment stands for the end. */
  private static byte[] format4(List<Run> runs) {
    List<Run> segments = new ArrayList<>(runs);
    segments.add(new Run(LAST_OF_16_BITS, LAST_OF_16_BITS, 0));
    int count = segments.size();
    int power = Integer.highestOneBit(count);
    ByteBuffer map = ByteBuffer.allocate(16 + 8 * count);
    map.putShort((short) 4).putShort((short) map.capacity()).putShort((short) 0);
    map.putShort((short) (2 * count)).putShort((short) (2 * power));
    map.putShort((short) Integer.numberOfTrailingZeros(power))
        .putShort((short) (2 * (count - power)));
    segments.forEach(segment -> map.putShort((short) segment.last));
    map.putShort((short) 0);
    segments.forEach(segment -> map.putShort((short) segment.first));
    segments.forEach(segment -> map.putShort((short) (segment.glyph - segment.first)));
    return map.array();
  }

  private static byte[] format12(List<Run> runs) {
    ByteBuffer map = ByteBuffer.allocate(16 + 12 * runs.size());
    map.putShort((short) 12)
        .putShort((short) 0)
        .putInt(map.capacity())
        .putInt(0)
        .putInt(runs.size());
    runs.forEach(run -> map.putInt(run.first).putInt(run.last).putInt(run.glyph));
    return map.array();
  }
}
