package org.torimatome.render.fault;

import java.util.Comparator;

/**
 * A place in a filled text, such as line 388, column 24, both from 1: for an element, where its
 * start tag ends. {@link #UNKNOWN} for what no text has.
 */
public record TextPlace(int line, int column) implements Comparable<TextPlace> {
  public static final TextPlace UNKNOWN = new TextPlace(0, 0);

  @Override
  public int compareTo(TextPlace other) {
    return Comparator.comparingInt(TextPlace::line)
        .thenComparingInt(TextPlace::column)
        .compare(this, other);
  }
}
