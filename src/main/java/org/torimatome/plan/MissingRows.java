package org.torimatome.plan;

/** What a KPI without a row in its period's book is. */
public enum MissingRows {
  /** 未提出, an error. */
  REFUSED,
  /** 未提出, a notice: {@code --allow-missing}. */
  ALLOWED
}
