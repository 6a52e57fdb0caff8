package org.torimatome.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.torimatome.kpi.Figures;
import org.torimatome.period.ReportingPeriod;

/** The tables 予算 and 予算総括. */
public record Budget(List<Line> lines, List<Total> totals) {

  public static final Budget NONE = new Budget(List.of(), List.of());

  /** A year has several supplementary budgets, but one of each other stage. */
  public static final String SUPPLEMENTARY = "補正";

  /** What may be written as 区分. */
  public static final List<String> STAGES = List.of("当初", SUPPLEMENTARY, "決算");

  public Budget {
    lines = List.copyOf(lines);
    totals = List.copyOf(totals);
  }

  /**
   * One project's amount in one fiscal year.
   *
   * @param stage 区分 such as 当初; empty when not given
   * @param undertakings 事業数
   */
  public record Line(
      ReportingPeriod year, String project, Money amount, String stage, OptionalInt undertakings) {}

  /** The published total of a fiscal year, checked against the sum of the lines. */
  public record Total(ReportingPeriod year, Money amount, String stage, OptionalInt undertakings) {}

  /**
   * An amount with the unit it was typed in, such as 3.2 億円.
   *
   * @param unit one of {@link #UNITS}
   */
  public record Money(BigDecimal amount, String unit) {

    private static final String YEN = "円";
    private static final String THOUSAND = "千円";
    private static final String MILLION = "百万円";
    private static final String HUNDRED_MILLION = "億円";

    public static final List<String> UNITS = List.of(YEN, THOUSAND, MILLION, HUNDRED_MILLION);

    public Money {
      yenPer(unit);
    }

    /** An amount of yen in the unit and with the decimals of another, such as 35.1億円. */
    public static Money ofYen(BigDecimal yen, Money like) {
      BigDecimal amount = yen.divide(yenPer(like.unit)).stripTrailingZeros();
      return new Money(
          amount.scale() < like.amount.scale() ? amount.setScale(like.amount.scale()) : amount,
          like.unit);
    }

    /** The amount in yen, such as 320000000. */
    public BigDecimal yen() {
      BigDecimal yen = amount.multiply(yenPer(unit)).stripTrailingZeros();
      return yen.scale() < 0 ? yen.setScale(0) : yen;
    }

    /** As people print it, such as 3.2億円 or 1,234千円. */
    public String display() {
      return Figures.group(amount.scale() < 0 ? amount.setScale(0) : amount) + unit;
    }

    private static BigDecimal yenPer(String unit) {
      return switch (unit) {
        case YEN -> BigDecimal.ONE;
        case THOUSAND -> BigDecimal.valueOf(1_000);
        case MILLION -> BigDecimal.valueOf(1_000_000);
        case HUNDRED_MILLION -> BigDecimal.valueOf(100_000_000);
        default -> throw new IllegalArgumentException("No unit of money: " + unit);
      };
    }
  }
}
