package org.torimatome.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.KpiEvaluation.Outlook;
import org.torimatome.evaluation.PrintedFigures;
import org.torimatome.evaluation.Rating.Rated;
import org.torimatome.evaluation.TargetInForce;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.plan.Plan;
import org.torimatome.rating.Band;
import org.torimatome.rating.RateForm;
import org.torimatome.rating.RatingScheme.RateFormat;
import org.torimatome.text.Language;

/** One judged KPI as finished text. */
final class KpiLines {

  private static final String SAMPLE = "見本";

  private KpiLines() {}

  static KpiLine line(Plan plan, KpiEvaluation kpi, List<TrendPoint> trend) {
    KpiDefinition definition = kpi.definition();
    return new KpiLine(
        definition.code().text(),
        definition.name(),
        definition.unit(),
        definition.project(),
        ReportAssembler.projectName(plan, definition.project()),
        definition.nature().map(Nature::label).orElse(""),
        definition.direction().label(),
        definition.section(),
        definition.isCounted(),
        definition.headline(),
        goal(kpi),
        result(kpi),
        verdict(kpi),
        texts(kpi.returned().narrative()),
        trend,
        evidence(kpi),
        Arithmetics.of(kpi));
  }

  /** A result as printed: the figure with its unit, the words, or empty where there is none. */
  static String actual(KpiDefinition definition, Measurement measurement) {
    return measurement.fold(
        reported -> Figures.qualified(reported.qualifier(), figure(definition, reported.value())),
        described -> described.text(),
        missing -> "");
  }

  static String mark(ValueStatus status) {
    return status == ValueStatus.PROVISIONAL ? "※暫定値" : "";
  }

  static List<String> lines(String text) {
    return text.isBlank() ? List.of() : text.strip().lines().filter(l -> !l.isBlank()).toList();
  }

  /** A rate as a plain display at the scheme's digits, for figures that no band is tested with. */
  static String rate(Rational percent, RateFormat format) {
    boolean coefficient = format.form() == RateForm.COEFFICIENT;
    Rational shown = coefficient ? percent.dividedBy(Rational.HUNDRED) : percent;
    return Figures.group(shown.round(format.digits(), format.rounding().mode()))
        + (coefficient ? "" : "%");
  }

  /** A target as typed, with its unit. */
  static String stated(KpiDefinition definition, Target.Stated stated) {
    boolean inWords = stated.value().fold(point -> false, range -> false, words -> true);
    return inWords ? stated.text() : withUnit(stated.text(), definition.unit());
  }

  /** The baseline with its unit; empty where it is unknown. */
  static String baseline(KpiDefinition definition) {
    return definition.baseline().value().map(value -> figure(definition, value)).orElse("");
  }

  private static String figure(KpiDefinition definition, BigDecimal value) {
    return Figures.number(value, definition.overrides().digits()) + definition.unit();
  }

  private static KpiLine.Goal goal(KpiEvaluation kpi) {
    KpiDefinition definition = kpi.definition();
    return new KpiLine.Goal(
        definition.baseline().period().map(PeriodForms::of).orElse(null),
        baseline(definition),
        targetText(kpi),
        kpi.target().map(target -> target.from().table()).orElse(""),
        kpi.target()
            .filter(target -> target.origin() != TargetInForce.Origin.TYPED)
            .map(target -> target.derivation().in(Language.JA))
            .orElse(""));
  }

  static String targetText(KpiEvaluation kpi) {
    String text = new PrintedFigures(kpi).target();
    boolean inNumbers = kpi.target().map(target -> !target.isText()).orElse(false);
    return inNumbers ? withUnit(text, kpi.definition().unit()) : text;
  }

  /** 90～100% carries its unit already where a bound says 以上 or 以下, or a guess 程度. */
  private static String withUnit(String text, String unit) {
    for (String side : List.of("以上", "以下", "程度")) {
      if (text.endsWith(side)) {
        return text.substring(0, text.length() - side.length()) + unit + side;
      }
    }
    return text + unit;
  }

  private static KpiLine.Result result(KpiEvaluation kpi) {
    KpiReturn returned = kpi.returned();
    return new KpiLine.Result(
        new PrintedFigures(kpi).actual(),
        kpi.status().label(),
        mark(returned.measurement().status()),
        returned.asOf().printed(),
        returned.note(),
        returned.reference(),
        kpi.previous().map(previous -> previous.period().table()).orElse(""),
        kpi.previousResult().map(result -> actual(kpi.definition(), result)).orElse(""),
        kpi.previous().map(KpiEvaluation.Previous::symbol).orElse(""));
  }

  private static KpiLine.Verdict verdict(KpiEvaluation kpi) {
    RateFormat format = kpi.scheme().format();
    return new KpiLine.Verdict(
        kpi.method().label(),
        kpi.rates().display(),
        kpi.rates().rate().map(rate -> rate.round(4, format.rounding().mode())).orElse(null),
        kpi.rates().towardYear().map(rate -> rate(rate, format)).orElse(""),
        kpi.rates().towardFinal().map(rate -> rate(rate, format)).orElse(""),
        band(kpi).map(Band::symbol).orElse(""),
        band(kpi).map(band -> band.name().meaning()).orElse(""),
        band(kpi).map(Band::colour).orElse(""),
        kpi.isRated(),
        kpi.isAchieved(),
        kpi.rating().fold(rated -> "", unrated -> unrated.reason().in(Language.JA)),
        kpi.returned().finalRating().map(TypedRating::symbol).orElse(""),
        kpi.returned().finalRating().map(TypedRating::reason).orElse(""),
        kpi.outlook().map(outlook -> outlook.period().table()).orElse(""),
        kpi.outlook().map(outlook -> outlookValue(kpi, outlook)).orElse(""),
        kpi.outlook().map(Outlook::reached).orElse(false));
  }

  private static Optional<Band> band(KpiEvaluation kpi) {
    return kpi.rating()
        .fold(rated -> Optional.of(rated).map(Rated::band), unrated -> unrated.band());
  }

  private static String outlookValue(KpiEvaluation kpi, Outlook outlook) {
    int digits =
        kpi.definition()
            .overrides()
            .digits()
            .orElse(
                kpi.returned()
                    .measurement()
                    .fold(
                        reported -> Math.max(0, reported.value().scale()),
                        described -> 0,
                        missing -> 0));
    BigDecimal rounded = outlook.value().round(digits, RoundingMode.HALF_UP);
    return Figures.number(rounded, OptionalInt.of(digits)) + kpi.definition().unit();
  }

  private static KpiLine.Texts texts(KpiReturn.Narrative narrative) {
    return new KpiLine.Texts(
        lines(narrative.initiatives()),
        lines(narrative.examples()),
        lines(narrative.outcomes()),
        lines(narrative.issues()),
        lines(narrative.policy()));
  }

  private static KpiLine.Evidence evidence(KpiEvaluation kpi) {
    return new KpiLine.Evidence(
        kpi.returned().source().at().file(),
        kpi.returned().source().at().sheet(),
        kpi.returned().source().at().cell(),
        kpi.returned().source().sha256(),
        kpi.definition().provenance(),
        kpi.definition().provenance().equals(SAMPLE),
        kpi.derivation().stream()
            .map(
                step ->
                    new KpiLine.Step(
                        step.label().in(Language.JA),
                        step.expression().in(Language.JA),
                        step.result().in(Language.JA)))
            .toList());
  }
}
