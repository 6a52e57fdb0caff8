package org.torimatome.render.font;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * A font as every browser takes it: its tables, each deflated.
 *
 * <p>Source: WOFF File Format 1.0, W3C Recommendation of 13 December 2012.
 */
final class Woff {
  private static final int SIGNATURE = 0x774f4646;
  private static final int HEADER = 44;
  private static final int TABLE_RECORD = 20;

  private Woff() {}

  static byte[] of(byte[] font) {
    TrueType file = new TrueType(font);
    Map<String, byte[]> packed = new LinkedHashMap<>();
    file.records().keySet().forEach(table -> packed.put(table, packed(file.bytes(table))));
    int place = HEADER + TABLE_RECORD * packed.size();
    int length =
        place + packed.values().stream().mapToInt(each -> TrueType.padded(each.length)).sum();
    ByteBuffer woff = ByteBuffer.allocate(length);
    woff.putInt(SIGNATURE).putInt(file.i32(0)).putInt(length);
    woff.putShort((short) packed.size()).putShort((short) 0).putInt(font.length);
    woff.position(HEADER); // no version of its own, no metadata, no private data
    for (Map.Entry<String, byte[]> each : packed.entrySet()) {
      int record = file.record(each.getKey());
      woff.putInt(file.i32(record)).putInt(place).putInt(each.getValue().length);
      woff.putInt(file.length(each.getKey())).putInt(file.i32(record + 4));
      woff.put(place, each.getValue());
      place += TrueType.padded(each.getValue().length);
    }
    return woff.array();
  }

  /** Deflated where that is shorter, as the format demands. */
  private static byte[] packed(byte[] table) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(table);
      deflater.finish();
      byte[] packed = new byte[table.length];
      int length = deflater.deflate(packed);
      return deflater.finished() && length < table.length ? Arrays.copyOf(packed, length) : table;
    } finally {
      deflater.end();
    }
  }
}
