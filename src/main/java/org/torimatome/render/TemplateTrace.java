package org.torimatome.render;

import java.io.Writer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of a template that wrote a place in the filled text, while the template is filled
 * once more; the text itself is let go.
 */
final class TemplateTrace extends Writer {

  private final int targetLine;
  private final int targetColumn;
  private int line = 1;
  private int column = 1;
  private @Nullable TemplatePlace found;

  /** A place in the filled text, both counted from 1. */
  TemplateTrace(int line, int column) {
    this.targetLine = line;
    this.targetColumn = column;
  }

  /** What wrote there; empty where the text ends before. */
  Optional<TemplatePlace> found() {
    return Optional.ofNullable(found);
  }

  /** The template's own text: its lines are the template's. */
  @Override
  public void write(char[] text, int from, int length) {
    passed(text, from, length).ifPresent(lines -> found = TemplatePlace.writing().below(lines));
  }

  /** A value's: wherever it breaks, it stands on one line of the template. */
  @Override
  public void write(String text, int from, int length) {
    passed(text.toCharArray(), from, length).ifPresent(lines -> found = TemplatePlace.writing());
  }

  /** The lines of the text before the target; empty where it does not hold it. */
  private Optional<Integer> passed(char[] text, int from, int length) {
    int lines = 0;
    for (int i = from; i < from + length && found == null; i++) {
      if (line > targetLine || line == targetLine && column >= targetColumn) {
        return Optional.of(lines);
      }
      if (text[i] == '\n') {
        lines++;
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return Optional.empty();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
