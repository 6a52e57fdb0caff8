package org.torimatome.batch.job;

import java.util.Objects;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.torimatome.batch.run.Build;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;
import org.torimatome.plan.MissingRows;
import org.torimatome.plan.RevisionKey;

/**
 * A report's job as its parameters have it: identified by the revision, whoever orders it and
 * however; the order and the lease are noted beside.
 */
final class ReportParameters {

  private static final String ORGANISATION = "organisation";
  private static final String CYCLE = "cycle";
  private static final String REVISION = "revision";
  private static final String LEASE = "lease";
  private static final String MISSING_ROWS = "missingRows";
  private static final String AS_OF = "asOf";
  private static final String REASON = "reason";
  private static final String APPROVER = "approver";
  private static final String APPROVED = "approved";
  private static final String NOTE = "note";

  private ReportParameters() {}

  /** What identifies the job of a revision. */
  static JobParameters identifying(RevisionKey key) {
    return builder(key).toJobParameters();
  }

  /** What starts it. */
  static JobParameters of(
      RevisionKey key, IssueOrder order, Optional<Approval> approval, long lease) {
    JobParametersBuilder parameters =
        builder(key)
            .addLong(LEASE, lease, false)
            .addString(MISSING_ROWS, order.missingRows().name(), false)
            .addString("program", Build.version(), false);
    order.asOf().ifPresent(day -> parameters.addLocalDate(AS_OF, day, false));
    if (!order.reason().isEmpty()) {
      parameters.addString(REASON, order.reason(), false);
    }
    approval.ifPresent(
        given ->
            parameters
                .addString(APPROVER, given.approver(), false)
                .addLocalDate(APPROVED, given.day(), false)
                .addString(NOTE, given.note(), false));
    return parameters.toJobParameters();
  }

  private static JobParametersBuilder builder(RevisionKey key) {
    return new JobParametersBuilder()
        .addString(ORGANISATION, key.organisation())
        .addString(CYCLE, key.cycle().code())
        .addLong(REVISION, (long) key.revision());
  }

  static RevisionKey key(JobParameters parameters) {
    return new RevisionKey(
        text(parameters, ORGANISATION),
        ReportingPeriod.parse(text(parameters, CYCLE)).orElseThrow(),
        (int) number(parameters, REVISION));
  }

  static long lease(JobParameters parameters) {
    return number(parameters, LEASE);
  }

  static IssueOrder order(JobParameters parameters) {
    return new IssueOrder(
        Optional.ofNullable(parameters.getLocalDate(AS_OF)),
        MissingRows.valueOf(text(parameters, MISSING_ROWS)),
        Objects.requireNonNullElse(parameters.getString(REASON), ""));
  }

  /** By which it is released, where somebody does. */
  static Optional<Approval> approval(JobParameters parameters) {
    return Optional.ofNullable(parameters.getString(APPROVER))
        .map(
            approver ->
                new Approval(
                    approver,
                    Objects.requireNonNull(parameters.getLocalDate(APPROVED), APPROVED),
                    text(parameters, NOTE)));
  }

  private static String text(JobParameters parameters, String name) {
    return Objects.requireNonNull(parameters.getString(name), name);
  }

  private static long number(JobParameters parameters, String name) {
    return Objects.requireNonNull(parameters.getLong(name), name);
  }
}
