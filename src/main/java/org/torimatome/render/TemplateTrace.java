package org.torimatome.render;

import java.io.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.fault.TextPlace;

/**
 * Finds the lines of templates that wrote certain places of the filled text, while the template is
 * filled once more; the text itself is let go.
 */
final class TemplateTrace extends Writer {

  private final Queue<TextPlace> ahead;
  private final Map<TextPlace, TemplatePlace> found = new HashMap<>();
  private int line = 1;
  private int column = 1;

  TemplateTrace(Collection<TextPlace> places) {
    this.ahead = new PriorityQueue<>(places);
  }

  /** What wrote at each place; nothing for places behind the text's end. */
  Map<TextPlace, TemplatePlace> found() {
    return found;
  }

  /** The template's own text: its lines are the template's. */
  @Override
  public void write(char[] text, int from, int length) {
    pass(text, from, length, 1);
  }

  /** A value's: wherever it breaks, it stands on one line of the template. */
  @Override
  public void write(String text, int from, int length) {
    pass(text.toCharArray(), from, length, 0);
  }

  private void pass(char[] text, int from, int length, int linesPerBreak) {
    int lines = 0;
    for (int i = from; i < from + length && !ahead.isEmpty(); i++) {
      while (isNext(ahead.peek())) {
        found.put(ahead.remove(), TemplatePlace.writing().below(lines));
      }
      if (text[i] == '\n') {
        lines += linesPerBreak;
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }

  /** The place behind a start tag counts as the tag's. */
  private boolean isNext(@Nullable TextPlace place) {
    return place != null
        && (place.line() < line || place.line() == line && place.column() <= column + 1);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
