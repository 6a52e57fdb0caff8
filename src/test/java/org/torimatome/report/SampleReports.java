package org.torimatome.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.torimatome.batch.source.InputFiles;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.Evaluator;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PlanBook;
import org.torimatome.report.ReportRequest.InputFileRef;

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
    return assemble(cycle, Path.of("input/toyama"));
  }

  /** A report of an organisation's folder, which names the files that it was made of. */
  public static Report assemble(String cycle, Path organisation) {
    return assemble(cycle, read(organisation, cycle), files(organisation, cycle));
  }

  private static List<InputFileRef> files(Path organisation, String cycle) {
    ReportingPeriod period = ReportingPeriod.parse(cycle).orElseThrow();
    return new InputFiles(organisation, period)
        .digests().byName().entrySet().stream()
            .map(file -> new InputFileRef(file.getKey(), file.getValue()))
            .toList();
  }

  public static OrganisationInput read(Path organisation, String cycle) {
    return new InputReader()
        .read(organisation, ReadingOptions.forCycle(ReportingPeriod.parse(cycle).orElseThrow()));
  }

  /** A report that names no input files. */
  public static Report assemble(String code, OrganisationInput input) {
    return assemble(code, input, List.of());
  }

  private static Report assemble(String code, OrganisationInput input, List<InputFileRef> files) {
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
                    List.of(
                        new ReportRequest.PastRevision(
                            1, cycle.judgedIn().firstDay(), "", Optional.empty()))),
                files,
                input.problemsFor(cycle.period())));
  }
}
