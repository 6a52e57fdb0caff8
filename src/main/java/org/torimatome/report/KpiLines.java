package org.torimatome.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.KpiEvaluation.Outlook;
import org.torimatome.evaluation.PrintedFigures;
import org.torimatome.evaluation.RatingChange;
import org.torimatome.evaluation.figure.PrintedValues;
import org.torimatome.evaluation.figure.Rate;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.rating.Band;
import org.torimatome.rating.PartYearTarget;
import org.torimatome.rating.Rounding;
import org.torimatome.text.Language;

/** One judged KPI as finished text. */
final class KpiLines {

  private static final String SAMPLE = "見本";

  private KpiLines() {}

  static KpiLine line(CycleEvaluation cycle, KpiEvaluation kpi, List<TrendPoint> trend) {
    KpiDefinition definition = kpi.definition();
    return new KpiLine(
        definition.code().text(),
        definition.name(),
        definition.unit(),
        new KpiLine.Home(
            definition.project(),
            ReportAssembler.projectName(cycle.plan(), definition.project()),
            definition.section()),
        new KpiLine.Traits(
            definition.nature().map(Nature::label).orElse(""),
            definition.direction().label(),
            definition.isCounted(),
            definition.isMain()),
        goal(kpi),
        result(kpi, cycle.movement().flatMap(movement -> movement.of(definition.code()))),
        verdict(kpi),
        KpiLine.Texts.of(kpi.returned().narrative()),
        trend,
        evidence(kpi),
        arithmetic(kpi));
  }

  static String mark(ValueStatus status) {
    return status == ValueStatus.PROVISIONAL ? "※暫定値" : "";
  }

  static List<String> lines(String text) {
    return text.isBlank() ? List.of() : text.strip().lines().filter(l -> !l.isBlank()).toList();
  }

  /** The baseline with its unit; empty where it is unknown. */
  static String baseline(KpiDefinition definition) {
    return baseline(definition, PrintedValues.of(definition));
  }

  private static String baseline(KpiDefinition definition, PrintedValues printed) {
    return definition.baseline().value().map(printed::figure).orElse("");
  }

  private static KpiLine.Goal goal(KpiEvaluation kpi) {
    KpiDefinition definition = kpi.definition();
    return new KpiLine.Goal(
        kpi.target().filter(TargetInForce::isOfPartOfYear).isPresent()
            ? PartYearTarget.EXPECTED.label()
            : "目標",
        definition.baseline().period().map(PeriodForms::of).orElse(null),
        baseline(definition),
        baseline(definition, PrintedValues.of(definition).withoutUnit()),
        new PrintedFigures(kpi).targetWithUnit(),
        new PrintedFigures(kpi).target(),
        kpi.target().map(target -> target.from().table()).orElse(""),
        kpi.target()
            .filter(target -> target.origin() != TargetInForce.Origin.TYPED)
            .map(target -> target.derivation().in(Language.JA))
            .orElse(""));
  }

  private static KpiLine.Result result(KpiEvaluation kpi, Optional<RatingChange> change) {
    KpiReturn returned = kpi.returned();
    return new KpiLine.Result(
        new PrintedFigures(kpi).actual(),
        new PrintedFigures(kpi).figure(),
        kpi.status().label(),
        mark(returned.measurement().status()),
        returned.asOf().printed(),
        returned.note(),
        returned.reference(),
        kpi.previous().map(previous -> previous.period().table()).orElse(""),
        kpi.previousResult().map(PrintedValues.of(kpi.definition())::result).orElse(""),
        kpi.previous().map(KpiEvaluation.PreviousKpi::symbol).orElse(""),
        new KpiLine.Change(
            change.map(RatingChange::name).orElse(""),
            change.map(RatingChange::word).orElse(""),
            change.map(RatingChange::arrow).orElse("")),
        difference(kpi));
  }

  private static KpiLine.Difference difference(KpiEvaluation kpi) {
    String text = new PrintedFigures(kpi).sinceEarlier();
    return kpi.earlier()
        .filter(earlier -> !text.isEmpty())
        .map(
            earlier ->
                new KpiLine.Difference(
                    earlier.period().table(),
                    PrintedValues.of(kpi.definition()).result(earlier.result()),
                    text))
        .orElseGet(() -> new KpiLine.Difference("", "", ""));
  }

  private static KpiLine.Verdict verdict(KpiEvaluation kpi) {
    Optional<Band> band = kpi.band();
    Optional<TypedRating> typed = kpi.returned().finalRating();
    return new KpiLine.Verdict(
        kpi.method().label(),
        rates(kpi),
        band.map(Band::symbol).orElse(""),
        band.map(of -> of.name().meaning()).orElse(""),
        band.map(Band::colour).orElse(""),
        kpi.isJudged(),
        kpi.hasReachedTarget(),
        kpi.rating().fold(rated -> "", unrated -> unrated.reason().in(Language.JA)),
        new KpiLine.FinalRating(
            typed.map(TypedRating::symbol).orElse(""), typed.map(TypedRating::reason).orElse("")),
        new KpiLine.OutlookTexts(
            kpi.outlook().map(outlook -> outlook.period().table()).orElse(""),
            kpi.outlook()
                .map(outlook -> new PrintedFigures(kpi).outlook() + kpi.definition().unit())
                .orElse(""),
            new PrintedFigures(kpi).outlook(),
            kpi.outlook().map(outlook -> decimal(outlook.value())).orElse(null),
            kpi.outlook().map(Outlook::reached).orElse(false)));
  }

  private static KpiLine.RateTexts rates(KpiEvaluation kpi) {
    Rounding rounding = kpi.scheme().format().rounding();
    return new KpiLine.RateTexts(
        kpi.printedRate(),
        kpi.rate().map(rate -> rate.round(4, rounding.mode())).orElse(null),
        kpi.rates().towardYear().map(Rate::text).orElse(""),
        kpi.rates().towardFinal().map(Rate::text).orElse(""));
  }

  private static KpiLine.Evidence evidence(KpiEvaluation kpi) {
    return new KpiLine.Evidence(
        kpi.returned().source().at().file(),
        kpi.returned().source().at().sheet(),
        kpi.returned().source().at().cell(),
        kpi.returned().source().sha256(),
        kpi.definition().provenance(),
        kpi.definition().provenance().equals(SAMPLE),
        kpi.proof().in(Language.JA),
        kpi.derivation().stream()
            .map(
                step ->
                    new KpiLine.JudgingStep(
                        step.label().in(Language.JA),
                        step.expression().in(Language.JA),
                        step.result().in(Language.JA)))
            .toList());
  }

  private static KpiLine.Arithmetic arithmetic(KpiEvaluation kpi) {
    return new KpiLine.Arithmetic(
        kpi.definition().baseline().value().orElse(null),
        kpi.targetOfRate().map(KpiLines::decimal).orElse(null),
        kpi.target().map(TargetInForce::isRange).orElse(false),
        kpi.returned().measurement().number().orElse(null),
        kpi.rate().map(rate -> decimal(rate.dividedBy(Rational.HUNDRED))).orElse(null),
        kpi.rates().rate().map(Rate::rounding).orElse(Rounding.HALF_UP).label());
  }

  private static BigDecimal decimal(Rational number) {
    return new BigDecimal(number.toPlainString());
  }
}
