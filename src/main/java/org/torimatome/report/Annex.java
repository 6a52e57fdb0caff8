package org.torimatome.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What lets a reader check the report: rules, sources, data quality, history.
 *
 * @param problems one a cell
 * @param problemGroups the same, those that many cells share in one row
 */
public record Annex(
    List<SchemeRules> rules,
    List<InputRow> inputs,
    List<ProblemRow> problems,
    List<ProblemRow> problemGroups,
    List<RevisionRow> history,
    List<String> provenances) {

  /**
   * One rating scheme in force, in words.
   *
   * @param groups 総括の合算, such as 概ね達成以上＝◎・○; empty where there are none
   * @param achievement 達成の文言; empty where it is the usual one
   */
  public record SchemeRules(
      String name,
      boolean byDefault,
      String method,
      String rounding,
      String rangeBound,
      String partYear,
      String targetFill,
      String missing,
      String thresholds,
      String groups,
      String achievement,
      List<BandRule> bands,
      List<RollupRule> rollups) {}

  /**
   * A band in words, such as ○, 概ね達成, 達成率 80以上100未満; the label is empty where it is the symbol.
   *
   * @param colour {@code #rrggbb}; empty for a band of 測度 評価なし to which the plan gives none
   * @param rated false for the symbol of KPIs that could not be rated (測度 評価なし)
   */
  public record BandRule(
      String symbol,
      String label,
      String condition,
      boolean achieved,
      String points,
      String colour,
      boolean rated,
      String description) {}

  /** A roll-up row in words. */
  public record RollupRule(String symbol, String label, String condition) {}

  /** An input file used. */
  public record InputRow(String file, String sha256) {}

  /** A problem as printed in the data-quality annex. */
  public record ProblemRow(
      String severity,
      String code,
      String file,
      String sheet,
      String cell,
      String found,
      String expected,
      String message) {}

  /**
   * A revision of this report.
   *
   * @param approval who released it and when, such as 令和5年4月28日　山田太郎; empty where nobody had by the
   *     time at which this one was begun, as of this one itself
   */
  public record RevisionRow(
      int number, LocalDate issued, String issuedText, String reason, String approval) {}
}
