package org.torimatome.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.torimatome.kpi.Figures;
import org.torimatome.period.ReportingPeriod;

/** The tables 予算 and 予算総括. */
public record Budget(List<Line> lines, List<Total> totals) {

  public static final Budget NONE = new Budget(List.of(), List.of());

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
   * @param unit 円, 千円, 百万円 or 億円
   */
  public record Money(BigDecimal amount, String unit) {
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
        case "円" -> BigDecimal.ONE;
        case "千円" -> BigDecimal.valueOf(1_000);
        case "百万円" -> BigDecimal.valueOf(1_000_000);
        case "億円" -> BigDecimal.valueOf(100_000_000);
        default -> throw new IllegalArgumentException("No unit of money: " + unit);
      };
    }
  }
}
