package org.torimatome.render.print;

import java.util.ArrayList;
import java.util.List;
import org.torimatome.render.print.PageGlyphs.Glyph;

/**
 * Numbers that go on in the next line, by the order in which a page's glyphs were painted: what is
 * painted one after the other, in one type and flush or about one axis, is one text, however near
 * the next column stands and however short the number's first part is.
 */
final class BrokenNumbers {
  /** Of one sign: no number, but what somebody typed. */
  private static final int TYPED_ROW = 4;

  /** Parts of the type's size: as far as the next line is, fine type in a line of larger, too. */
  private static final double LEADING = 1.65;

  /**
   * Parts of the type's size: no space within a line is as wide, but the gap between columns is.
   */
  private static final double GAP = 0.6;

  private final List<Glyph> glyphs;

  private BrokenNumbers(List<Glyph> glyphs) {
    this.glyphs = glyphs;
  }

  /** Each as {@code 1,234,567,89|0,123円}. */
  static List<String> on(PageGlyphs page) {
    return new BrokenNumbers(page.glyphs()).found();
  }

  private List<String> found() {
    List<String> found = new ArrayList<>();
    for (int at = 1; at < glyphs.size(); at++) {
      if (isOfNumber(glyphs.get(at - 1)) && isOfNumber(glyphs.get(at)) && goesOn(at)) {
        List<Glyph> line = glyphs.subList(start(at - 1), at);
        List<Glyph> next = glyphs.subList(at, end(at));
        if (isOneText(line, next) && !isTyped(line, next)) {
          found.add(text(line) + "|" + text(next));
        }
      }
    }
    return found;
  }

  /** Whether the next line begins there, in the same type. */
  private boolean goesOn(int at) {
    Glyph last = glyphs.get(at - 1);
    Glyph first = glyphs.get(at);
    double step = first.base() - last.base();
    return !first.afterSpace()
        && step > 1
        && step < LEADING * last.size()
        && Math.abs(first.size() - last.size()) < 0.1
        && first.font().equals(last.font());
  }

  private int start(int last) {
    int at = last;
    while (at > 0 && isBeside(glyphs.get(at - 1), glyphs.get(at))) {
      at--;
    }
    return at;
  }

  private int end(int first) {
    int at = first + 1;
    while (at < glyphs.size() && isBeside(glyphs.get(at - 1), glyphs.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBeside(Glyph left, Glyph right) {
    double gap = right.x() - left.right();
    return Math.abs(left.base() - right.base()) < 0.8
        && gap > -0.2 * left.size()
        && gap < GAP * left.size();
  }

  private static boolean isOneText(List<Glyph> line, List<Glyph> next) {
    double left = next.get(0).x() - line.get(0).x();
    double right = next.get(next.size() - 1).right() - line.get(line.size() - 1).right();
    return Math.abs(left) < 1 || Math.abs(right) < 1 || Math.abs(left + right) < 1;
  }

  /** A row of one sign, or what ends in a digit but is no number, such as R3. */
  private static boolean isTyped(List<Glyph> line, List<Glyph> next) {
    String words = text(line);
    String row = next.get(0).text().repeat(TYPED_ROW);
    return !words.matches(".*[0-9][,.]?")
        || words.endsWith(row)
        || words.matches(".*[^0-9,.]([0-9])\\1{%d,}".formatted(TYPED_ROW - 1))
        || text(next).startsWith(row) && words.endsWith(next.get(0).text())
        || words.matches("(?:.*[^0-9,.])?[A-Z][0-9]+");
  }

  private static String text(List<Glyph> line) {
    StringBuilder text = new StringBuilder();
    line.forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }

  private static boolean isOfNumber(Glyph glyph) {
    return glyph.text().matches("[0-9,.]");
  }
}
