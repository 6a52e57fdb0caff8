package org.torimatome.render.font;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;

/** Tables of a font put together to a TrueType file. */
final class FontFile {
  private static final int TRUE_TYPE = 0x00010000;

  /** The sum of all, with the adjustment in {@code head} that makes it so. */
  private static final int WHOLE = 0xb1b0afba;

  private static final int ADJUSTMENT = 8;

  private FontFile() {}

  static byte[] of(SortedMap<String, byte[]> tables) {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    int place = TrueType.HEADER + TrueType.TABLE_RECORD * count;
    int length =
        place + tables.values().stream().mapToInt(table -> TrueType.padded(table.length)).sum();
    ByteBuffer file = ByteBuffer.allocate(length);
    file.putInt(TRUE_TYPE).putShort((short) count).putShort((short) (16 * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (16 * (count - power)));
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      file.put(place, table.getValue());
      if (table.getKey().equals("head")) {
        file.putInt(place + ADJUSTMENT, 0);
      }
      int size = table.getValue().length;
      file.put(table.getKey().getBytes(US_ASCII)).putInt(TrueType.checksum(file, place, size));
      file.putInt(place).putInt(size);
      place += TrueType.padded(size);
    }
    int head = new TrueType(file.array()).table("head");
    file.putInt(head + ADJUSTMENT, WHOLE - TrueType.checksum(file, 0, length));
    return file.array();
  }
}
