package org.torimatome.plan;

import java.util.List;
import org.torimatome.period.ReportingPeriod;

/**
 * A 重点施策 of a fiscal year with its 施策工程, such as 生成AIの活用 with STEP01 to STEP03.
 *
 * @param kind 区分: 条例, テレワーク, 生成AI or その他
 */
public record KeyMeasure(
    ReportingPeriod year,
    String number,
    String kind,
    String name,
    String goal,
    String purpose,
    String content,
    String related,
    List<Milestone> milestones) {

  /** The 区分 of a bill before the assembly. */
  public static final String ORDINANCE = "条例";

  public KeyMeasure {
    milestones = List.copyOf(milestones);
  }

  /**
   * One step, such as STEP01, R5.6.9～7月末.
   *
   * @param state 状況: 済, 実施中, 予定 or 未定; empty when not given
   */
  public record Milestone(String name, String time, String content, String state) {}
}
