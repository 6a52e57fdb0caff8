package org.torimatome.report;

import org.torimatome.period.ReportingPeriod;

/** A period in every form a template may choose: R4H1, 令和4年度上半期, R4年度上半期, R4上半期, R④上半期. */
public record PeriodForms(String code, String title, String shortTitle, String table, String deck) {

  static PeriodForms of(ReportingPeriod period) {
    return new PeriodForms(
        period.code(), period.title(), period.shortTitle(), period.table(), period.deck());
  }
}
