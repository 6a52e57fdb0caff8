package org.torimatome.evaluation;

import java.util.Optional;
import org.torimatome.evaluation.KpiEvaluation.EarlierFigure;
import org.torimatome.evaluation.KpiEvaluation.PreviousKpi;
import org.torimatome.evaluation.KpiEvaluation.Rates;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.evaluation.figure.Rate;
import org.torimatome.evaluation.figure.RatePrinter;
import org.torimatome.evaluation.target.BaselinePoint;
import org.torimatome.evaluation.target.StatedTarget;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.evaluation.target.TargetOnLine;
import org.torimatome.evaluation.target.TargetRule;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.plan.Plan;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Message;

/** Judges one KPI in one cycle, from its return to its band (docs/spec.md §4). */
final class KpiEvaluator {

  private final KpiDefinition kpi;
  private final RatingScheme scheme;
  private final CalculationMethod method;
  private final KpiHistory history;
  private final KpiReturn returned;
  private final RulesInForce rules;
  private final TargetRule targets;
  private final Optional<TargetInForce> target;
  private final BaselinePoint baseline;
  private final Outlooks outlooks;
  private final Derivation derivation;
  private final Proof proof;
  private final Optional<PreviousKpi> previous;

  /**
   * @param plan as it is in force for the cycle
   * @param previous how it was judged in the cycle compared with
   */
  KpiEvaluator(Plan plan, KpiHistory history, Optional<PreviousKpi> previous) {
    this.kpi = history.kpi();
    this.rules = new RulesInForce(plan, history.cycle());
    this.scheme = rules.scheme(kpi);
    this.method = scheme.methodFor(kpi);
    this.history = history;
    this.returned = history.current();
    this.targets = rules.targets(kpi);
    this.target = targets.inForce();
    this.baseline = BaselinePoint.of(plan, kpi);
    this.outlooks = new Outlooks(plan, kpi, history, baseline, targets.last());
    this.derivation = new Derivation(scheme);
    this.proof = new Proof(kpi, scheme, method, target, returned.handRating());
    this.previous = previous;
  }

  KpiEvaluation judge() {
    derivation.scheme(kpi, method);
    derivation.actual(kpi, returned);
    derivation.target(target, targets.whyNone());
    return returned.measurement().fold(this::reported, this::described, this::missing);
  }

  private KpiEvaluation reported(Measurement.Reported reported) {
    Rational actual = Rational.of(reported.value());
    if (rules.isByHand(kpi)) {
      return byHand(reported, outlooks.from(actual));
    }
    Measures measures = new Measures(input(actual));
    MeasureResult rate = measures.of(Measure.ACHIEVEMENT_RATE);
    BandSelector selector = new BandSelector(scheme, measures, returned.handRating());
    Rating rating = selector.choose();
    derivation.figures(measures, targets.guide());
    derivation.bands(selector);
    Rates rates = rates(rate, measures);
    ValueStatus status =
        rating.fold(
            rated -> reported.status(),
            unrated -> selector.isNotComputable() ? ValueStatus.NOT_COMPUTABLE : reported.status());
    return evaluation(
        status, rates, rating, outlooks.from(actual), proof.byFigures(reported, rating, measures));
  }

  private KpiEvaluation described(Measurement.Described described) {
    return byHand(described, Optional.empty());
  }

  private KpiEvaluation missing(Measurement.Missing missing) {
    ValueStatus status =
        missing.status() == ValueStatus.ENDED ? ValueStatus.NOT_APPLICABLE : missing.status();
    Message reason =
        switch (missing.status()) {
          case ENDED -> DerivationWords.of("unrated.ended");
          case NOT_APPLICABLE -> DerivationWords.of("unrated.not-applicable");
          default ->
              DerivationWords.of(
                  "unrated.missing",
                  DerivationWords.word(missing.status(), missing.status().label()));
        };
    Rating rating =
        new Rating.Unrated(
            missing.remark().isEmpty()
                ? reason
                : DerivationWords.of("unrated.typed", reason, Message.plain(missing.remark())),
            BandSelector.unratedBand(scheme));
    return evaluation(status, Rates.NONE, rating, Optional.empty(), proof.withoutResult(rating));
  }

  private KpiEvaluation byHand(Measurement result, Optional<Outlooks.Told> outlook) {
    HandRating hand = new HandRating(scheme, returned.handRating());
    returned.handRating().ifPresent(typed -> derivation.typed("step.by-hand", typed));
    return evaluation(
        hand.isDecided() ? result.status() : ValueStatus.NOT_COMPUTABLE,
        Rates.NONE,
        hand.rating(),
        outlook,
        proof.byHand(result, hand.rating()));
  }

  private MeasureInput input(Rational actual) {
    return new MeasureInput(
        kpi,
        scheme,
        method,
        actual,
        baseline.value(),
        kpi.isAnnual() ? history.cycle().period().monthsElapsedInYear() : 12,
        history.previousValue(),
        target.flatMap(TargetInForce::bounds),
        target.filter(of -> of.by().monthsElapsedInYear() < 12).isPresent(),
        targets.guide().map(TargetOnLine::bounds),
        finalBounds(),
        targets.whyNone());
  }

  private Rates rates(MeasureResult rate, Measures measures) {
    Optional<TargetBounds> year = targets.ofYear().flatMap(TargetInForce::bounds);
    boolean another = !year.equals(target.flatMap(TargetInForce::bounds));
    MeasureResult towardYear = measures.rate(another ? year : Optional.empty(), Message.NONE);
    MeasureResult towardFinal = measures.rate(finalBounds(), Message.NONE);
    RatePrinter printer = new RatePrinter(scheme);
    Optional<Rate> printed = rate.number().map(printer::rate);
    printed.ifPresent(derivation::printed);
    derivation.toward("step.toward-year", towardYear);
    derivation.toward("step.toward-final", towardFinal);
    return new Rates(
        printed, towardYear.number().map(printer::shown), towardFinal.number().map(printer::shown));
  }

  private Optional<TargetBounds> finalBounds() {
    return targets.last().flatMap(StatedTarget::bounds);
  }

  private KpiEvaluation evaluation(
      ValueStatus status,
      Rates rates,
      Rating rating,
      Optional<Outlooks.Told> outlook,
      Message inOneLine) {
    derivation.rating(rating);
    returned.finalRating().ifPresent(typed -> derivation.typed("step.final", typed));
    outlook.map(Outlooks.Told::step).ifPresent(derivation::outlook);
    return new KpiEvaluation(
        kpi,
        returned,
        scheme,
        method,
        status,
        target,
        rates,
        rating,
        previous,
        history.lastAlike().map(past -> new EarlierFigure(past.period(), past.result())),
        outlook.map(Outlooks.Told::outlook),
        derivation.steps(),
        inOneLine);
  }
}
