package org.torimatome.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money and the 重点施策 of the fiscal year in which the cycle is judged: R4 is judged in R5.4, so
 * R5; the cycle's own year stands beside it where given (docs/spec.md §5 The report).
 *
 * @param year the fiscal year of judging
 * @param measureYears the years of the measures shown, such as 令和6年度 or 令和7年度・令和6年度
 * @param sections the same measures as a meeting takes them
 */
public record YearWork(
    PeriodForms year,
    List<BudgetTable> budgets,
    String measureYears,
    List<MeasureSheet> measures,
    List<WorkSection> sections) {

  /**
   * One year's budget.
   *
   * @param stage 当初, 補正 or 決算; empty when not given
   * @param total 35.1億円
   * @param undertakings 120事業; empty when not given
   */
  public record BudgetTable(
      PeriodForms year,
      String stage,
      List<BudgetRow> rows,
      List<VisionBudget> visions,
      String total,
      BigDecimal totalYen,
      String undertakings) {}

  /** The rows of one vision's projects. */
  public record VisionBudget(String number, String name, List<BudgetRow> rows) {}

  /** One project's amount; the display is empty where the plan book holds none. */
  public record BudgetRow(
      String vision,
      String visionName,
      String project,
      String projectName,
      String display,
      @Nullable BigDecimal yen,
      String undertakings) {}

  /** A 条例, which is an item of its own, or all else of a year: 令和5年度の重点的な取組み. */
  public record WorkSection(String title, List<MeasureSheet> measures) {}

  /** A key measure with its steps. */
  public record MeasureSheet(
      PeriodForms year,
      String number,
      String kind,
      String name,
      List<String> goal,
      List<String> purpose,
      List<String> content,
      List<String> related,
      List<MeasureStep> steps) {}

  /**
   * A step such as STEP01.
   *
   * @param content what leads on to the next step begins with ⇒
   */
  public record MeasureStep(String name, String time, List<String> content, String state) {}
}
