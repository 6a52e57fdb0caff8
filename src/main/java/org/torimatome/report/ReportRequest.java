package org.torimatome.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.PlanBook;
import org.torimatome.problem.Problem;

/**
 * What a report is made of.
 *
 * @param planBook the plan over its whole life
 * @param current the judged cycle
 * @param earlier the plan's earlier periods at hand, judged too, for the trend; earliest first
 * @param books the period books read, by period, none later than the cycle
 * @param issue its identity: revision, date, history
 * @param inputs the input files used
 * @param problems the 注意 of this input, printed in the data-quality annex
 */
public record ReportRequest(
    PlanBook planBook,
    CycleEvaluation current,
    List<CycleEvaluation> earlier,
    Map<ReportingPeriod, PeriodBook> books,
    Issue issue,
    List<InputFileRef> inputs,
    List<Problem> problems) {

  /**
   * A revision's identity.
   *
   * @param inputDigest {@code sha256:…}
   * @param history earlier revisions and this one, oldest first
   */
  public record Issue(
      int revision, LocalDate issued, String inputDigest, List<PastRevision> history) {}

  /**
   * An issued revision.
   *
   * @param reason why it was issued; empty for the first
   * @param approval who had released it by the time at which this one was begun
   */
  public record PastRevision(
      int number, LocalDate issued, String reason, Optional<Approval> approval) {}

  /** An input file by its path within the organisation's folder and its SHA-256. */
  public record InputFileRef(String file, String sha256) {}
}
