package org.torimatome.report;

import java.util.Optional;
import java.util.stream.Collectors;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Bound;
import org.torimatome.rating.Bound.Side;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.RatingScheme.Summary;
import org.torimatome.rating.Rollup;
import org.torimatome.rating.RollupCriterion;
import org.torimatome.rating.Scale;

/** A rating scheme as sentences a citizen can read. */
final class SchemesInWords {

  private SchemesInWords() {}

  static Annex.SchemeRules rules(RatingScheme scheme, boolean byDefault) {
    return new Annex.SchemeRules(
        scheme.name(),
        byDefault,
        scheme.method().label(),
        scheme.format().rounding().label()
            + "・小数"
            + scheme.format().digits()
            + "桁・"
            + scheme.format().form().label(),
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
        !band.isForUnrated(),
        band.description());
  }

  private static String test(BandTest test) {
    return test.measure().label() + bounds(test.measure().scale(), test.lower(), test.upper());
  }

  private static Annex.RollupRule rollup(Rollup rollup) {
    return new Annex.RollupRule(
        rollup.symbol(),
        rollup.name().meaning(),
        rollup.criteria().stream()
            .map(SchemesInWords::criterion)
            .collect(Collectors.joining("かつ")));
  }

  private static String criterion(RollupCriterion row) {
    return row.inWords() + bounds(row.measure().scale(), row.lower(), row.upper());
  }

  private static String bounds(Scale scale, Optional<Bound> lower, Optional<Bound> upper) {
    String from =
        lower.map(at -> scale.inWords(at.value()) + Side.LOWER.word(at.inclusive())).orElse("");
    String to =
        upper.map(at -> scale.inWords(at.value()) + Side.UPPER.word(at.inclusive())).orElse("");
    return (from + to).isEmpty() ? "" : " " + from + to;
  }
}
