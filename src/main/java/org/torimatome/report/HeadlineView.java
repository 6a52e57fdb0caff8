package org.torimatome.report;

import java.util.List;

/**
 * The computed sentence and its counts, over the plan, a vision or a project.
 *
 * @param sentence the same text at the places where a page may break it
 * @param rated with a rating; where the scheme has no bands, with a number
 * @param unclassed those of {@code excluded} that no class of {@code bands} holds
 * @param achieved in a class marked 達成; where the scheme marks none, with their target met by the
 *     exact figures
 * @param achievedName what they did, such as 目標を達成 or 前進
 * @param achievedWord the same beside a number, such as 達成 or 前進
 * @param achievedPast the same before a noun, such as 目標を達成した, 前進した or 「順調以上」の
 * @param achievedShare achieved of rated in percent with one decimal; empty when none is rated
 * @param atLeast empty where no rate was computed
 * @param groups 総括の合算
 */
public record HeadlineView(
    String text,
    Sentence sentence,
    int total,
    int rated,
    int excluded,
    int unclassed,
    int achieved,
    String achievedName,
    String achievedWord,
    String achievedPast,
    String achievedShare,
    List<ThresholdCount> atLeast,
    List<BandCount> bands,
    List<GroupCount> groups) {

  /**
   * The sentence in three: 「KPI 28項目のうち実績が出ていない5項目を除く」, 「23項目中14項目で令和4年度の目標値を達成」,
   * 「（※18項目が目標値の8割以上を達成）」.
   *
   * @param lead empty where no KPI is left out
   * @param remark empty where there is nothing to add
   */
  public record Sentence(String lead, String statement, String remark) {}

  /** How many KPIs reach a threshold, such as 80, 18. */
  public record ThresholdCount(String threshold, int count) {}

  /**
   * How many KPIs a class holds.
   *
   * @param label 名称; empty where it says the same as the symbol
   * @param colour {@code #rrggbb}; empty for a class of 測度 評価なし to which the plan gives none
   * @param rated false for a class of KPIs that could not be rated (測度 評価なし)
   * @param share in percent with one decimal; empty for a class outside the denominator
   */
  public record BandCount(
      String symbol,
      String label,
      String colour,
      boolean rated,
      boolean achieved,
      int count,
      String share) {}

  /** How many KPIs several classes hold together, such as 概ね達成以上, 18, 78.3. */
  public record GroupCount(String label, List<String> symbols, int count, String share) {}
}
