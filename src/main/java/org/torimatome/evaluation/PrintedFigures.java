package org.torimatome.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Measure;

/**
 * A judged KPI's figures as printed beside its band, such as 2,884件, 67% and △1,416件: none of them
 * contradicts the band (SPEC §4 Display).
 */
public record PrintedFigures(KpiEvaluation kpi) {

  /** The rate, such as 67%; empty text when there is none. */
  public String rate() {
    return kpi.rates().display();
  }

  /**
   * What the band tested, in percent or in the KPI's unit; empty text where nothing was measured,
   * as in a rating by hand.
   */
  public String measure() {
    return kpi.rating()
        .fold(
            rated -> rated.value().map(value -> measure(rated.measure(), value)).orElse(""),
            unrated -> "");
  }

  /**
   * The actual with its unit, such as 2,884件, in words where it was returned in words; empty text
   * when there is none. Rounded to the KPI's digits, but never so that it seems to reach a target
   * that it misses: 7.96 against 8.0 keeps its digits.
   */
  public String actual() {
    return kpi.returned()
        .measurement()
        .fold(
            reported -> qualified(reported.qualifier(), actual(reported.value())),
            described -> qualified(described.qualifier(), described.text()),
            missing -> "");
  }

  /**
   * The target in force without its unit, such as 8.0, 90～100 or words; empty text where there is
   * none. Rounded to the KPI's digits, but never so that the actual beside it would seem to reach
   * or miss it: 8.04 keeps its digits against 8.0.
   */
  public String target() {
    return kpi.target().map(this::target).orElse("");
  }

  private String target(TargetInForce target) {
    Optional<TargetBounds> aim = TargetBounds.of(target);
    if (digits().isEmpty() || aim.isEmpty()) {
      return target.text();
    }
    int scale = digits().getAsInt();
    return isToldAlike(aim.get(), scale)
        ? Figures.withDigits(target.text(), aim.get().bounds().toList(), scale)
        : target.text();
  }

  /** Whether the printed actual is to the printed target what the one is to the other. */
  private boolean isToldAlike(TargetBounds aim, int scale) {
    return reported().stream()
        .allMatch(value -> isMet(aim.round(scale), asPrinted(value)) == isMet(aim, value));
  }

  private Optional<BigDecimal> reported() {
    return kpi.returned()
        .measurement()
        .fold(
            reported -> Optional.of(reported.value()),
            described -> Optional.empty(),
            missing -> Optional.empty());
  }

  private BigDecimal asPrinted(BigDecimal value) {
    return digits().isPresent() && isSameToTarget(value, digits().getAsInt())
        ? value.setScale(digits().getAsInt(), RoundingMode.HALF_UP)
        : value;
  }

  private String actual(BigDecimal value) {
    boolean safe = digits().isEmpty() || isSameToTarget(value, digits().getAsInt());
    return Figures.number(value, safe ? digits() : OptionalInt.empty()) + unit();
  }

  private boolean isSameToTarget(BigDecimal value, int scale) {
    BigDecimal printed = value.setScale(scale, RoundingMode.HALF_UP);
    return kpi.target().flatMap(TargetBounds::of).stream()
        .allMatch(aim -> isMet(aim, value) == isMet(aim, printed));
  }

  private boolean isMet(TargetBounds aim, BigDecimal value) {
    return aim.isMet(Rational.of(value), kpi.definition().direction());
  }

  private String measure(Measure measure, Rational value) {
    return switch (measure) {
      case ACHIEVEMENT_RATE, BASELINE_CHANGE, FINAL_TARGET_RATE, GUIDE_RATE ->
          new RateDisplay(kpi.scheme()).of(measure, value);
      case TARGET_DIFFERENCE, BASELINE_DIFFERENCE, PREVIOUS_DIFFERENCE, FINAL_TARGET_DIFFERENCE ->
          difference(measure, value);
      case BY_HAND, UNRATED -> "";
    };
  }

  private String difference(Measure measure, Rational value) {
    int decimals = digits().orElse(value.exactDecimal().map(BigDecimal::scale).orElse(2));
    BigDecimal printed =
        BandEdges.of(kpi.scheme(), measure)
            .round(value, Rational.ONE, decimals, RoundingMode.HALF_UP);
    return Figures.group(printed) + unit();
  }

  private static String qualified(String qualifier, String figure) {
    return qualifier.equals("程度") ? figure + qualifier : qualifier + figure;
  }

  private OptionalInt digits() {
    return definition().overrides().digits();
  }

  private String unit() {
    return definition().unit();
  }

  private KpiDefinition definition() {
    return kpi.definition();
  }
}
