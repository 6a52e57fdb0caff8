package org.torimatome.render.opendata;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.Rating.Rated;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.Measure;
import org.torimatome.text.Language;

/** A judged KPI's figures as exact plain decimals, such as 113.54: never rounded, never grouped. */
record ExactFigures(KpiEvaluation kpi) {

  Optional<String> baseline() {
    return kpi.definition().baseline().value().map(Rational::of).map(Rational::toPlainString);
  }

  Optional<String> low() {
    return kpi.target().flatMap(TargetInForce::low).map(Rational::toPlainString);
  }

  Optional<String> high() {
    return kpi.target().flatMap(TargetInForce::high).map(Rational::toPlainString);
  }

  Optional<String> expected() {
    return kpi.target().flatMap(TargetInForce::expected).map(Rational::toPlainString);
  }

  Optional<String> actual() {
    return actual(kpi.returned().measurement());
  }

  static Optional<String> actual(Measurement measurement) {
    return measurement.fold(
        reported -> Optional.of(Rational.of(reported.value()).toPlainString()),
        described -> Optional.of(described.text()),
        missing -> Optional.empty());
  }

  /** Qualifier and 補足, such as 約、全国11位; empty when there is neither. */
  String note() {
    String qualifier =
        kpi.returned()
            .measurement()
            .fold(
                reported -> reported.qualifier(),
                described -> described.qualifier(),
                missing -> "");
    return Stream.of(qualifier, kpi.returned().note())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("、"));
  }

  Optional<String> rate() {
    return kpi.rate().map(Rational::toPlainString);
  }

  Optional<Measure> measure() {
    return kpi.rating().fold(rated -> Optional.of(rated.measure()), unrated -> Optional.empty());
  }

  Optional<String> measureValue() {
    return kpi.rating()
        .<Optional<Rational>>fold(Rated::value, unrated -> Optional.empty())
        .map(Rational::toPlainString);
  }

  Optional<Band> band() {
    return kpi.rating().fold(rated -> Optional.of(rated.band()), unrated -> unrated.band());
  }

  String reason() {
    return kpi.rating().fold(rated -> "", unrated -> unrated.reason().in(Language.JA));
  }

  KpiDefinition definition() {
    return kpi.definition();
  }
}
