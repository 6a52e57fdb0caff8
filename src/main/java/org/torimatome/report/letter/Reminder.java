package org.torimatome.report.letter;

import java.time.LocalDate;
import java.util.List;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PlanProfile;
import org.torimatome.report.ReportAssembler;

/**
 * What a letter tells a section that is late with a cycle.
 *
 * @param organisation 団体名
 * @param plan 計画名
 * @param section 所管, to whom it goes
 * @param cycle such as 令和4年度
 * @param judgedIn 評価時期 as 令和5年4月
 * @param asOfText the day by which all this is so, as 令和5年4月3日
 * @param form the name of its form, such as {@code R4_総務課.xlsx}
 * @param missing the KPIs of which nothing has come
 * @param sentBack the files that it has to correct
 */
public record Reminder(
    String organisation,
    String plan,
    String section,
    String cycle,
    String judgedIn,
    String asOfText,
    String form,
    List<MissingKpi> missing,
    List<SentBackFile> sentBack) {

  /** A KPI of which nothing has come. */
  public record MissingKpi(String code, String name) {}

  /** A returned file with errors, such as {@code R4/総務課.xlsx}. */
  public record SentBackFile(String file, int errors) {}

  /** The letter as it stands on a day. */
  public static Reminder of(
      PlanProfile plan,
      Cycle cycle,
      String section,
      LocalDate day,
      String form,
      List<KpiDefinition> missing,
      List<SentBackFile> sentBack) {
    return new Reminder(
        plan.organisationName(),
        plan.planName(),
        section,
        cycle.name(),
        cycle.judgedIn().title(),
        ReportAssembler.dateText(day),
        form,
        missing.stream().map(kpi -> new MissingKpi(kpi.code().text(), kpi.name())).toList(),
        sentBack);
  }
}
