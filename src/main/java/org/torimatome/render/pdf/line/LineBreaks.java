package org.torimatome.render.pdf.line;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a Japanese text may be broken into lines: in {@code 実績は69.8％です。} before 績, は, 6 (not within
 * {@code 69.8％}), で and す.
 *
 * <p>The rule is 禁則処理 in its strict form, small kana and ー included (JIS X 4051, JLREQ 3.1.7 and
 * 3.1.8), with the house's additions: a number keeps its sign, its unit and what numbers it ({@code
 * 約10,000時間}, {@code 令和4年度}, {@code 90～100％}), and a Latin word stays whole ({@code R4}, {@code
 * Digi-PoC}), except a web address, which may break after its slashes and dots; and a short bracket
 * stays whole ({@code （累計）}).
 */
public final class LineBreaks {
  private static final BitSet NEVER_FIRST =
      codePoints(
          "、。，．､｡,.・･：；:;！？!?‼⁇⁈⁉"
              + "）〕］｝〉》」』】〙〗｠｣”’»)]}"
              + "ー々〻ゝゞヽヾｰﾞﾟ゛゜"
              + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
              + "％%‰℃℉°′″¢￠"
              + "～〜~‐–−-゠／/\u3000\u00A0\u2060\uFEFF");

  private static final BitSet NEVER_LAST =
      codePoints("（〔［｛〈《「『【〘〖｟｢“‘«([{¥￥$＄£￡€№※\u00A0\u2060\uFEFF");

  /** Stand before a number as part of it. */
  private static final BitSet SIGNS = codePoints("△▲▼＋+±－−-–~～〜≧≦≥≤＜＞<>約第計各全");

  private static final BitSet INSEPARABLE = codePoints("…‥—―─〳〴〵");

  private static final BitSet WITHIN_WORDS = codePoints("-_.,:/@&+='’\"#?~*\\|^;!·");

  private static final Pattern YEAR_OF_ERA = Pattern.compile("(?:令和|平成|昭和|大正|明治)(?:[0-9０-９]|元年度?)");

  /** A unit of several characters, which would otherwise break after its first. */
  private static final Pattern NUMBER_WITH_UNIT =
      Pattern.compile(
          "(?<![0-9０-９])[0-9０-９①-⑳][0-9０-９,，.．]{0,40}+"
              + "(?:[十百千万億兆]*円|[千万億]*(?:人|件|社|台|戸|世帯|団体|回|本)|年度|年間|[かカヵヶケ箇]?月間?|[かカヵヶケ箇](?:所|年|国|村)"
              + "|週間|日間|時間|分間|秒間|時点|項目|事業|施策|所属|手続|施設|箇所|市町村|企業|都道府県|ポイント|パーセント|キロ|メートル|トン)");

  /** Of eight characters at most. */
  private static final Pattern SHORT_BRACKET =
      Pattern.compile("[（(［\\[〔][^（()）［\\]］\\[〔〕\\s\u2028]{1,6}[）)］\\]〕]");

  /** A phrase longer than this may break where its script changes too. */
  private static final int LONG_PHRASE = 10;

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[!-~]+");

  private static final BitSet ADDRESS_JOINTS = codePoints("/.?&=_#-");

  private LineBreaks() {}

  /** The indexes before which a line may begin; neither the start nor the end of the text. */
  public static BitSet in(String text) {
    if (text.indexOf(Marks.GAP) >= 0) {
      return besideGaps(text);
    }
    BitSet breaks = new BitSet(text.length());
    for (int at = next(text, 0); at < text.length(); at = next(text, at)) {
      breaks.set(at, isBreak(text.codePointBefore(at), text.codePointAt(at)));
    }
    keepWhole(YEAR_OF_ERA.matcher(text), breaks);
    keepWhole(NUMBER_WITH_UNIT.matcher(text), breaks);
    keepWhole(SHORT_BRACKET.matcher(text), breaks);
    breakWithinAddresses(text, breaks);
    return breaks;
  }

