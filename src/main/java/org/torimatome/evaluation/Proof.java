package org.torimatome.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.evaluation.derivation.Notation;
import org.torimatome.evaluation.figure.PrintedValues;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RateForm;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.Scale;
import org.torimatome.text.Message;

/**
 * A KPI's judging in one line, enough to check it by hand: {@code 11,354 ÷ 10,000 = 113.54 % → ◎}.
 *
 * <p>It tells every figure that the band asked for, how a target that was not typed for the cycle
 * came about, and which bound of a range counts; or why there is no rating. Source: docs/spec.md
 * §4.
 */
record Proof(
    KpiDefinition kpi,
    RatingScheme scheme,
    CalculationMethod method,
    Optional<TargetInForce> target,
    Optional<TypedRating> typed) {

  Message byFigures(Measurement actual, Rating rating, Measures measures) {
    return rating.fold(
        rated -> rated(rated.band(), measures), unrated -> unrated(actual, unrated.reason()));
  }

  Message byHand(Measurement actual, Rating rating) {
    return rating.fold(
        rated -> {
          Message result = printed(actual);
          Message symbol = Message.plain(rated.band().symbol());
          return typed
              .map(TypedRating::reason)
              .filter(reason -> !reason.isEmpty())
              .map(why -> words("by-hand.reason", result, symbol, Message.plain(why)))
              .orElseGet(() -> words("by-hand", result, symbol));
        },
        unrated -> unrated(actual, unrated.reason()));
  }

  Message withoutResult(Rating rating) {
    return rating.fold(
        rated -> Message.NONE,
        unrated ->
            unrated
                .band()
                .map(band -> words("rated", unrated.reason(), Message.plain(band.symbol())))
                .orElse(unrated.reason()));
  }

  private Message rated(Band band, Measures measures) {
    List<Measure> tested = band.tests().stream().map(BandTest::measure).distinct().toList();
    Message line =
        words(
            "rated",
            DerivationWords.list(tested.stream().map(each -> figure(each, measures)).toList()),
            Message.plain(band.symbol()));
    return remarks(tested).reduce(line, (so, remark) -> words("remark", so, remark));
  }

  private Message figure(Measure measure, Measures measures) {
    if (!measure.isFigure()) {
      return DerivationWords.of(
          "test.by-hand", Message.plain(typed.map(TypedRating::symbol).orElse("")));
    }
    return measures
        .of(measure)
        .fold(
            value -> {
              Message expression = value.expression().in(Notation.SHORT);
              Message result = Message.plain(result(measure, value.value()));
              return measure == Measure.ACHIEVEMENT_RATE
                  ? words("figure", expression, result)
                  : words(
                      "figure.other",
                      DerivationWords.word(measure, measure.label()),
                      expression,
                      result);
            },
            MeasureResult.Undefined::reason);
  }

  private String result(Measure measure, Rational value) {
    if (measure.scale() == Scale.UNIT) {
      return Notation.SHORT.result(value) + kpi.unit();
    }
    RateForm form = scheme.format().form();
    String sign = form.sign().isEmpty() ? "" : " " + form.sign();
    return Notation.SHORT.result(value.dividedBy(form.divisor())) + sign;
  }

  private Stream<Message> remarks(List<Measure> tested) {
    boolean ofTarget =
        tested.contains(Measure.ACHIEVEMENT_RATE) || tested.contains(Measure.TARGET_DIFFERENCE);
    boolean againstBound =
        tested.contains(Measure.ACHIEVEMENT_RATE) && method != CalculationMethod.MET_OR_NOT;
    Stream<Message> derived =
        target.stream()
            .filter(aim -> ofTarget && aim.origin() != TargetInForce.Origin.TYPED)
            .map(TargetInForce::derivation);
    Stream<Message> bound =
        target.flatMap(TargetInForce::bounds).stream()
            .filter(bounds -> againstBound && bounds.isTwoSided())
            .map(this::bound);
    return Stream.concat(derived, bound);
  }

  private Message bound(TargetBounds bounds) {
    return words(
        "range",
        Message.plain(bounds.in(Notation.SHORT)),
        DerivationWords.word(scheme.rangeBound(), scheme.rangeBound().label()));
  }

  private Message unrated(Measurement actual, Message reason) {
    return words("unrated", printed(actual), reason);
  }

  private Message printed(Measurement actual) {
    return Message.plain(PrintedValues.of(kpi).asTyped().result(actual));
  }

  private static Message words(String what, Message... parts) {
    return DerivationWords.of("proof." + what, parts);
  }
}
