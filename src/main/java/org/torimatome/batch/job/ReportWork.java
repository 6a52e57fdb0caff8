package org.torimatome.batch.job;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.lease.Lease;
import org.torimatome.batch.lease.LeaseManager;
import org.torimatome.batch.revision.Register;
import org.torimatome.batch.run.ApprovalRule;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.run.SignOff;
import org.torimatome.batch.run.SignOff.LaidBefore.Freshness;
import org.torimatome.batch.source.Sources;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.CycleEvaluator;
import org.torimatome.evaluation.Evaluator;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.KpiHistory;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.plan.Approval;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PlanBook;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Ledger;

/**
 * One revision in the making: where its parts lie, what its steps would otherwise do twice, and how
 * it ended. There is one for each execution of the job, in Batch's job scope.
 *
 * <p>Every step is performed in every execution and finds all it needs on disk; what is kept here
 * only saves reading and judging it again.
 */
class ReportWork {

  /** What there is of the revision when its making begins. */
  enum Standing {
    /** Nothing that others can see. */
    NEW,
    /**
     * Its folder lies there and the record knows nothing of it: a kill came between the two, or the
     * record was lost, or somebody put it there.
     */
    UNRECORDED,
    /** It is issued, and still to be filed. */
    RECORDED
  }

  private final RevisionKey key;
  private final IssueOrder order;
  private final CycleFolder folder;
  private final Lease lease;
  private final Standing standing;
  private final Optional<Approval> released;
  private final Optional<Approval> given;
  private final ApprovalRule rule;
  private final InputReader reader;
  private final List<KpiEvaluation> evaluated = new ArrayList<>();
  private @Nullable OrganisationInput input;
  private @Nullable CycleEvaluator evaluator;
  private @Nullable Outcome outcome;
  private ExitStatus exit = ExitStatus.UNKNOWN;

  ReportWork(JobParameters parameters, Settings settings, LeaseManager leases, Register register) {
    this.key = ReportParameters.key(parameters);
    this.order = ReportParameters.order(parameters);
    this.folder = settings.outputRoot().cycle(key);
    this.lease = leases.lease(key.organisation(), key.cycle(), ReportParameters.lease(parameters));
    this.standing = standing(register.ledger());
    this.released = register.approvals().find(key);
    this.given = ReportParameters.approval(parameters);
    this.rule = settings.approval();
    this.reader = settings.reader();
  }

  private Standing standing(Ledger ledger) {
    if (ledger.find(key).isPresent()) {
      return Standing.RECORDED;
    }
    return Files.exists(folder.revision(key.revision()), LinkOption.NOFOLLOW_LINKS)
        ? Standing.UNRECORDED
        : Standing.NEW;
  }

  RevisionKey key() {
    return key;
  }

  IssueOrder order() {
    return order;
  }

  CycleFolder folder() {
    return folder;
  }

  /** The right to make it. */
  Lease lease() {
    return lease;
  }

  Standing standing() {
    return standing;
  }

  /** By which it is released: as it is recorded, else as it is given now. */
  Optional<Approval> approval() {
    return released.or(() -> given);
  }

  /** Whether it ends as a draft. */
  boolean isDraft() {
    return rule == ApprovalRule.REQUIRED && approval().isEmpty();
  }

  Sources sources() {
    return Sources.find(folder.sources(key.revision()), key)
        .orElseThrow(() -> new IllegalStateException("The sources of " + key + " are missing"));
  }

  /**
   * Forgets what nothing can be made of: the next run takes input and templates anew. What somebody
   * has released is made of these or not at all.
   */
  void forgetSources() {
    if (released.isEmpty()) {
      sources().delete();
    }
  }

  OrganisationInput input() {
    OrganisationInput read = input;
    if (read == null) {
      read = sources().read(reader);
      input = read;
    }
    return read;
  }

  /** What was returned for each KPI; nothing is left to judge of what is issued. */
  List<KpiHistory> histories() {
    return standing == Standing.RECORDED ? List.of() : evaluator().histories();
  }

  KpiEvaluation evaluate(KpiHistory history) {
    return evaluator().evaluate(history);
  }

  /** Keeps what came of some KPIs; called in the plan's order. */
  void keep(List<? extends KpiEvaluation> kpis) {
    evaluated.addAll(kpis);
  }

  /** What the cycle comes to, all of its KPIs being judged. */
  CycleEvaluation evaluation() {
    return evaluator().sumUp(evaluated);
  }

  private CycleEvaluator evaluator() {
    CycleEvaluator begun = evaluator;
    if (begun == null) {
      PlanBook plan = input().plan().orElseThrow();
      Cycle cycle = plan.cycle(key.cycle()).orElseThrow();
      begun = new Evaluator().of(plan, cycle, input().books());
      evaluator = begun;
    }
    return begun;
  }

  /**
   * Ends it: what lies there without an entry in the record is not what its own kept sources give.
   */
  ExitStatus doubt(Outcome.Untrusted.Doubt doubt, List<String> files) {
    return end(
        ReportExit.STOPPED_UNTRUSTED,
        doubt + ": " + String.join(" ", files),
        new Outcome.Untrusted(key, doubt, files));
  }

  /** Ends it as a draft, which somebody is to approve. */
  ExitStatus lay(Path folder, Freshness freshness) {
    return end(
        ReportExit.STOPPED_AWAITING_APPROVAL,
        folder.toString(),
        new SignOff.LaidBefore(key, folder, freshness, input().problemsFor(key.cycle()).size()));
  }

  /**
   * Ends it.
   *
   * @param why as Batch's record says it
   * @return what the step returns
   */
  ExitStatus end(ReportExit how, String why, Outcome settled) {
    exit = how.because(why);
    outcome = settled;
    return exit;
  }

  ExitStatus exit() {
    return exit;
  }

  Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }
}
