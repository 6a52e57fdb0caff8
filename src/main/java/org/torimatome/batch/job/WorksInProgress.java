package org.torimatome.batch.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.torimatome.batch.run.Build;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;

/** The revisions being made in this process, by the parameters that identify their jobs. */
public final class WorksInProgress {

  private static final String ORGANISATION = "organisation";
  private static final String CYCLE = "cycle";
  private static final String REVISION = "revision";

  private final Map<RevisionKey, ReportWork> works = new ConcurrentHashMap<>();

  void add(ReportWork work) {
    works.put(work.key(), work);
  }

  void remove(ReportWork work) {
    works.remove(work.key());
  }

  ReportWork of(Map<String, Object> jobParameters) {
    RevisionKey key =
        new RevisionKey(
            String.valueOf(jobParameters.get(ORGANISATION)),
            ReportingPeriod.parse(String.valueOf(jobParameters.get(CYCLE))).orElseThrow(),
            ((Number) jobParameters.getOrDefault(REVISION, 0)).intValue());
    ReportWork work = works.get(key);
    if (work == null) {
      throw new IllegalStateException(key + " is not being made here");
    }
    return work;
  }

  /** What identifies the job of a revision; the rest of the order is noted beside it. */
  static JobParameters parameters(RevisionKey key, IssueOrder order) {
    JobParametersBuilder parameters =
        new JobParametersBuilder()
            .addString(ORGANISATION, key.organisation())
            .addString(CYCLE, key.cycle().code())
            .addLong(REVISION, (long) key.revision())
            .addString("missingRows", order.missingRows().name(), false)
            .addString("program", Build.version(), false);
    order.asOf().ifPresent(day -> parameters.addLocalDate("asOf", day, false));
    if (!order.reason().isEmpty()) {
      parameters.addString("reason", order.reason(), false);
    }
    return parameters.toJobParameters();
  }
}
