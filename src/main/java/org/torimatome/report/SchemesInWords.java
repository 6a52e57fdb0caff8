package org.torimatome.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Bound;
import org.torimatome.rating.RateForm;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.RatingScheme.Summary;
import org.torimatome.rating.Rollup;
import org.torimatome.rating.RollupCriterion;

/** A rating scheme as sentences a citizen can read. */
final class SchemesInWords {

  private SchemesInWords() {}

  static Annex.SchemeRules rules(RatingScheme scheme, boolean byDefault) {
    String unit = scheme.format().form() == RateForm.PERCENT ? "％" : "係数";
    return new Annex.SchemeRules(
        scheme.name(),
        byDefault,
        scheme.method().label(),
        scheme.format().rounding().label() + "・小数" + scheme.format().digits() + "桁・" + unit,
        scheme.rangeBound().label(),
        scheme.partYear().label(),
        scheme.targetFill().label(),
        scheme.missing().label(),
        scheme.summary().thresholds().stream()
            .map(Rational::toPlainString)
            .map(threshold -> threshold + "%")
            .collect(Collectors.joining("・")),
        scheme.summary().groups().stream()
            .map(group -> group.label() + "＝" + String.join("・", group.symbols()))
            .collect(Collectors.joining("、")),
        scheme.summary().achievement().equals(Summary.DEFAULT.achievement())
            ? ""
            : scheme.summary().achievement(),
        scheme.bands().stream().map(SchemesInWords::band).toList(),
        scheme.rollups().stream().map(SchemesInWords::rollup).toList());
  }

  private static Annex.BandRule band(Band band) {
    return new Annex.BandRule(
        band.symbol(),
        band.name().meaning(),
        band.tests().stream().map(SchemesInWords::test).collect(Collectors.joining("かつ")),
        band.achieved(),
        band.points().map(Rational::toPlainString).orElse(""),
        band.colour(),
        band.description());
  }

  private static String test(BandTest test) {
    String unit = unit(test);
    return test.measure().label() + bounds(test.lower(), test.upper(), b -> number(b) + unit);
  }

  private static String unit(BandTest test) {
    return switch (test.measure()) {
      case ACHIEVEMENT_RATE, BASELINE_CHANGE, FINAL_TARGET_RATE, GUIDE_RATE -> "%";
      case TARGET_DIFFERENCE,
          BASELINE_DIFFERENCE,
          PREVIOUS_DIFFERENCE,
          FINAL_TARGET_DIFFERENCE,
          BY_HAND,
          UNRATED ->
          "";
    };
  }

  private static Annex.RollupRule rollup(Rollup rollup) {
    return new Annex.RollupRule(
        rollup.symbol(),
        rollup.name().meaning(),
        rollup.criteria().stream()
            .map(SchemesInWords::criterion)
            .collect(Collectors.joining("かつ")));
  }

  private static String criterion(RollupCriterion criterion) {
    Function<Bound, String> number =
        switch (criterion.measure()) {
          case SHARE, POINT_RATE -> SchemesInWords::share;
          case MEAN_RATE -> bound -> number(bound) + "%";
          case TOTAL_POINTS, MEAN_POINTS -> bound -> number(bound) + "点";
        };
    return criterion.inWords() + bounds(criterion.lower(), criterion.upper(), number);
  }

  private static String bounds(
      Optional<Bound> lower, Optional<Bound> upper, Function<Bound, String> number) {
    List<String> parts =
        Stream.of(
                lower.map(bound -> number.apply(bound) + (bound.inclusive() ? "以上" : "超")),
                upper.map(bound -> number.apply(bound) + (bound.inclusive() ? "以下" : "未満")))
            .flatMap(Optional::stream)
            .toList();
    return parts.isEmpty() ? "" : " " + String.join("", parts);
  }

  /** A decimal where it terminates, such as 80 or 109.5, else the fraction, such as 2/3. */
  private static String number(Bound bound) {
    return bound
        .value()
        .exactDecimal()
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> bound.value().toString());
  }

  /** A share as people say it: 80%, but 2/3. */
  private static String share(Bound bound) {
    return bound
        .value()
        .exactDecimal()
        .map(share -> share.movePointRight(2).toPlainString() + "%")
        .orElseGet(() -> bound.value().toString());
  }
}
