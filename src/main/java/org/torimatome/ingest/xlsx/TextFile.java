package org.torimatome.ingest.xlsx;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.text.Message;

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

  static TextFile create() throws RefusedException {
    try {
      return over(
          FileChannel.open(
              Files.createTempFile("torimatome", ".texts"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  static TextFile over(FileChannel channel) {
    return new TextFile(channel);
  }

  /** It is our own disk that fails, and no fault of the file: whoever runs us is told. */
  private static RefusedException unwritable(IOException why) {
    return new RefusedException(
        ProblemCode.SCRATCH_FOLDER,
        Message.plain("%s（%s）".formatted(System.getProperty("java.io.tmpdir"), why.getMessage())),
        ProblemWords.of("writable-scratch-folder"));
  }

  int size() {
    return size;
  }

  void add(RichText text) throws RefusedException {
    write((char) (text.struck() ? 1 : 0));
    for (int i = 0; i < text.text().length(); i++) {
      write(text.text().charAt(i));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = end;
  }

  private void write(char c) throws RefusedException {
    if (!unwritten.hasRemaining()) {
      flush();
    }
    unwritten.putChar(c);
    end += Character.BYTES;
  }

  private void flush() throws RefusedException {
    unwritten.flip();
    try {
      while (unwritten.hasRemaining()) {
        channel.write(unwritten);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
    unwritten.clear();
  }

  RichText get(int index) throws RefusedException, IOException {
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
