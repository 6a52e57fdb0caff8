package org.torimatome.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.Evaluator;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PlanBook;

/** Reports of the shipped sample input, made without a database or a job. */
public final class SampleReports {

  private static final Map<String, Report> KNOWN = new ConcurrentHashMap<>();

  private SampleReports() {}

  /** The first revision of a cycle's report, such as that of R4; read and judged once. */
  public static Report of(String cycle) {
    return KNOWN.computeIfAbsent(cycle, SampleReports::anew);
  }

  /** The same, read and judged in this moment's time zone and language. */
  public static Report anew(String cycle) {
    return assemble(cycle, read(Path.of("input/toyama"), cycle));
  }

  public static OrganisationInput read(Path organisation, String cycle) {
    return new InputReader()
        .read(organisation, ReadingOptions.forCycle(ReportingPeriod.parse(cycle).orElseThrow()));
  }

  public static Report assemble(String code, OrganisationInput input) {
    PlanBook plan = input.plan().orElseThrow();
    Cycle cycle = plan.cycle(ReportingPeriod.parse(code).orElseThrow()).orElseThrow();
    Evaluator evaluator = new Evaluator();
    List<CycleEvaluation> earlier =
        plan.cycles().stream()
            .filter(each -> each.period().compareTo(cycle.period()) < 0)
            .filter(each -> input.books().containsKey(each.period()))
            .map(each -> evaluator.evaluate(plan, each, input.books()))
            .toList();
    return new ReportAssembler()
        .assemble(
            new ReportRequest(
                plan,
                evaluator.evaluate(plan, cycle, input.books()),
                earlier,
                input.books(),
                new ReportRequest.Issue(
                    1,
                    cycle.judgedIn().firstDay(),
                    "sha256:" + "0".repeat(64),
                    List.of(new ReportRequest.PastRevision(1, cycle.judgedIn().firstDay(), ""))),
                input.files().stream()
                    .map(file -> new ReportRequest.InputFileRef(file.path(), file.sha256()))
                    .toList(),
                input.problemsFor(cycle.period())));
  }
}
