package org.torimatome.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.torimatome.kpi.KpiReturn;

/**
 * One KPI as finished text.
 *
 * @param code 1-1
 * @param trend a point per period at hand, earliest first, ending with the cycle
 */
public record KpiLine(
    String code,
    String name,
    String unit,
    Home home,
    Traits traits,
    Goal goal,
    Result result,
    Verdict verdict,
    Texts texts,
    List<TrendPoint> trend,
    Evidence evidence,
    Arithmetic arithmetic) {

  /** Where it belongs: its project by number and name, and 所管. */
  public record Home(String project, String projectName, String section) {}

  /**
   * What it is like.
   *
   * @param nature 性質; empty when not given
   * @param counted false for a 再掲 KPI: shown, not counted
   * @param main 主なKPI
   */
  public record Traits(String nature, String direction, boolean counted, boolean main) {}

  /**
   * What was aimed at.
   *
   * @param word 目標, or 期待値 of what was expected by a part of the year
   * @param baselinePeriod missing when unknown
   * @param baseline 102件; empty when unknown
   * @param baselineFigure the same without its unit, 102
   * @param target 4,300件; empty without a target
   * @param targetFigure the same without its unit, 4,300
   * @param targetPeriod the period the typed target belongs to, in table form
   * @param origin how the target was derived; empty where it was typed for the cycle
   */
  public record Goal(
      String word,
      @Nullable PeriodForms baselinePeriod,
      String baseline,
      String baselineFigure,
      String target,
      String targetFigure,
      String targetPeriod,
      String origin) {}

  /**
   * What was reached.
   *
   * @param actual 2,884件; empty when there is no result
   * @param figure the same without its unit, 2,884
   * @param status 確定, 暫定, 未集計, …
   * @param mark ※暫定値 for a provisional value; empty otherwise
   * @param note 補足, such as 全国11位
   * @param previousPeriod 対前回 in table form; empty without a previous cycle
   * @param previousActual empty where it is another kind of figure, such as half a year's of a 単年度
   *     KPI beside a whole one's
   */
  public record Result(
      String actual,
      String figure,
      String status,
      String mark,
      String asOf,
      String note,
      String reference,
      String previousPeriod,
      String previousActual,
      String previousSymbol,
      Change change,
      Difference difference) {}

  /**
   * How its rating compares with that of the previous cycle.
   *
   * @param kind {@code IMPROVED}, {@code UNCHANGED}, {@code DECLINED}, {@code NEW} or {@code
   *     NOT_COMPARABLE}; empty without a previous cycle, as the others
   * @param word such as 改善
   * @param arrow such as ↗; empty where nothing is compared
   */
  public record Change(String kind, String word, String arrow) {}

  /**
   * How much more it is than the last earlier figure of like kind, a year's against a year's; all
   * empty where there is none.
   *
   * @param period of the earlier figure, in table form
   * @param actual the earlier figure, 5,420時間
   * @param text between the two as printed: ＋1,244時間 or －3.2ポイント
   */
  public record Difference(String period, String actual, String text) {}

  /**
   * How it was judged.
   *
   * @param symbol ◎; empty when unrated without a symbol
   * @param label its 名称; empty where it says the same
   * @param colour {@code #rrggbb} of the band; empty when none
   * @param rated it has a rating; where the scheme has no bands, a number
   * @param achieved in a class marked 達成; where the scheme marks none, the target was met by the
   *     exact figures
   * @param reason why it could not be rated; empty when it was
   */
  public record Verdict(
      String method,
      RateTexts rates,
      String symbol,
      String label,
      String colour,
      boolean rated,
      boolean achieved,
      String reason,
      FinalRating finalRating,
      OutlookTexts outlook) {}

  /**
   * How much was achieved.
   *
   * @param printed 67%; empty when undefined
   * @param percent the exact rate for charts; missing when undefined
   * @param towardYear progress to the year's target where it differs from the one in force
   * @param towardFinal progress to the plan's last target
   */
  public record RateTexts(
      String printed, @Nullable BigDecimal percent, String towardYear, String towardFinal) {}

  /** 最終判定 with its reason; both empty when none was typed. */
  public record FinalRating(String symbol, String reason) {}

  /**
   * 「R5 に 12,000時間の見込み（最終目標に到達）」 in parts; empty texts where there is none.
   *
   * @param figure the value without its unit, 12,000
   * @param number for charts; missing where there is none
   */
  public record OutlookTexts(
      String period, String value, String figure, @Nullable BigDecimal number, boolean reached) {}

  /** The row's texts, a line each; empty lists when nothing was returned. */
  public record Texts(
      List<String> initiatives,
      List<String> examples,
      List<String> outcomes,
      List<String> issues,
      List<String> policy) {

    static Texts of(KpiReturn.Narrative narrative) {
      return new Texts(
          KpiLines.lines(narrative.initiatives()),
          KpiLines.lines(narrative.examples()),
          KpiLines.lines(narrative.outcomes()),
          KpiLines.lines(narrative.issues()),
          KpiLines.lines(narrative.policy()));
    }
  }

  /**
   * Where the figure came from and how it was computed.
   *
   * @param provenance 出典
   * @param sample true where 出典 is 見本: its figures are marked
   * @param line the judging in a line, enough to check it by hand: 11,354 ÷ 10,000 = 113.54 % → ◎
   */
  public record Evidence(
      String file,
      String sheet,
      String cell,
      String sha256,
      String provenance,
      boolean sample,
      String line,
      List<JudgingStep> steps) {}

  /** One step of the judging: what is computed, how, and the exact result. */
  public record JudgingStep(String label, String expression, String result) {}

  /**
   * The numbers behind the texts, for sheets that compute with them: exact where they terminate,
   * else to 20 digits; each is missing where there is none.
   *
   * @param target the one number of the target that the rate divides by, such as 90 of 90～100
   * @param range true where the target's text says more than that number
   * @param ratio the rate as a ratio, such as 1.1354
   * @param rounding how the printed rate comes from the exact one: 四捨五入, 切捨て or 切上げ
   */
  public record Arithmetic(
      @Nullable BigDecimal baseline,
      @Nullable BigDecimal target,
      boolean range,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal ratio,
      String rounding) {}
}
