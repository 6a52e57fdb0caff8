package org.torimatome.render.pdf.line;

/** Where a line may be widened to fill its measure: between Japanese glyphs and round words. */
public final class GlyphGaps {
  private GlyphGaps() {}

  /** Whether room may be added between two characters that stand beside each other. */
  public static boolean mayWiden(int before, int after) {
    return !LineBreaks.clings(after)
        && !(isNarrow(before) && isNarrow(after))
        && !(before == after && LineBreaks.isInseparable(before));
  }

  /** Of a word or a figure, which would fall apart. */
  private static boolean isNarrow(int c) {
    return c < 0x2000 && c != ' ';
  }

  /** The places in a text, without those at its ends, that may be widened: gaps are wide enough. */
  public static int in(String marked) {
    int places = 0;
    int before = -1;
    for (int at = 0; at < marked.length(); ) {
      int c = marked.codePointAt(at);
      at += Character.charCount(c);
      if (c == Marks.GAP) {
        before = -1;
      } else if (!Marks.isMark(c)) {
        places += before >= 0 && mayWiden(before, c) ? 1 : 0;
        before = c;
      }
    }
    return places;
  }

  /** Whether room may be added between two texts that stand beside each other. */
  public static boolean mayWiden(String before, String after) {
    String other = Marks.takeFrom(after);
    if (endsWithGap(before) || other.isEmpty()) {
      return !endsWithGap(before);
    }
    String one = Marks.takeFrom(before);
    return one.isEmpty() || mayWiden(one.codePointBefore(one.length()), other.codePointAt(0));
  }

  public static boolean endsWithGap(String text) {
    for (int at = text.length() - 1; at >= 0 && Marks.isMark(text.charAt(at)); at--) {
      if (text.charAt(at) == Marks.GAP) {
        return true;
      }
    }
    return false;
  }
}
