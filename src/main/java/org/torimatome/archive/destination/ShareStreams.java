package org.torimatome.archive.destination;

import com.hierynomus.smbj.share.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes of an open file on a share, with its faults in our words. */
final class ShareStreams {
  private ShareStreams() {}

  /** Closed without fault, its bytes are on the server's medium. */
  static OutputStream writing(File file, String path) {
    return new Flushed(file, path);
  }

  /** Closes the file with itself. */
  static InputStream reading(File file, String path) {
    return new FilterInputStream(file.getInputStream()) {
      @Override
      public int read(byte[] bytes, int offset, int count) throws IOException {
        return ShareFaults.telling(path, () -> in.read(bytes, offset, count));
      }

      @Override
      public void close() throws IOException {
        ShareFaults.telling(
            path,
            () -> {
              file.close();
              return path;
            });
      }
    };
  }

  private static final class Flushed extends OutputStream {
    private final File file;
    private final String path;
    private long length;
    private boolean closed;

    Flushed(File file, String path) {
      this.file = file;
      this.path = path;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      length += ShareFaults.telling(path, () -> file.write(bytes, length, offset, count));
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      ShareFaults.telling(
          path,
          () -> {
            try (file) {
              file.flush();
            }
            return path;
          });
    }
  }
}
