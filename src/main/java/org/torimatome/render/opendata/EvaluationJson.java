package org.torimatome.render.opendata;

import java.util.List;
import java.util.Optional;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.GroupEvaluation;
import org.torimatome.evaluation.GroupEvaluation.RollupResult;
import org.torimatome.evaluation.GroupEvaluation.Tested;
import org.torimatome.evaluation.Headline;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.Movement;
import org.torimatome.evaluation.PrintedFigures;
import org.torimatome.evaluation.Prospect;
import org.torimatome.evaluation.RatingChange;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Source;
import org.torimatome.plan.OrganisationCode;
import org.torimatome.plan.PlanProfile;
import org.torimatome.report.Masthead;
import org.torimatome.report.Report;
import org.torimatome.report.YearWork;
import org.torimatome.text.Language;

/**
 * {@code evaluation.json}: the keys and their order of docs/spec.md §5, decimals as strings.
 *
 * <p>Exact values stand beside their {@code Display} twin; what is not known is {@code null}.
 * {@link EvaluationSchema} says it to programs.
 */
public final class EvaluationJson {

  public static final String NAME = "evaluation.json";

  private final Report report;
  private final Json json;

  private EvaluationJson(Report report, Json json) {
    this.report = report;
    this.json = json;
  }

  public static byte[] write(Report report) {
    return Json.document(json -> json.object(() -> new EvaluationJson(report, json).document()));
  }

  private void document() {
    Masthead masthead = report.masthead();
    CycleEvaluation evaluation = report.evaluation();
    PlanProfile profile = evaluation.plan().profile();
    json.text("schemaVersion", EvaluationSchema.VERSION);
    json.text("organisation", masthead.organisation());
    json.text("organisationCode", profile.organisationCode().map(OrganisationCode::digits));
    json.text("organisationName", masthead.organisationName());
    json.text("plan", masthead.planName());
    json.text("cycle", masthead.cycle().code());
    json.text("cycleName", masthead.cycleName());
    json.number("revision", masthead.revision());
    json.text("issued", masthead.issued().toString());
    json.text("inputDigest", masthead.inputDigest());
    json.object("headline", () -> headline(evaluation.headline()));
    json.object("movement", evaluation.movement(), this::movement);
    json.object("prospect", evaluation.prospect(), this::prospect);
    json.list("visions", evaluation.visions(), this::vision);
    json.list("projects", evaluation.projects(), this::project);
    json.list("kpis", evaluation.kpis(), this::kpi);
    json.list(
        "problems", report.problems(), problem -> ProblemsJson.members(json, problem, Language.JA));
  }

  private void headline(Headline headline) {
    json.text("text", headline.text());
    json.number("total", headline.total());
    json.number("rated", headline.rated());
    json.number("excluded", headline.excluded());
    json.number("achieved", headline.achieved());
    json.list(
        "atLeast",
        headline.atLeast(),
        each -> {
          json.text("threshold", each.threshold().toPlainString());
          json.number("count", each.count());
        });
    json.list(
        "bands",
        headline.bands(),
        band -> {
          json.text("symbol", band.symbol());
          json.text("label", band.label());
          json.number("count", band.count());
          json.text("share", band.share());
        });
    json.list(
        "groups",
        headline.groups(),
        group -> {
          json.text("label", group.label());
          json.number("count", group.count());
          json.text("share", group.share());
        });
  }

  private void movement(Movement movement) {
    json.text("against", movement.against().code());
    codes("improved", movement.counted(RatingChange.IMPROVED));
    codes("unchanged", movement.counted(RatingChange.UNCHANGED));
    codes("declined", movement.counted(RatingChange.DECLINED));
    codes("new", movement.counted(RatingChange.NEW));
    codes("notComparable", movement.counted(RatingChange.NOT_COMPARABLE));
  }

  private void prospect(Prospect prospect) {
    json.text("period", prospect.period().code());
    codes("reached", prospect.reached());
    codes("missed", prospect.missed());
    codes("achievedButMissed", prospect.achievedButMissed());
  }

  private void codes(String key, List<KpiCode> codes) {
    json.texts(key, codes.stream().map(KpiCode::text).toList());
  }

  private void vision(GroupEvaluation vision) {
    json.text("id", vision.number());
    json.text("name", vision.name());
    json.object("headline", () -> headline(vision.headline()));
    rollup(vision);
  }

