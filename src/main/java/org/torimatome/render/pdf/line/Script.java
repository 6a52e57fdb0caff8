package org.torimatome.render.pdf.line;

/** What a character is written in. */
enum Script {
  KANJI,
  HIRAGANA,
  KATAKANA,
  LATIN,
  OTHER;

  private static final int LAST_LATIN = 0x2000;

  static Script of(int c) {
    if (c < 0x80) {
      return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' ? LATIN : OTHER;
    }
    if (c == 'ー' || c == '々') {
      return c == 'ー' ? KATAKANA : KANJI;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN -> KANJI;
      case HIRAGANA -> HIRAGANA;
      case KATAKANA -> KATAKANA;
      case LATIN, GREEK, CYRILLIC -> c >= 'Ａ' ? OTHER : LATIN; // full width forms stand as kanji do
      default -> OTHER;
    };
  }

  /** Whether a compound has a seam there: {@code スマート|農林水産業}, but not within {@code 届かず}. */
  static boolean changesAt(String text, int at) {
    Script before = of(text.codePointBefore(at));
    Script after = of(text.codePointAt(at));
    return before != after && before != HIRAGANA && after != HIRAGANA && after != OTHER;
  }

  /** Whether Japanese meets Latin or figures, with neither space nor mark between. */
  static boolean needsGap(int before, int after) {
    if (before < LAST_LATIN == after < LAST_LATIN) {
      return false;
    }
    Script one = of(before);
    Script other = of(after);
    return one == LATIN && other.isJapanese() || one.isJapanese() && other == LATIN;
  }

  private boolean isJapanese() {
    return this == KANJI || this == HIRAGANA || this == KATAKANA;
  }
}
