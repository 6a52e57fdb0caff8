package org.torimatome.ingest.xlsx;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Texts in a temporary file, found by index: each as one character that says whether it is struck
 * through, then its own characters, in UTF-16 so that nothing is lost. Gone when closed.
 */
final class TextFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;
  private final ByteBuffer unwritten = ByteBuffer.allocate(BUFFER);
  private long[] ends = new long[1024];
  private int size;
  private long end;

  private TextFile(FileChannel channel) {
    this.channel = channel;
  }

  static TextFile create() throws IOException {
    return new TextFile(
        FileChannel.open(
            Files.createTempFile("torimatome", ".texts"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  int size() {
    return size;
  }

  void add(RichText text) throws IOException {
    write((char) (text.struck() ? 1 : 0));
    for (int i = 0; i < text.text().length(); i++) {
      write(text.text().charAt(i));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = end;
  }

  private void write(char c) throws IOException {
    if (!unwritten.hasRemaining()) {
      flush();
    }
    unwritten.putChar(c);
    end += Character.BYTES;
  }

  private void flush() throws IOException {
    unwritten.flip();
    while (unwritten.hasRemaining()) {
      channel.write(unwritten);
    }
    unwritten.clear();
  }

  RichText get(int index) throws IOException {
    flush();
    long start = index == 0 ? 0 : ends[index - 1];
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(ends[index] - start));
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, start + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
    String text = bytes.flip().asCharBuffer().toString();
    return new RichText(text.substring(1), text.charAt(0) == 1);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
