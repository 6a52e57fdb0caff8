package org.torimatome.render;

import java.io.IOException;
import java.io.Writer;

/** What a template writes, up to a length that no report comes near. */
final class FilledText extends Writer {

  /** In characters; the sample's workbook, the longest, takes less than a million. */
  private static final int LONGEST = 30_000_000;

  private final StringBuilder text = new StringBuilder(256 * 1024);

  /** The template went on writing. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient TemplatePlace place;

    TooLongException(TemplatePlace place) {
      super("longer than " + LONGEST + " characters");
      this.place = place;
    }

    TemplatePlace place() {
      return place;
    }
  }

  @Override
  public void write(char[] written, int from, int length) throws IOException {
    require(length);
    text.append(written, from, length);
  }

  @Override
  public void write(String written, int from, int length) throws IOException {
    require(length);
    text.append(written, from, from + length);
  }

  private void require(int length) throws IOException {
    Making.step();
    if (text.length() > LONGEST - length) {
      throw new TooLongException(TemplatePlace.writing());
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
