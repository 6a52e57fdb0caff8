package org.torimatome.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period, such as {@code R4H1}, the first half of fiscal year 令和4 (2022-04-01 to
 * 2022-09-30).
 *
 * <p>{@link #code()} is the one canonical form and parses back. Inside the program a period is
 * half-open, {@link #firstDay()} to {@link #endDay()} exclusive. Order: by end, then by start, so
 * that R4H1 comes before R4. Source: docs/spec.md §2.
 */
public record ReportingPeriod(YearMonth start, PeriodKind kind)
    implements Comparable<ReportingPeriod> {

  private static final Pattern CODE =
      Pattern.compile(
          "(?<era>[SHR])(?<number>\\d{1,2})"
              + "(?:H(?<half>[12])|Q(?<quarter>[1-4])|[.](?<month>[1-9]|1[0-2])|(?<end>末))?");
  private static final String CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

  public ReportingPeriod {
    int month = start.getMonthValue();
    boolean fits =
        switch (kind) {
          case YEAR -> month == 4;
          case HALF -> month == 4 || month == 10;
          case QUARTER -> month % 3 == 1;
          case MONTH -> true;
          case YEAR_END -> month == 3;
        };
    if (!fits) {
      throw new IllegalArgumentException("No " + kind + " starts in " + start);
    }
  }

  /** The fiscal year that begins in April of {@code gregorianYear}. */
  public static ReportingPeriod year(int gregorianYear) {
    return new ReportingPeriod(YearMonth.of(gregorianYear, 4), PeriodKind.YEAR);
  }

  /** Half 1 (April to September) or 2 of a fiscal year. */
  public static ReportingPeriod half(int gregorianYear, int half) {
    return new ReportingPeriod(
        YearMonth.of(gregorianYear, 4).plusMonths(6L * (half - 1)), PeriodKind.HALF);
  }

  /** Quarter 1 (April to June) to 4 of a fiscal year. */
  public static ReportingPeriod quarter(int gregorianYear, int quarter) {
    return new ReportingPeriod(
        YearMonth.of(gregorianYear, 4).plusMonths(3L * (quarter - 1)), PeriodKind.QUARTER);
  }

  /** One calendar month, such as R5.4. */
  public static ReportingPeriod month(YearMonth month) {
    return new ReportingPeriod(month, PeriodKind.MONTH);
  }

  /** The end of the fiscal year that begins in April of {@code gregorianYear}. */
  public static ReportingPeriod yearEnd(int gregorianYear) {
    return new ReportingPeriod(YearMonth.of(gregorianYear + 1, 3), PeriodKind.YEAR_END);
  }

  /** Reads a canonical code, such as {@code R4H1}; empty for anything else. */
  public static Optional<ReportingPeriod> parse(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Era era =
        switch (matcher.group("era")) {
          case "S" -> Era.SHOWA;
          case "H" -> Era.HEISEI;
          default -> Era.REIWA;
        };
    ReportingPeriod period =
        period(matcher, era.gregorian(Integer.parseInt(matcher.group("number"))));
    return period.code().equals(code) ? Optional.of(period) : Optional.empty();
  }

  private static ReportingPeriod period(Matcher matcher, int year) {
    if (matcher.group("half") != null) {
      return half(year, Integer.parseInt(matcher.group("half")));
    }
    if (matcher.group("quarter") != null) {
      return quarter(year, Integer.parseInt(matcher.group("quarter")));
    }
    if (matcher.group("month") != null) {
      return month(YearMonth.of(year, Integer.parseInt(matcher.group("month"))));
    }
    return matcher.group("end") != null ? yearEnd(year) : year(year);
  }

  /** The first day, such as 2022-04-01 for R4. */
  public LocalDate firstDay() {
    return start.atDay(1);
  }

  /** The day after the last, such as 2023-04-01 for R4. */
  public LocalDate endDay() {
    return start.plusMonths(kind.months()).atDay(1);
  }

  /** The Gregorian year in which this period's fiscal year began, such as 2022 for R4H2. */
  public int fiscalYearNumber() {
    return start.getMonthValue() >= 4 ? start.getYear() : start.getYear() - 1;
  }

  /** The fiscal year that holds this period, such as R4 for R4H1 and R5 for R5.4. */
  public ReportingPeriod fiscalYear() {
    return year(fiscalYearNumber());
  }

  public boolean isFiscalYear() {
    return kind == PeriodKind.YEAR;
  }

  /** Months from the fiscal year's start to this period's end, 1 to 12: 6 for R4H1, 12 for R4. */
  public int monthsElapsedInYear() {
    YearMonth end = start.plusMonths(kind.months());
    return (end.getYear() - fiscalYearNumber()) * 12 + end.getMonthValue() - 4;
  }

  /**
   * The canonical code, such as {@code R4}, {@code R4H1}, {@code R4Q3}, {@code R5.4}, {@code R4末}.
   */
  public String code() {
    return era().letter() + eraYear() + suffix();
  }

  /** As titles print it, such as 令和4年度上半期; the first year is 元. */
  public String title() {
    return titled(era().kanji() + (eraYear() == 1 ? "元" : String.valueOf(eraYear())));
  }

  /** As lists of titles print it, such as R4年度上半期. */
  public String shortTitle() {
    return titled(era().letter() + String.valueOf(eraYear()));
  }

  /** As titles print it by the Western calendar, such as 2022年度上半期. */
  public String western() {
    return titled(String.valueOf(kind == PeriodKind.MONTH ? start.getYear() : fiscalYearNumber()));
  }

  private String titled(String number) {
    return number + "年" + (kind == PeriodKind.MONTH ? start.getMonthValue() + "月" : "度" + part());
  }

  /** As tables print it, such as R4 or R4上半期. */
  public String table() {
    return era().letter() + eraYear() + part();
  }

  private String part() {
    return switch (kind) {
      case HALF -> half() == 1 ? "上半期" : "下半期";
      case QUARTER -> "第" + quarter() + "四半期";
      default -> suffix();
    };
  }

  /** As slides print it, such as R④ or R④上半期; a month stays R5.4. */
  public String deck() {
    int number = eraYear();
    if (kind == PeriodKind.MONTH || number >= CIRCLED.length()) {
      return table();
    }
    return table().replaceFirst(String.valueOf(number), String.valueOf(CIRCLED.charAt(number)));
  }

  @Override
  public int compareTo(ReportingPeriod other) {
    int byEnd = endDay().compareTo(other.endDay());
    if (byEnd != 0) {
      return byEnd;
    }
    int byStart = -start.compareTo(other.start);
    return byStart != 0 ? byStart : kind.compareTo(other.kind);
  }

  @Override
  public String toString() {
    return code();
  }

  private Era era() {
    return kind == PeriodKind.MONTH ? Era.ofMonth(start) : Era.ofFiscalYear(fiscalYearNumber());
  }

  private int eraYear() {
    return era().number(kind == PeriodKind.MONTH ? start.getYear() : fiscalYearNumber());
  }

  private int half() {
    return start.getMonthValue() == 4 ? 1 : 2;
  }

  private int quarter() {
    return (start.getMonthValue() + 8) % 12 / 3 + 1;
  }

  private String suffix() {
    return switch (kind) {
      case YEAR -> "";
      case HALF -> "H" + half();
      case QUARTER -> "Q" + quarter();
      case MONTH -> "." + start.getMonthValue();
      case YEAR_END -> "末";
    };
  }
}
