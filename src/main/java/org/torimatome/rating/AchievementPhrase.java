package org.torimatome.rating;

import java.util.regex.Pattern;

/**
 * 達成の文言, what a KPI in a class marked 達成 did, in the forms that sentences and headings ask for:
 * 目標値を達成 is 目標値を達成した before a noun.
 *
 * <p>Only what is known to take した gets it. Any other noun, such as おおむね順調以上, is quoted, which is
 * right whatever the phrase is.
 */
public record AchievementPhrase(String words) {
  /** Nouns that する makes verbs of, as plans use them here. */
  private static final Pattern DOING =
      Pattern.compile(
          "(?:達成|到達|前進|進展|進捗|改善|向上|上昇|増加|減少|低下|低減|削減|縮減|縮小|短縮|拡大|伸長|好転|回復|維持|確保|充足|超過|突破"
              + "|実現|実施|完了|終了|着手|開始|整備|設置|設立|策定|公表|導入|普及|定着|解消|クリア)$");

  /** Verbs and adjectives as they stand before a noun: 目標を上回る, 前進した. */
  private static final Pattern BEFORE_NOUNS = Pattern.compile("[うくぐすつぬぶむるたい]$|んだ$");

  /**
   * As before a noun, such as 主なKPI: 目標値を達成した, 目標を上回る, 「おおむね順調以上」の. Quotation marks within become
   * 『』.
   */
  public String beforeNoun() {
    if (BEFORE_NOUNS.matcher(words).find()) {
      return words;
    }
    return DOING.matcher(words).find()
        ? words + "した"
        : "「" + words.replace('「', '『').replace('」', '』') + "」の";
  }
}
