package org.torimatome.batch.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.batch.job.JobStarter;
import org.torimatome.batch.revision.DraftFolders;
import org.torimatome.batch.revision.Register;
import org.torimatome.batch.run.ApprovalRule;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.SectionReturns;
import org.torimatome.batch.run.Settings;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.IssuedValues;
import org.torimatome.plan.PlanBook;
import org.torimatome.plan.RevisionKey;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;

/** Which reports are due, by the organisations' plans and the ledger (docs/spec.md §6). */
public final class DueCycles {

  private static final Set<ProblemCode> STILL_TO_COME =
      EnumSet.of(ProblemCode.RETURNS_MISSING, ProblemCode.BOOK_EMPTY, ProblemCode.NOT_SUBMITTED);

  private final Settings settings;
  private final Register register;
  private final DraftFolders drafts;
  private final JobStarter starter;

  public DueCycles(Settings settings, Register register, DraftFolders drafts, JobStarter starter) {
    this.settings = settings;
    this.register = register;
    this.drafts = drafts;
    this.starter = starter;
  }

  /**
   * The cycles whose 評価時期 has begun by a day and that have no report and no draft that waits for
   * approval, or one whose making was cut off, in the order in which they are judged.
   *
   * <p>Where the plan cannot be read, every period with a book is tried, so that what is wrong gets
   * told.
   */
  public List<ReportingPeriod> due(String organisation, LocalDate day) {
    return cycles(organisation, day).filter(cycle -> isOpen(organisation, cycle)).toList();
  }

  /**
   * What a due cycle waits for: its forms are out, and nothing is wrong but that not all returns
   * have come. Empty where it can be issued, or where there is something to tell.
   */
  public Optional<Outcome> awaited(String organisation, ReportingPeriod cycle, IssueOrder order) {
    boolean asked = settings.outputRoot().cycle(organisation, cycle).formsAreOut();
    if (!asked || register.ledger().newest(organisation, cycle).isPresent()) {
      return Optional.empty();
    }
    OrganisationInput input =
        read(
            organisation,
            new ReadingOptions(order.missingRows(), Optional.of(cycle), IssuedValues.NONE));
    List<ProblemCode> errors =
        input.problemsFor(cycle).stream()
            .filter(Problem::isError)
            .map(Problem::code)
            .distinct()
            .toList();
    if (errors.isEmpty() || !STILL_TO_COME.containsAll(errors)) {
      return Optional.empty();
    }
    return input
        .planFor(cycle)
        .flatMap(plan -> plan.cycle(cycle).map(plan::inForce))
        .map(
            plan ->
                new Outcome.Awaited(
                    organisation,
                    cycle,
                    SectionReturns.of(
                        plan, Optional.ofNullable(input.books().get(cycle)), List.of())));
  }

  private boolean isOpen(String organisation, ReportingPeriod cycle) {
    return register
        .ledger()
        .newest(organisation, cycle)
        .map(newest -> starter.isCutOff(newest.key()))
        .orElseGet(() -> !waits(register.next(organisation, cycle)));
  }

  /** Whether a draft is with somebody, whose reading no timer ends; or it is only to be issued. */
  private boolean waits(RevisionKey first) {
    return settings.approval() == ApprovalRule.REQUIRED
        && register.approvals().find(first).isEmpty()
        && drafts.isThere(first);
  }

  private Stream<ReportingPeriod> cycles(String organisation, LocalDate day) {
    Optional<PlanBook> plan = read(organisation, ReadingOptions.PLAN_ALONE).plan();
    return plan.isPresent()
        ? plan.get().cycles().stream()
            .filter(cycle -> cycle.isDue(day))
            .sorted(Comparator.comparing(Cycle::judgedIn).thenComparing(Cycle::period))
            .map(Cycle::period)
        : read(organisation, ReadingOptions.ALL_BOOKS).books().keySet().stream();
  }

  private OrganisationInput read(String organisation, ReadingOptions options) {
    return settings.reader().read(settings.inputOf(organisation), options);
  }
}
