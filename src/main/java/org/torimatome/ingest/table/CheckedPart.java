package org.torimatome.ingest.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The bytes of a zip entry, held to what the entry declares: {@link ZipException} where there are
 * more of them or where, at their end, the checksum differs. {@code java.util.zip.ZipFile} checks
 * neither, and a flipped bit may be a digit.
 */
final class CheckedPart extends FilterInputStream {

  private final ZipEntry entry;
  private final CRC32 checksum = new CRC32();
  private long count;

  CheckedPart(InputStream content, ZipEntry entry) {
    super(content);
    this.entry = entry;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      count += read;
      checksum.update(bytes, offset, read);
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