  /** A gap belongs to what is before it, and is not there for the rules. */
  private static BitSet besideGaps(String text) {
    BitSet plain = in(text.replace(String.valueOf(Marks.GAP), ""));
    BitSet breaks = new BitSet(text.length());
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != Marks.GAP) {
        breaks.set(i, plain.get(at++));
      }
    }
    return breaks;
  }

  /**
   * Of the breaks {@link #in} a text, those between its phrases: in {@code 目標に届いていないKPI} before 届
   * and K.
   */
  public static BitSet betweenPhrases(String text) {
    return betweenPhrases(text, in(text));
  }

  static BitSet betweenPhrases(String text, BitSet legal) {
    BitSet breaks = Phrases.in(text, legal);
    for (int at = 1; at < text.length(); at++) {
      if (isSpace(text.charAt(at - 1)) || isObject(text, at - 1) || isObject(text, at)) {
        breaks.set(at);
      }
    }
    breaks.and(legal);
    int start = 0;
    for (int end : breaks.stream().toArray()) {
      breakLongPhrase(text, start, end, legal, breaks);
      start = end;
    }
    breakLongPhrase(text, start, text.length(), legal, breaks);
    return breaks;
  }

  private static boolean isObject(String text, int at) {
    return text.charAt(at) == ParagraphMarks.OBJECT;
  }

  private static void breakLongPhrase(
      String text, int start, int end, BitSet legal, BitSet breaks) {
    if (end - start > LONG_PHRASE) {
      for (int at = start + 2; at < end - 1; at++) {
        if (legal.get(at) && Script.changesAt(text, at)) {
          breaks.set(at);
        }
      }
    }
  }

  /** As the engine breaks a text: where it is marked alone, if that is how it is set. */
  public static BitSet of(String text, boolean byPhrases) {
    return byPhrases ? marked(text) : in(text);
  }

  /** The breaks of a text in which they were marked: elsewhere but at spaces there are none. */
  public static BitSet marked(String text) {
    BitSet breaks = new BitSet(text.length());
    for (int at = 1; at < text.length(); at++) {
      char before = text.charAt(at - 1);
      if (before == Marks.BREAK || isSpace(before) && isBreak(before, text.charAt(at))) {
        breaks.set(at);
      }
    }
    return breaks;
  }

  private static int next(String text, int at) {
    return at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at;
  }

  private static boolean isBreak(int before, int after) {
    if (isSpace(after)) {
      return false; // a line ends with the space, where it is not seen
    }
    if (before == Marks.BREAK || isPause(before) && after == '-') {
      return true; // put there for that; after a pause a hyphen is a minus
    }
    if (!isNeat(before, after)) {
      return false;
    }
    if (isSpace(before) || before == '\u3000') {
      return true;
    }
    if (before == '/' || before == '／') {
      return false; // 件/年
    }
    if (isDigit(after) && (SIGNS.get(before) || isJoint(before))) {
      return false;
    }
    if (isDigit(before)) {
      return false; // the unit, or the rest of the number
    }
    if (INSEPARABLE.get(before) && INSEPARABLE.get(after)) {
      return false;
    }
    return !(isWord(before) && isWord(after));
  }

  /** Whether neither sign stands where 禁則 forbids it, if a line ends between them. */
  static boolean isNeat(int before, int after) {
    return !NEVER_FIRST.get(after) && !clings(after) && !NEVER_LAST.get(before);
  }

  static boolean isInseparable(int c) {
    return INSEPARABLE.get(c);
  }

  private static boolean isPause(int c) {
    return c == '、' || c == '。';
  }

  private static boolean isJoint(int c) {
    return c == '，' || c == '．' || c == ',' || c == '.' || c == '：';
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == Marks.BREAK || c == '\u2028';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9' || c >= '０' && c <= '９' || c >= '①' && c <= '⑳';
  }

  private static boolean isWord(int c) {
    return isDigit(c)
        || c < 0x3000 && Character.isLetter(c)
        || c >= 'Ａ' && c <= 'Ｚ'
        || c >= 'ａ' && c <= 'ｚ'
        || WITHIN_WORDS.get(c);
  }

  /** Marks that belong to the character before: combining signs, variation selectors, joiners. */
  static boolean clings(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u200D'
        || c == Marks.GAP;
  }

  private static void keepWhole(Matcher found, BitSet breaks) {
    while (found.find()) {
      breaks.clear(found.start() + 1, found.end());
    }
  }

  private static void breakWithinAddresses(String text, BitSet breaks) {
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      for (int at = address.start() + 1; at < address.end(); at++) {
        int before = text.charAt(at - 1);
        int after = text.charAt(at);
        if (ADDRESS_JOINTS.get(before) && Character.isLetterOrDigit(after)) {
          breaks.set(at);
        }
      }
    }
  }

  private static BitSet codePoints(String characters) {
    BitSet set = new BitSet();
    characters.codePoints().forEach(set::set);
    return set;
  }
}
