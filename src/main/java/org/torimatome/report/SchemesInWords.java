package org.torimatome.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Bound;
import org.torimatome.rating.RateForm;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.Rollup;

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
        scheme.thresholds().stream()
            .map(Rational::toPlainString)
            .map(threshold -> threshold + "%")
            .collect(Collectors.joining("・")),
        scheme.bands().stream().map(SchemesInWords::band).toList(),
        scheme.rollups().stream().map(SchemesInWords::rollup).toList());
  }

  private static Annex.BandRule band(Band band) {
    return new Annex.BandRule(
        band.symbol(),
        band.label(),
        band.tests().stream().map(SchemesInWords::test).collect(Collectors.joining("かつ")),
        band.achieved(),
        band.points().map(Rational::toPlainString).orElse(""),
        band.colour(),
        band.description());
  }

  private static String test(BandTest test) {
    return test.measure().label() + bounds(test.lower(), test.upper(), unit(test));
  }

  private static String unit(BandTest test) {
    return switch (test.measure()) {
      case ACHIEVEMENT_RATE, BASELINE_CHANGE, FINAL_TARGET_RATE, GUIDE_RATE -> "%";
      default -> "";
    };
  }

  private static Annex.RollupRule rollup(Rollup rollup) {
    String counted = rollup.counted().isEmpty() ? "" : String.join("・", rollup.counted()) + "の";
    return new Annex.RollupRule(
        rollup.symbol(),
        rollup.label(),
        counted + rollup.measure().label() + bounds(rollup.lower(), rollup.upper(), ""));
  }

  private static String bounds(Optional<Bound> lower, Optional<Bound> upper, String unit) {
    List<String> parts =
        Stream.of(
                lower.map(b -> number(b) + unit + (b.inclusive() ? "以上" : "超")),
                upper.map(b -> number(b) + unit + (b.inclusive() ? "以下" : "未満")))
            .flatMap(Optional::stream)
            .toList();
    return parts.isEmpty() ? "" : " " + String.join("", parts);
  }

  private static String number(Bound bound) {
    return bound
        .value()
        .exactDecimal()
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> bound.value().toString());
  }
}
