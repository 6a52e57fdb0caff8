package org.torimatome.archive.bag;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long an issued report is kept, such as 10年, {@link #DEFAULT}; or for good, 永年.
 *
 * <p>Counted as public bodies count: from the April 1 after the fiscal year of issue, so that the
 * last day is always a March 31. Source: docs/adr/0006-filing-in-bags.md.
 *
 * @param years 1 or more; empty means 永年
 */
public record Retention(OptionalInt years) {
  public static final Retention DEFAULT = ofYears(10);
  public static final Retention PERMANENT = new Retention(OptionalInt.empty());

  private static final MonthDay FISCAL_YEAR_START = MonthDay.of(4, 1);

  public Retention {
    if (years.isPresent() && years.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "Retention is 1 year or more, or 永年, not " + years.getAsInt());
    }
  }

  public static Retention ofYears(int years) {
    return new Retention(OptionalInt.of(years));
  }

  /**
   * Reads the setting {@code torimatome.retention-years}: {@code 10}, {@code 10年} or {@code 永年}.
   */
  public static Retention parse(String setting) {
    String text = setting.strip();
    if (text.equals("永年")) {
      return PERMANENT;
    }
    if (!text.matches("[0-9]{1,3}年?")) {
      throw new IllegalArgumentException(
          "Unrecognised retention: '" + setting + "'. Examples: 10, 永年");
    }
    return ofYears(Integer.parseInt(text.replace("年", "")));
  }

  /** As {@link #parse} reads it. */
  public String setting() {
    return years.isEmpty() ? "永年" : String.valueOf(years.getAsInt());
  }

  /** 起算日: the April 1 after the fiscal year of issue, 2024-04-01 for 2023-04-28. */
  public static LocalDate countedFrom(LocalDate issued) {
    LocalDate april = FISCAL_YEAR_START.atYear(issued.getYear());
    return issued.isBefore(april) ? april : april.plusYears(1);
  }

  /** 保存期間満了日, such as 2034-03-31 for 2023-04-28 and 10 years; empty for 永年. */
  public Optional<LocalDate> until(LocalDate issued) {
    return years.isEmpty()
        ? Optional.empty()
        : Optional.of(countedFrom(issued).plusYears(years.getAsInt()).minusDays(1));
  }

  /** 保存期間満了日 as people write it: 2034-03-31, or なし（永年）. */
  public String untilInWords(LocalDate issued) {
    return until(issued).map(LocalDate::toString).orElse("なし（" + this + "）");
  }

  /** As people write it: 10年 or 永年. */
  @Override
  public String toString() {
    return years.isEmpty() ? "永年" : years.getAsInt() + "年";
  }
}
