package org.torimatome.render.font;

import java.util.stream.Stream;

/** What the bundled fonts can show, by the glyphs that they have. */
public final class Glyphs {
  private Glyphs() {}

  /** Whether the font that a text is set in has the character, in both weights. */
  public static boolean show(int codePoint) {
    return Stream.of(false, true)
        .flatMap(bold -> FontLibrary.bundled().runs(Character.toString(codePoint), bold).stream())
        .allMatch(run -> run.font().charExists(codePoint));
  }
}
