package org.torimatome.batch.job;

import org.springframework.batch.core.ExitStatus;

/**
 * How a report ends, as Batch records it. By Batch's convention a name begins with the status: what
 * is stopped is started again when somebody has mended what the description says; a fault alone is
 * FAILED.
 */
enum ReportExit {
  COMPLETED_ISSUED,
  /** Issued, and to be filed by {@code archive}. */
  COMPLETED_NOT_FILED,
  /** The pages stand as they were drafted, and are released before they are issued. */
  COMPLETED_TO_BE_RELEASED,
  /** A draft lies there until somebody approves it. */
  STOPPED_AWAITING_APPROVAL,
  STOPPED_INPUT_REJECTED,
  STOPPED_CYCLE_ABSENT,
  STOPPED_TEMPLATE_AT_FAULT,
  STOPPED_UNPRINTABLE,
  /** What lies there is not to be relied on. */
  STOPPED_UNTRUSTED;

  /** Every exit after which the report can be started again. */
  static final String STOPPED = "STOPPED*";

  ExitStatus because(String description) {
    return new ExitStatus(name(), description);
  }
}
