package org.torimatome.report;

import java.util.List;

/**
 * The plan's frame: visions with their projects, and the PDCA calendar.
 *
 * @param established 策定 as R3.11策定; empty when not given
 * @param revised 改定 as R4.12見直し (改定 is a report's); empty when not given
 * @param span 計画期間 as 令和3年度から令和5年度末まで; empty when not given
 * @param until its end alone, as 令和5年度末まで; empty when not given
 * @param previousCycle the cycle compared with in table form; empty for the first
 * @param amendments what the 見直し changed since an earlier cycle; none for most cycles
 * @param amendedSince that cycle in table form; empty without amendments
 */
public record Frame(
    String established,
    String revised,
    String span,
    String until,
    List<VisionFrame> visions,
    List<CalendarEntry> calendar,
    String previousCycle,
    List<Amendment> amendments,
    String amendedSince) {

  /** A vision with the projects under it. */
  public record VisionFrame(String number, String name, List<ProjectFrame> projects) {}

  /** A project with the number of its KPIs. */
  public record ProjectFrame(String number, String name, String section, int kpis) {}

  /**
   * One thing that a 見直し changed.
   *
   * @param kind 新規, 終了, 名称変更, 移動, 所管変更, 定義の見直し or 目標値の見直し
   * @param subject such as KPI 1-5 窓口の待ち時間, under its new name
   * @param before empty for what is new or has ended
   */
  public record Amendment(String kind, String subject, String before, String after) {}

  /**
   * One cycle on the calendar.
   *
   * @param judgedIn such as R5.4
   * @param position {@code done}, {@code this} or {@code next}
   */
  public record CalendarEntry(PeriodForms cycle, String name, String judgedIn, String position) {}
}
