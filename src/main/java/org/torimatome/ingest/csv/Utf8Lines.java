package org.torimatome.ingest.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds a line of Japanese in UTF-8 within a file that is taken for CP932, as when two files were
 * joined: CP932 would read it as 螳溽クセ without complaint.
 */
final class Utf8Lines {

  /** The first bytes of kana and the common ideographs in UTF-8; each is followed by two more. */
  private static final int FIRST_LEAD = 0xE3;

  private static final int LAST_LEAD = 0xE9;
  private static final int LONGEST_LINE = 1 << 20;

  private Utf8Lines() {}

  /** The number of the first such line, from 1; 0 where there is none. */
  static int first(Path file) throws IOException {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int number = 1;
      for (int next = content.read(); next >= 0; next = content.read()) {
        if (next != '\n') {
          line.write(next);
        }
        if (next == '\n' || line.size() == LONGEST_LINE) {
          if (isUtf8(line.toByteArray())) {
            return number;
          }
          line.reset();
          number += next == '\n' ? 1 : 0;
        }
      }
      return isUtf8(line.toByteArray()) ? number : 0;
    }
  }

  private static boolean isUtf8(byte[] line) {
    boolean hasLead = false;
    for (byte next : line) {
      int unsigned = next & 0xFF;
      hasLead |= FIRST_LEAD <= unsigned && unsigned <= LAST_LEAD;
    }
    if (!hasLead) {
      return false;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
