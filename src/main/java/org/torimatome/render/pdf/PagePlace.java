package org.torimatome.render.pdf;

/**
 * Where a start tag ends in a page's source: line and column, from 1; {@link #UNKNOWN} for what is
 * on the page but not in its source.
 */
public record PagePlace(int line, int column) {
  static final PagePlace UNKNOWN = new PagePlace(0, 0);
}
