package org.torimatome.render;

import java.util.List;
import java.util.Random;

/** What people may type, at its edges: words of any length and kind, one as likely as another. */
final class InventedWords {
  private static final String PROSE =
      "県民が（いつでも、どこでも）「手続き」をオンラインでできるよう、取扱件数10,000件の手続（令和4年度末で69.8％）から"
          + "順に見直し、DX・AI等を活用して、市町村と連携しながら、さらに拡充していく。「くらしたい国、富山」への移住者は前年比で"
          + "1.2倍となり、ーッと延びたＡＩ－ＯＣＲの利用も進んだ（速報値）。";
  private static final String NOUNS =
      "電子申請（オンライン手続）の利用率・県民の満足度についてスマート農林水産業推進プロジェクトにおけるＩＣＴ活用の割合（累計）ローカル5G導入企業数";
  private static final String LATIN =
      "InternationalCarbonDioxideEquivalentsPartiallyAchievedOrganisationTransformation";
  private static final String SIGNS = "…‥―─━ー－～・=＝_＿*＊※#■→△/／.．。、!！?？%％０0１1①ＡA々￥№）〉○𠮷";

  private static final String FIRST = "県";

  private final Random random;

  InventedWords(Random random) {
    this.random = random;
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A name of up to so many characters: nouns, a word without a break, or a row of one sign. */
  String name(int most) {
    int length = length(most);
    return switch (between(0, 5)) {
      case 0 -> cut(LATIN, length);
      case 1 -> row(length);
      case 2 -> cut(NOUNS, Math.max(1, length / 2)) + row(Math.max(1, length / 3));
      default -> cut(NOUNS, length);
    };
  }

  /** What a section writes: prose of up to so many characters, or so many lines. */
  String text(int most, int lines) {
    if (one(4)) {
      StringBuilder text = new StringBuilder();
      for (int line = between(1, lines); line > 0; line--) {
        text.append(cut(PROSE, between(1, 60))).append(line > 1 ? "\n" : "");
      }
      return text.toString();
    }
    int length = length(most);
    return switch (between(0, 7)) {
      case 0 -> row(Math.min(length, 400));
      case 1 -> cut(LATIN, Math.min(length, 400));
      case 2 -> cut(PROSE, length / 2) + row(between(1, 40)) + cut(PROSE, length / 2);
      default -> cut(PROSE, length);
    };
  }

  private String row(int length) {
    int[] signs = SIGNS.codePoints().toArray();
    return FIRST + Character.toString(signs[random.nextInt(signs.length)]).repeat(length - 1);
  }

  /** Short ones, middling ones and the longest, in equal parts. */
  private int length(int most) {
    return switch (between(0, 2)) {
      case 0 -> between(1, Math.min(most, 12));
      case 1 -> between(1, Math.max(1, most / 3));
      default -> between(Math.max(1, most - 5), most);
    };
  }

  /** From anywhere in a text that goes round; nobody begins with a 、 or ends with a （. */
  private String cut(String text, int length) {
    int from = random.nextInt(text.length());
    String cut =
        (text.substring(from) + text.repeat(length / text.length() + 1))
            .substring(0, Math.max(1, length));
    return FIRST + cut.substring(1).replaceAll("[（「]+$", "");
  }
}
