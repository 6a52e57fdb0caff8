package org.torimatome.batch.revision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.Evaluator;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.PlanBook;
import org.torimatome.report.Report;
import org.torimatome.report.ReportAssembler;
import org.torimatome.report.ReportRequest;
import org.torimatome.report.ReportRequest.InputFileRef;
import org.torimatome.report.ReportRequest.Issue;
import org.torimatome.report.ReportRequest.PastRevision;
import org.torimatome.text.Sha256;

/** Assembles the report of a cycle that was judged: pure, and a matter of milliseconds. */
public final class ReportFactory {

  private final Evaluator evaluator = new Evaluator();
  private final ReportAssembler assembler = new ReportAssembler();

  /** What a cycle comes to; empty where the plan cannot be read or has no such cycle. */
  public static Optional<CycleEvaluation> judge(OrganisationInput input, ReportingPeriod cycle) {
    return input
        .planFor(cycle)
        .flatMap(
            plan -> plan.cycle(cycle).map(of -> new Evaluator().evaluate(plan, of, input.books())));
  }

  /**
   * The report of a cycle.
   *
   * @param input without errors
   * @param past the revisions issued before, oldest first
   */
  public Report make(
      OrganisationInput input,
      CycleEvaluation evaluation,
      int revision,
      IssueOrder order,
      FileDigests inputs,
      List<PastRevision> past) {
    PlanBook plan = input.plan().orElseThrow();
    Cycle cycle = evaluation.cycle();
    LocalDate issued = order.issueDate(cycle);
    List<PastRevision> history =
        Stream.concat(
                past.stream(),
                Stream.of(new PastRevision(revision, issued, order.reason(), Optional.empty())))
            .toList();
    return assembler.assemble(
        new ReportRequest(
            plan,
            evaluation,
            earlier(plan, cycle, input.books()),
            input.books(),
            new Issue(revision, issued, Sha256.labelled(inputs.digest()), history),
            inputs.byName().entrySet().stream()
                .map(file -> new InputFileRef(file.getKey(), file.getValue()))
                .toList(),
            input.problemsFor(cycle.period())));
  }

  /** Every earlier period is judged as if it were its own report, from what was known then. */
  private List<CycleEvaluation> earlier(
      PlanBook plan, Cycle cycle, SortedMap<ReportingPeriod, PeriodBook> books) {
    return plan.cycles().stream()
        .filter(each -> each.period().compareTo(cycle.period()) < 0)
        .filter(each -> books.containsKey(each.period()))
        .sorted(Comparator.comparing(Cycle::period))
        .map(each -> evaluator.evaluate(plan, each, upTo(each, books)))
        .toList();
  }

  private static Map<ReportingPeriod, PeriodBook> upTo(
      Cycle cycle, SortedMap<ReportingPeriod, PeriodBook> books) {
    return books.entrySet().stream()
        .filter(book -> book.getKey().compareTo(cycle.period()) <= 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
