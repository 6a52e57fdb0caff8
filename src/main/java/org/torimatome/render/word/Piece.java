package org.torimatome.render.word;

import java.util.Optional;

/**
 * What looks alike in the lines of a paragraph.
 *
 * @param text the words, a link's target or a drawing, as its kind is
 * @param style of letters, by its name
 * @param link where it leads; empty for nowhere
 * @param whole what may not be broken has a number of its own in the paragraph; 0 for all else
 */
record Piece(
    Kind kind, String text, Optional<String> style, LetterLook look, String link, int whole) {
  enum Kind {
    WORDS,
    BREAK,
    TAB,
    PAGE,
    PICTURE
  }

  Piece(Kind kind, String text, Optional<String> style, LetterLook look, String link) {
    this(kind, text, style, look, link, 0);
  }

  Piece with(String words) {
    return new Piece(kind, words, style, look, link, whole);
  }
}
