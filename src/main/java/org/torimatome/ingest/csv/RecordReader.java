package org.torimatome.ingest.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.apache.commons.csv.CSVException;
import org.torimatome.ingest.grid.FileTime;

/**
 * The text of a CSV, of which no record may ask for more than a row of a return can hold: a parser
 * keeps the whole of it in memory.
 */
final class RecordReader extends FilterReader {

  /** Beyond what the parser has read ahead. */
  private static final int MOST = 1_000_000 + (1 << 16);

  private final FileTime time;
  private long count;
  private long begun;

  RecordReader(Reader text, FileTime time) {
    super(text);
    this.time = time;
  }

  /** From here on the next record is asked for. */
  void beginRecord() {
    time.check();
    begun = count;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    add(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    add(Math.max(0, read));
    return read;
  }

  private void add(int read) throws IOException {
    time.check();
    count += read;
    if (count - begun > MOST) {
      throw new CSVException("A record of more than %s characters", MOST);
    }
  }
}
