package org.torimatome.evaluation.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Target;

/**
 * Values of one KPI as printed: at its 小数桁数, with its unit and with what was typed around them,
 * such as 約120件程度.
 *
 * @param unit empty where a column of its own has it
 */
public record PrintedValues(OptionalInt digits, String unit) {

  /** 90～100% carries its unit already where a bound says 以上 or 以下, or a guess 程度. */
  private static final List<String> SIDES = List.of("以上", "以下", "程度");

  public static PrintedValues of(KpiDefinition kpi) {
    return new PrintedValues(kpi.overrides().digits(), kpi.unit());
  }

  /** The same for a column that has the unit beside it. */
  public PrintedValues withoutUnit() {
    return new PrintedValues(digits, "");
  }

  /** The same with the digits that were typed. */
  public PrintedValues asTyped() {
    return new PrintedValues(OptionalInt.empty(), unit);
  }

  /** Such as 2,884件. */
  public String figure(BigDecimal value) {
    return Figures.number(value, digits) + unit;
  }

  /** A result: its figure, its words, or empty where there is none. */
  public String result(Measurement measurement) {
    return measurement.fold(
        reported -> Figures.qualified(reported.qualifier(), figure(reported.value())),
        described -> Figures.qualified(described.qualifier(), described.text()),
        missing -> "");
  }

  /** A target as typed; one in words has no unit. */
  public String stated(Target.Stated stated) {
    boolean inWords = stated.value().fold(point -> false, range -> false, words -> true);
    return inWords ? stated.text() : withUnit(stated.text());
  }

  public String withUnit(String numbers) {
    return SIDES.stream()
        .filter(numbers::endsWith)
        .findFirst()
        .map(side -> numbers.substring(0, numbers.length() - side.length()) + unit + side)
        .orElse(numbers + unit);
  }
}