  private void project(GroupEvaluation project) {
    vision(project);
    json.object(
        "previous",
        project.previous(),
        previous -> {
          json.text("period", previous.period().code());
          json.number("achieved", previous.achieved());
          json.text("symbol", previous.symbol());
        });
    json.object("budget", budgetOf(project.number()), this::budget);
  }

  private void rollup(GroupEvaluation group) {
    boolean given = group.rollup().isPresent() || group.finalRating().isPresent();
    json.object(
        "rollup",
        given ? Optional.of(group) : Optional.empty(),
        rated -> {
          Optional<Tested> tested = rated.rollup().map(RollupResult::first);
          json.text("symbol", rated.rollup().map(RollupResult::symbol));
          json.text("label", rated.rollup().map(result -> result.rollup().label()));
          json.text("measure", tested.map(each -> each.measure().label()));
          json.text("value", tested.map(each -> each.value().toPlainString()));
          json.number("counted", tested.map(Tested::counted));
          json.number("of", tested.map(Tested::of));
          json.object("final", rated.finalRating(), this::typedRating);
        });
  }

  /** The amount of the fiscal year in which the cycle is judged. */
  private Optional<YearWork.BudgetRow> budgetOf(String project) {
    String year = report.work().year().code();
    return report.work().budgets().stream()
        .filter(table -> table.year().code().equals(year))
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.project().equals(project) && row.yen() != null)
        .findFirst();
  }

  private void budget(YearWork.BudgetRow row) {
    json.text("amount", Optional.ofNullable(row.yen()).map(yen -> yen.toPlainString()));
    json.text("display", row.display());
  }

  private void kpi(KpiEvaluation kpi) {
    ExactFigures exact = new ExactFigures(kpi);
    json.text("id", kpi.definition().code().text());
    json.text("project", kpi.definition().project());
    json.text("name", kpi.definition().name());
    json.text("unit", kpi.definition().unit());
    json.text("direction", kpi.definition().direction().label());
    json.text("nature", kpi.definition().nature().map(Nature::label));
    json.text("method", kpi.method().label());
    json.object(
        "baseline",
        () -> {
          json.text("period", kpi.definition().baseline().period().map(period -> period.code()));
          json.text("value", exact.baseline());
        });
    json.object(
        "target",
        kpi.target(),
        target -> {
          json.text("text", new PrintedFigures(kpi).target());
          json.text("low", exact.low());
          json.text("high", exact.high());
        });
    json.text("expected", exact.expected());
    json.text("actual", exact.actual());
    json.text("status", kpi.status().label());
    json.text("asOf", kpi.returned().asOf().printed());
    json.text("note", exact.note());
    json.text("rate", exact.rate());
    json.text("rateDisplay", kpi.printedRate());
    json.text("measure", exact.measure().map(measure -> measure.label()));
    json.text("measureValue", exact.measureValue());
    json.text("symbol", exact.band().map(band -> band.symbol()));
    json.text("label", exact.band().map(band -> band.label()));
    json.flag("achieved", kpi.isAchieved());
    json.flag("rated", kpi.isRated());
    json.text("reason", exact.reason());
    json.object("final", kpi.returned().finalRating(), this::typedRating);
    json.object(
        "previous",
        kpi.previous(),
        previous -> {
          json.text("period", previous.period().code());
          json.text("actual", kpi.previousResult().flatMap(result -> ExactFigures.actual(result)));
          json.text("symbol", previous.symbol());
        });
    json.object(
        "outlook",
        kpi.outlook(),
        outlook -> {
          json.text("period", outlook.period().code());
          json.text("value", outlook.value().toPlainString());
          json.flag("reached", outlook.reached());
        });
    json.object("source", source(kpi), this::source);
    json.text("provenance", kpi.definition().provenance());
  }

  private static Optional<Source> source(KpiEvaluation kpi) {
    return Optional.of(kpi.returned().source()).filter(source -> !source.equals(Source.NONE));
  }

  private void source(Source source) {
    json.text("file", source.at().file());
    json.text("sheet", source.at().sheet());
    json.text("cell", source.at().cell());
    json.text("sha256", source.sha256());
  }

  private void typedRating(TypedRating rating) {
    json.text("symbol", rating.symbol());
    json.text("reason", rating.reason());
  }
}
