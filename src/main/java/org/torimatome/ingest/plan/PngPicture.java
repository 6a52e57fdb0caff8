package org.torimatome.ingest.plan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PNG that is sound to its last row, without what is not its pixels: profiles, texts and dates
 * are left out, and so is every way to say what the picture is in more memory than it takes.
 */
final class PngPicture {

  /** 2,000 × 2,000: more than a cover prints. */
  static final int MOST_PIXELS = 4_000_000;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  /** Length, type and CRC of a chunk. */
  private static final int FRAME = 12;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
  private int width;
  private int height;
  private int bitsPerPixel;
  private boolean needsPalette;

  private PngPicture() {}

  /** The picture's own bytes; empty where it is damaged, interlaced or too large. */
  static Optional<byte[]> read(byte[] file) {
    PngPicture picture = new PngPicture();
    return picture.takes(file) && picture.isWhole()
        ? Optional.of(picture.kept.toByteArray())
        : Optional.empty();
  }

  private boolean takes(byte[] file) {
    if (file.length < SIGNATURE.length
        || !Arrays.equals(SIGNATURE, Arrays.copyOf(file, SIGNATURE.length))) {
      return false;
    }
    kept.writeBytes(SIGNATURE);
    ByteBuffer rest = ByteBuffer.wrap(file).position(SIGNATURE.length);
    String type = "";
    while (!type.equals("IEND") && rest.remaining() >= FRAME) {
      int length = rest.getInt(rest.position());
      if (length < 0 || length > rest.remaining() - FRAME) {
        return false;
      }
      byte[] chunk = new byte[FRAME + length];
      rest.get(chunk);
      type = new String(chunk, 4, 4, ISO_8859_1);
      if (KEPT.contains(type) && !takes(type, chunk)) {
        return false;
      }
    }
    return type.equals("IEND");
  }

  private boolean takes(String type, byte[] chunk) {
    int length = chunk.length - FRAME;
    CRC32 sum = new CRC32();
    sum.update(chunk, 4, length + 4);
    if ((int) sum.getValue() != ByteBuffer.wrap(chunk).getInt(length + 8)) {
      return false;
    }
    boolean first = kept.size() == SIGNATURE.length;
    if (first != type.equals("IHDR") || first && !isHead(ByteBuffer.wrap(chunk, 8, length))) {
      return false;
    }
    if (type.equals("PLTE")) {
      needsPalette = false;
    } else if (type.equals("IDAT")) {
      deflated.write(chunk, 8, length);
    }
    kept.writeBytes(chunk);
    return true;
  }

  private boolean isHead(ByteBuffer head) {
    if (head.remaining() != 13) {
      return false;
    }
    width = head.getInt();
    height = head.getInt();
    int depth = head.get();
    int colours = head.get();
    int compression = head.get();
    int filter = head.get();
    int interlace = head.get();
    needsPalette = colours == 3;
    bitsPerPixel = depth * samples(colours, depth);
    return compression == 0
        && filter == 0
        && interlace == 0
        && bitsPerPixel > 0
        && width > 0
        && height > 0
        && (long) width * height <= MOST_PIXELS;
  }

  /** How many numbers make a pixel; 0 where the two do not go together. */
  private static int samples(int colours, int depth) {
    boolean small = depth == 1 || depth == 2 || depth == 4;
    boolean whole = depth == 8;
    return switch (colours) {
      case 0, 3 -> small || whole ? 1 : 0;
      case 2 -> whole ? 3 : 0;
      case 4 -> whole ? 2 : 0;
      case 6 -> whole ? 4 : 0;
      default -> 0;
    };
  }

  /** Whether there are as many rows as it says, each filtered in a way that there is. */
  private boolean isWhole() {
    if (needsPalette) {
      return false;
    }
    Inflater inflater = new Inflater();
    inflater.setInput(deflated.toByteArray());
    byte[] row = new byte[1 + (int) (((long) width * bitsPerPixel + 7) / 8)];
    try {
      for (int y = 0; y < height; y++) {
        if (!fill(row, inflater) || row[0] < 0 || row[0] > 4) {
          return false;
        }
      }
      return true;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  private static boolean fill(byte[] row, Inflater inflater) throws DataFormatException {
    int filled = 0;
    while (filled < row.length) {
      int got = inflater.inflate(row, filled, row.length - filled);
      if (got == 0) {
        return false;
      }
      filled += got;
    }
    return true;
  }
}
