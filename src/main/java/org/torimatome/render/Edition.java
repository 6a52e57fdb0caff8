package org.torimatome.render;

/** Whether a report is issued or only shown. */
public enum Edition {
  FINAL,
  /** Every page says （案）; no revision. */
  DRAFT;

  /** As templates see it: {@code final} or {@code draft}. */
  String templateName() {
    return this == DRAFT ? "draft" : "final";
  }
}
