package org.torimatome.plan;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
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

    /** The amount in yen, such as 320000000. */
    public BigDecimal yen() {
      BigDecimal yen = amount.multiply(yenPer(unit)).stripTrailingZeros();
      return yen.scale() < 0 ? yen.setScale(0) : yen;
    }

    /** As people print it, such as 3.2億円 or 1,234千円. */
    public String display() {
      return new DecimalFormat(
                  "#,##0" + (amount.scale() > 0 ? "." + "0".repeat(amount.scale()) : ""),
                  DecimalFormatSymbols.getInstance(Locale.ROOT))
              .format(amount)
          + unit;
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
