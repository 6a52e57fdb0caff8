package org.torimatome.text;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes what people typed comparable: {@code ＫＰＩ　番号} and {@code KPI番号} fold to one {@link #label}.
 *
 * <p>{@link #clean} is for keeping and printing, {@link #narrow} for numbers, {@link #fold} and
 * {@link #label} for comparing only. All four are idempotent. Source: docs/spec.md §3.3 Text.
 */
public final class Folding {

  /**
   * The ideographs that U+2E80 to U+2EF3 stand for, in their order; PDF copies are full of them.
   *
   * <p>Source: the Unicode property Equivalent_Unified_Ideograph. NFKC folds two of them only. A
   * radical without an equivalent stands for itself.
   */
  private static final int[] IDEOGRAPHS =
      ("⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣"
              + "尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母"
              + "民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹"
              + "纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹"
              + "艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑"
              + "钅長镸长门𨸏阝雨青韦页风飞食𩙿飠"
              + "饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜"
              + "龙龜亀龟")
          .codePoints()
          .toArray();

  private static final int FIRST_RADICAL = 0x2E80;
  private static final int FIRST_KANGXI = 0x2F00;
  private static final int LAST_KANGXI = 0x2FD5;

  private static final Pattern VARIATION =
      Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

  /** A letter and the marks typed behind it; no ideograph, whose old form NFC would change. */
  private static final Pattern MARKED = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]\\p{Mn}{1,30}+");

  /**
   * More marks than any letter carries: in a longer run normalising would look for the place of
   * each among all. Parted by a grapheme joiner, as in the stream-safe form. Source: UAX #15,
   * section 13.
   */
  private static final Pattern MANY_MARKS = Pattern.compile("\\p{M}{30}");

  private static final String JOINED = "$0\u034F";

  private static final Pattern SPACES = Pattern.compile("\\p{IsWhite_Space}+");

  private Folding() {}

  /**
   * The text as it is kept and printed: line ends as {@code \n}, no-break spaces as spaces, no
   * format characters, radicals as ideographs, か with a mark behind it as が, no white space around.
   * Wide letters, ideographic spaces inside and variants of ideographs stay.
   */
  public static String clean(String typed) {
    if (isPlain(typed)) {
      return typed;
    }
    StringBuilder text = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .codePoints()
        .filter(character -> !isInvisible(character))
        .forEach(character -> append(character, text));
    return composed(text.toString()).strip();
  }

  /** Marks that some systems take apart from their letters, such as か and ゛, as one character. */
  private static String composed(String text) {
    return MARKED
        .matcher(text)
        .replaceAll(
            marked ->
                Matcher.quoteReplacement(
                    Normalizer.normalize(marked.group(), Normalizer.Form.NFC)));
  }

  /**
   * {@link #clean} with the full-width forms of ASCII narrow, such as {@code ６９．８％} as {@code
   * 69.8%}. Unlike NFKC it leaves ² ⑤ and ½ as they are: they are no digits of a number.
   */
  public static String narrow(String typed) {
    if (isPlain(typed)) {
      return typed;
    }
    StringBuilder narrow = new StringBuilder();
    for (char c : clean(typed).toCharArray()) {
      narrow.append(c == '　' ? ' ' : c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
    }
    return narrow.toString();
  }

  /** NFKC, no variation selectors, each run of white space one space. */
  public static String fold(String typed) {
    if (isPlain(typed)) {
      return typed;
    }
    String text = nfkc(VARIATION.matcher(clean(typed)).replaceAll(""));
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /** {@link #fold} without any white space: how names of tables, columns and choices compare. */
  public static String label(String typed) {
    if (isPlain(typed)) {
      return typed;
    }
    // A mark that stood beside a space may compose with what it stands beside now.
    return nfkc(fold(typed).replace(" ", ""));
  }

  /** True where both fold to the same {@link #label}. */
  public static boolean same(String typed, String other) {
    return label(typed).equals(label(other));
  }

  /** Most cells: ASCII, kana and ideographs without a space, which every folding leaves alone. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c > ' ' && c < 0x7F)
              || (c >= '一' && c <= '鿿')
              || (c >= 'ァ' && c <= 'ヾ')
              || (c >= 'ぁ' && c <= 'ゖ')
              || c == '、'
              || c == '。';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Format characters, the grapheme joiner and Mongolian selectors: nothing that shows. */
  private static boolean isInvisible(int character) {
    return Character.getType(character) == Character.FORMAT
        || character == 0x34F
        || (character >= 0x180B && character <= 0x180F);
  }

  private static void append(int character, StringBuilder text) {
    switch (character) {
      case 0xA0, 0x2007, 0x202F -> text.append(' ');
      case '\r', 0x85, 0x2028, 0x2029 -> text.append('\n');
      default -> text.appendCodePoint(ideograph(character));
    }
  }

  private static int ideograph(int character) {
    if (character >= FIRST_RADICAL && character < FIRST_RADICAL + IDEOGRAPHS.length) {
      return IDEOGRAPHS[character - FIRST_RADICAL];
    }
    return character >= FIRST_KANGXI && character <= LAST_KANGXI
        ? nfkc(Character.toString(character)).codePointAt(0)
        : character;
  }

  private static String nfkc(String text) {
    return Normalizer.normalize(MANY_MARKS.matcher(text).replaceAll(JOINED), Normalizer.Form.NFKC);
  }
}
