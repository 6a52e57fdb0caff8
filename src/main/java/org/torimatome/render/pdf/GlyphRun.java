package org.torimatome.render.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.util.ArrayList;
import java.util.List;
import org.torimatome.render.pdf.line.GlyphGaps;
import org.torimatome.render.pdf.line.Marks;

/**
 * A part of a text that is painted at once. Where there is room between two glyphs, the text is
 * painted in parts, so that no space comes to be in it.
 *
 * @param x in dots from the text's beginning
 * @param spread what is added between its glyphs, in dots
 */
record GlyphRun(String text, float x, float spread) {
  /**
   * Between Japanese and Latin, in em. With the white that glyphs have at their own sides a quarter
   * is seen; more would be read as a space by whoever copies the text.
   */
  private static final float GAP = 0.16f;

  static float gap(float size) {
    return GAP * size;
  }

  /**
   * The runs of a text.
   *
   * @param marked with its marks
   * @param spread what each place has that lines are filled at, in dots; none for 0
   */
  static List<GlyphRun> of(String marked, BaseFont font, float size, float spread) {
    if (spread == 0 && Marks.gapsIn(marked) == 0) {
      return List.of(new GlyphRun(Marks.takeFrom(marked), 0, 0));
    }
    return new Cutter(font, size, spread).cut(marked);
  }

  private static final class Cutter {
    private final BaseFont font;
    private final float size;
    private final float spread;
    private final List<GlyphRun> runs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private boolean isSpread;
    private float x;

    Cutter(BaseFont font, float size, float spread) {
      this.font = font;
      this.size = size;
      this.spread = spread;
    }

    List<GlyphRun> cut(String marked) {
      int before = -1;
      float gap = 0;
      for (int at = 0; at < marked.length(); ) {
        int c = marked.codePointAt(at);
        at += Character.charCount(c);
        if (Marks.isMark(c)) {
          gap += c == Marks.GAP ? gap(size) : 0;
          continue;
        }
        boolean spreads = spread != 0 && gap == 0 && before >= 0 && GlyphGaps.mayWiden(before, c);
        if (gap != 0 || isCut(before, c, spreads)) {
          end();
          x += spreads ? spread : gap;
        } else if (before >= 0 && run.length() > 0) {
          isSpread = spreads;
        }
        run.appendCodePoint(c);
        before = c;
        gap = 0;
      }
      end();
      return runs;
    }

    /** A run has room between all of its glyphs, or between none. */
    private boolean isCut(int before, int c, boolean spreads) {
      return before >= 0
          && spread != 0
          && (Character.charCount(before) + Character.charCount(c) > 2
              || run.codePointCount(0, run.length()) > 1 && spreads != isSpread);
    }

    private void end() {
      if (run.length() > 0) {
        String text = run.toString();
        float inner = isSpread ? spread : 0;
        runs.add(new GlyphRun(text, x, inner));
        x += font.getWidthPoint(text, size) + inner * (text.length() - 1);
        run.setLength(0);
        isSpread = false;
      }
    }
  }
}
