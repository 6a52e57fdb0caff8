package org.torimatome.render.pdf.line;

import java.util.BitSet;

/**
 * The {@link Marks} that one paragraph needs, wherever elements begin and end in it. Places are
 * indexes of its text: a mark stands before the character there.
 */
public final class ParagraphMarks {
  /** A last line has as many characters at least. */
  private static final int LAST_LINE = 3;

  /** So much before a place tells whether a line may end there. */
  private static final int CONTEXT = 24;

  /** Stands for a picture or an inline block, be it as wide as it may. */
  public static final char OBJECT = '\uFFFC';

  private final String text;
  private final FoundBreaks found;
  private final BitSet gaps = new BitSet();
  private final BitSet breaks = new BitSet();
  private final BitSet joins = new BitSet();
  private BitSet phrases = new BitSet();

  public ParagraphMarks(String text, FoundBreaks found) {
    this.text = text;
    this.found = found;
  }

  /** Where lines are to end between phrases alone. */
  public void breakBetweenPhrases(int start, int end) {
    if (phrases.isEmpty()) {
      phrases = found.betweenPhrases(text);
    }
    phrases.stream()
        .filter(at -> at >= start && at <= end && !isSpace(at - 1))
        .forEach(breaks::set);
  }

  /** Room between Japanese and Latin or figures. */
  public void spaceScripts(int start, int end) {
    for (int at = Math.max(1, start); at <= end && at < text.length(); at++) {
      gaps.set(at, Script.needsGap(text.codePointBefore(at), text.codePointAt(at)));
    }
  }

  /**
   * No line of one or two characters at the end of a text.
   *
   * @param lineEnd the character that ends one, beside the paragraph's end
   */
  public void keepLastLinesLong(String lineEnd) {
    int start = 0;
    for (int end = text.indexOf(lineEnd); end >= 0; end = text.indexOf(lineEnd, start)) {
      keepLong(start, end);
      start = end + 1;
    }
    keepLong(start, text.length());
  }

  private void keepLong(int start, int end) {
    int from = Math.max(start, end - CONTEXT);
    BitSet legal = null;
    int at = end;
    for (int characters = 0; characters < LAST_LINE && at > from; ) {
      if (characters > 0 && !isSpace(at)) {
        legal = legal == null ? found.in(text.substring(from, end)) : legal;
        breaks.clear(at);
        joins.set(at, legal.get(at - from));
      }
      at -= Character.charCount(text.codePointBefore(at));
      characters += text.charAt(at) == OBJECT ? LAST_LINE : isSpace(at) ? 0 : 1;
    }
  }

  private boolean isSpace(int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  /**
   * A part of the text with its marks.
   *
   * @param afterText whether another part before it holds the marks of its start
   */
  public String within(int start, int end, boolean afterText) {
    StringBuilder marked = new StringBuilder();
    for (int at = start; at < end; at++) {
      if (at > start || !afterText) {
        addMarks(at, marked);
      }
      marked.append(text.charAt(at));
    }
    addMarks(end, marked);
    return marked.toString();
  }

  private void addMarks(int at, StringBuilder marked) {
    if (gaps.get(at)) {
      marked.append(Marks.GAP);
    }
    if (joins.get(at)) {
      marked.append(Marks.JOIN);
    } else if (breaks.get(at)) {
      marked.append(Marks.BREAK);
    }
  }
}
