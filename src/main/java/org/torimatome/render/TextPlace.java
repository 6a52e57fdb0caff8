package org.torimatome.render;

import java.util.Comparator;

/** A place in a filled text, such as line 388, column 24, both from 1; line 0 when unknown. */
record TextPlace(int line, int column) implements Comparable<TextPlace> {
  @Override
  public int compareTo(TextPlace other) {
    return Comparator.comparingInt(TextPlace::line)
        .thenComparingInt(TextPlace::column)
        .compare(this, other);
  }
}
