package org.torimatome.ingest.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.torimatome.ingest.grid.FileTime;

/**
 * The bytes of a zip entry, held to what the entry declares: {@link ZipException} where there are
 * more of them or where, at their end, the checksum differs. {@code java.util.zip.ZipFile} checks
 * neither, and a flipped bit may be a digit.
 */
final class CheckedPart extends FilterInputStream {

  /** What an element with its attributes, or a run of text, may take; a formula takes 8 kB. */
  private static final int LONGEST_PIECE = 4 << 20;

  private final ZipEntry entry;
  private final FileTime time;
  private final CRC32 checksum = new CRC32();
  private long count;
  private long begun;

  CheckedPart(InputStream content, ZipEntry entry, FileTime time) {
    super(content);
    this.entry = entry;
    this.time = time;
  }

  /** From here on a parser may ask for one piece: it holds no more than that in memory. */
  void beginPiece() {
    begun = count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    time.check();
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      count += read;
      checksum.update(bytes, offset, read);
    }
    if (count - begun > LONGEST_PIECE) {
      throw new ZipException("a piece without an end");
    }
    if (count > entry.getSize()) {
      throw new ZipException("longer than declared");
    }
    if (read < 0 && (count != entry.getSize() || checksum.getValue() != entry.getCrc())) {
      throw new ZipException("checksum differs");
    }
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    return read(new byte[(int) Math.min(length, 8192)]);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Does nothing: a parser closes what it has parsed, before the last bytes are checked. */
  @Override
  public void close() {}

  void release() throws IOException {
    super.close();
  }
}
