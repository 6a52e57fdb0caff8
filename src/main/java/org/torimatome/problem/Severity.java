package org.torimatome.problem;

import org.torimatome.text.Language;

/** How much a problem weighs, such as {@link #ERROR}, printed as 誤り (docs/spec.md §3.3). */
public enum Severity {
  /** 誤り: blocks the organisation's report. */
  ERROR("誤り", "error"),
  /** 注意: printed in the data-quality annex, blocks nothing. */
  WARNING("注意", "warning");

  private final String japanese;
  private final String english;

  Severity(String japanese, String english) {
    this.japanese = japanese;
    this.english = english;
  }

  public String label(Language language) {
    return language == Language.JA ? japanese : english;
  }
}
