package org.torimatome.render.word;

import java.util.ArrayList;
import java.util.List;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.word.Piece.Kind;

/**
 * Begins a line before what would not end on the one before: Word breaks Japanese between any two
 * characters, and has no way to be told of words that stay whole ({@code white-space: nowrap}),
 * such as a mark in a frame.
 */
final class ShortLines {
  private final double width;
  private final FontLibrary fonts;
  private final List<Piece> set = new ArrayList<>();
  private double at;

  private ShortLines(double width, FontLibrary fonts) {
    this.width = width;
    this.fonts = fonts;
  }

  /**
   * @param width of the lines, in points
   * @return the pieces as they are where they hold a label or a picture
   */
  static List<Piece> of(List<Piece> pieces, double width, FontLibrary fonts) {
    if (pieces.stream().anyMatch(each -> each.kind() != Kind.WORDS && each.kind() != Kind.BREAK)
        || pieces.stream().noneMatch(each -> each.whole() > 0)) {
      return pieces;
    }
    ShortLines lines = new ShortLines(width, fonts);
    for (int i = 0; i < pieces.size(); ) {
      int end = i + 1;
      while (end < pieces.size()
          && pieces.get(i).whole() > 0
          && pieces.get(end).whole() == pieces.get(i).whole()) {
        end++;
      }
      lines.add(pieces.subList(i, end));
      i = end;
    }
    return lines.set;
  }

  /** One piece, or all that stay whole together. */
  private void add(List<Piece> pieces) {
    double wide = pieces.stream().mapToDouble(each -> width(each.text(), each.look())).sum();
    if (pieces.get(0).kind() == Kind.BREAK) {
      at = 0;
    } else if (pieces.get(0).whole() == 0) {
      flow(pieces.get(0));
    } else if (at > 0 && at + wide > width && wide <= width) {
      breakLine(pieces.get(0));
      at = wide;
    } else {
      at += wide;
    }
    set.addAll(pieces);
  }

  private void flow(Piece words) {
    words
        .text()
        .codePoints()
        .mapToObj(Character::toString)
        .mapToDouble(letter -> width(letter, words.look()))
        .forEach(wide -> at = at + wide > width ? wide : at + wide);
  }

  /** Where one stands already, another would leave an empty line. */
  private void breakLine(Piece before) {
    int last = set.size() - 1;
    if (set.get(last).kind() == Kind.WORDS) {
      String kept = set.get(last).text().stripTrailing();
      if (kept.isEmpty()) {
        set.remove(last);
      } else {
        set.set(last, set.get(last).with(kept));
      }
    }
    set.add(new Piece(Kind.BREAK, "", before.style(), before.look(), before.link()));
  }

  private double width(String words, LetterLook look) {
    return fonts.runs(words, look.isBold()).stream()
        .mapToDouble(run -> run.font().getWidthPoint(run.text(), look.halfPoints() / 2f))
        .sum();
  }
}
