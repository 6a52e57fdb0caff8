package org.torimatome.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.plan.Approval;
import org.torimatome.problem.Problem;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Language;
import org.torimatome.text.PrintedCharacters;

/** The annex as printed. */
final class Annexes {

  private Annexes() {}

  static Annex of(ReportRequest request) {
    List<Annex.ProblemRow> problems = request.problems().stream().map(Annexes::problem).toList();
    return new Annex(
        rules(request.current()),
        request.inputs().stream()
            .map(input -> new Annex.InputRow(input.file(), input.sha256()))
            .toList(),
        problems,
        ProblemGroups.of(problems),
        request.issue().history().stream().map(Annexes::revision).toList(),
        request.current().plan().kpis().stream()
            .map(kpi -> kpi.provenance())
            .filter(provenance -> !provenance.isEmpty())
            .distinct()
            .toList());
  }

  private static List<Annex.SchemeRules> rules(CycleEvaluation current) {
    RatingScheme byDefault = current.scheme();
    return Stream.concat(Stream.of(byDefault), current.kpis().stream().map(KpiEvaluation::scheme))
        .distinct()
        .map(scheme -> SchemesInWords.rules(scheme, Objects.equals(scheme, byDefault)))
        .toList();
  }

  private static Annex.ProblemRow problem(Problem problem) {
    return new Annex.ProblemRow(
        problem.severity().label(Language.JA),
        problem.code().key(),
        PrintedCharacters.legible(problem.at().file()),
        PrintedCharacters.legible(problem.at().sheet()),
        problem.at().cell(),
        PrintedCharacters.legible(problem.found().in(Language.JA)),
        problem.expected().in(Language.JA),
        problem.message(Language.JA));
  }

  private static String approval(Approval approval) {
    String note = approval.note().isEmpty() ? "" : "（" + approval.note() + "）";
    return ReportAssembler.dateText(approval.day()) + "　" + approval.approver() + note;
  }

  private static Annex.RevisionRow revision(ReportRequest.PastRevision revision) {
    return new Annex.RevisionRow(
        revision.number(),
        revision.issued(),
        ReportAssembler.dateText(revision.issued()),
        revision.reason(),
        revision.approval().map(Annexes::approval).orElse(""));
  }
}
