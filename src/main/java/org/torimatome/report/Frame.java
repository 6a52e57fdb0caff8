package org.torimatome.report;

import java.util.List;

/**
 * The plan's frame: visions with their projects, and the PDCA calendar.
 *
 * @param established 策定 as R3.11策定; empty when not given
 * @param revised 改定 as R4.12改定; empty when not given
 * @param span 計画期間 as 令和3年度から令和5年度まで; empty when not given
 * @param previousCycle the cycle compared with in table form; empty for the first
 */
public record Frame(
    String established,
    String revised,
    String span,
    List<VisionFrame> visions,
    List<CalendarEntry> calendar,
    String previousCycle) {

  /** A vision with the projects under it. */
  public record VisionFrame(String number, String name, List<ProjectFrame> projects) {}

  /** A project with the number of its KPIs. */
  public record ProjectFrame(String number, String name, String section, int kpis) {}

  /**
   * One cycle on the calendar.
   *
   * @param judgedIn such as R5.4
   * @param position {@code done}, {@code this} or {@code next}
   */
  public record CalendarEntry(PeriodForms cycle, String name, String judgedIn, String position) {}
}
