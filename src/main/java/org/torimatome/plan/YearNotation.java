package org.torimatome.plan;

import org.torimatome.period.ReportingPeriod;

/** How the headline names the year whose targets it counts (docs/spec.md §3.1 目標値の表記). */
public enum YearNotation {
  /** 令和4年度の目標値. */
  ERA("和暦"),
  /** 2022年度の目標値. */
  WESTERN("西暦"),
  /** R④目標値. */
  CIRCLED("丸数字");

  private final String label;

  YearNotation(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }

  /** The period in this notation, such as 2022年度上半期. */
  public String name(ReportingPeriod period) {
    return switch (this) {
      case ERA -> period.title();
      case WESTERN -> period.western();
      case CIRCLED -> period.deck();
    };
  }

  /** What belongs to the period, such as 令和4年度の目標値 or R④目標値. */
  public String name(ReportingPeriod period, String what) {
    return name(period) + (this == CIRCLED ? "" : "の") + what;
  }
}
