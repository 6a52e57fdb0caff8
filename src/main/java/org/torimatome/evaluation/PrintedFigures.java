package org.torimatome.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.torimatome.evaluation.figure.PrintedValues;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.Rational;

/**
 * A judged KPI's actual and target as printed side by side, such as 2,884件 and 4,300件: they tell
 * what was judged (docs/spec.md §4 Display).
 */
public record PrintedFigures(KpiEvaluation kpi) {

  /**
   * The actual with its unit, such as 2,884件, in words where it was returned in words; empty text
   * when there is none. Rounded to the KPI's digits, but never so that it seems to reach a target
   * that it misses: 7.96 against 8.0 keeps its digits.
   */
  public String actual() {
    return printing().result(kpi.returned().measurement());
  }

  /** The same without its unit, such as 2,884. */
  public String figure() {
    return printing().withoutUnit().result(kpi.returned().measurement());
  }

  /**
   * What came to it since its {@link KpiEvaluation#earlier} figure, between the two as printed:
   * ＋1,244時間, －3.2ポイント between percentages, ±0件; empty text where nothing is compared.
   */
  public String sinceEarlier() {
    return kpi.earlier()
        .flatMap(before -> before.result().number())
        .flatMap(before -> reported().map(now -> asPrinted(now).subtract(asShown(before))))
        .map(difference -> Figures.difference(difference) + kpi.definition().unitOfDifference())
        .orElse("");
  }

  /**
   * The target in force without its unit, such as 8.0, 90～100 or words; empty text where there is
   * none. Rounded to the KPI's digits, but never so that the actual beside it would seem to reach
   * or miss it: 8.04 keeps its digits against 8.0.
   */
  public String target() {
    return kpi.target()
        .map(target -> target.printed(isToldAlike(target) ? digits() : OptionalInt.empty()))
        .orElse("");
  }

  /** The same with its unit, such as 4,300件 or 90%以上; words have none. */
  public String targetWithUnit() {
    boolean inNumbers = kpi.target().flatMap(TargetInForce::bounds).isPresent();
    return inNumbers ? values().withUnit(target()) : target();
  }

  /**
   * What the outlook leads to, without its unit, such as 12,000; empty text where there is none.
   * Rounded to the KPI's digits, else to those of its actual, but never so that it would seem to
   * reach or miss the plan's last target: 4,274.6 keeps its digit against 4,275.
   */
  public String outlook() {
    int typed = reported().map(BigDecimal::scale).orElse(0);
    int shown = digits().orElse(Math.max(0, typed));
    return kpi.outlook().map(outlook -> Figures.group(outlook.rounded(shown))).orElse("");
  }

  /** Whether the printed actual is to the printed target what the one is to the other. */
  private boolean isToldAlike(TargetInForce target) {
    return digits().isEmpty()
        || target.bounds().stream()
            .allMatch(
                bounds ->
                    reported().stream()
                        .allMatch(
                            value ->
                                isMet(bounds.round(digits().getAsInt()), asPrinted(value))
                                    == isMet(bounds, value)));
  }

  private BigDecimal asPrinted(BigDecimal value) {
    return digits().isPresent() && isToldByItsDigits(value) ? rounded(value) : value;
  }

  /** Whether the rounded value is to the target what the value is. */
  private boolean isToldByItsDigits(BigDecimal value) {
    return digits().isEmpty()
        || kpi.target().flatMap(TargetInForce::bounds).stream()
            .allMatch(bounds -> isMet(bounds, value) == isMet(bounds, rounded(value)));
  }

  /** An earlier value, which no target stands beside. */
  private BigDecimal asShown(BigDecimal value) {
    return digits().isPresent() ? rounded(value) : value;
  }

  private BigDecimal rounded(BigDecimal value) {
    return value.setScale(digits().getAsInt(), RoundingMode.HALF_UP);
  }

  private boolean isMet(TargetBounds bounds, BigDecimal value) {
    return bounds.isMet(Rational.of(value), kpi.definition().direction());
  }

  private Optional<BigDecimal> reported() {
    return kpi.returned().measurement().number();
  }

  private PrintedValues printing() {
    boolean safe = reported().stream().allMatch(this::isToldByItsDigits);
    return safe ? values() : values().asTyped();
  }

  private PrintedValues values() {
    return PrintedValues.of(kpi.definition());
  }

  private OptionalInt digits() {
    return kpi.definition().overrides().digits();
  }
}
