package org.torimatome.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gathers text as the bytes that go into the file, which a builder of strings would copy thrice. As
 * with {@link String#getBytes}, half of a surrogate pair becomes a question mark.
 */
final class Utf8 {
  /** Most that a {@code char} takes. */
  private static final int LONGEST = 3;

  private byte[] bytes = new byte[256];
  private int length;

  Utf8 add(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  Utf8 add(String text) {
    return add(text, 0, text.length());
  }

  Utf8 add(String text, int from, int to) {
    reserve((to - from) * LONGEST);
    byte[] into = bytes;
    int at = length;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        into[at++] = (byte) c;
      } else if (c < 0x800) {
        into[at++] = (byte) (0xC0 | c >> 6);
        into[at++] = rest(c);
      } else if (!Character.isSurrogate(c)) {
        into[at++] = (byte) (0xE0 | c >> 12);
        into[at++] = rest(c >> 6);
        into[at++] = rest(c);
      } else if (Character.isSurrogatePair(c, next(text, i))) {
        int point = text.codePointAt(i++);
        into[at++] = (byte) (0xF0 | point >> 18);
        into[at++] = rest(point >> 12);
        into[at++] = rest(point >> 6);
        into[at++] = rest(point);
      } else {
        into[at++] = '?';
      }
    }
    length = at;
    return this;
  }

  private static char next(String text, int at) {
    return at + 1 < text.length() ? text.charAt(at + 1) : 0;
  }

  private static byte rest(int bits) {
    return (byte) (0x80 | bits & 0x3F);
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
