package org.torimatome.period;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.text.Folding;

/**
 * Reads a period as people type it, such as {@code R④}, {@code 令和４年度上半期} or {@code FY2022}.
 *
 * <p>Empty means that it is no period, or not certainly one: 令和4年 may be a calendar year, 28年度
 * needs a plan to belong to, H32 never was. H31 and 平成31年度 are R1, the fiscal year they became.
 * Source: docs/spec.md §2.
 */
public final class PeriodReader {

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:(?<era>R|H|S|令和|平成|昭和)(?<number>元|\\d{1,2})"
              + "|(?<fy>FY)?(?<western>(?:19|20)\\d{2})"
              + "|(?<plain>元|\\d{1,2})(?=年度))"
              + "(?:[./](?<month>\\d{1,2})|年(?<monthname>\\d{1,2})月"
              + "|(?<fiscal>年度)?"
              + "(?:H(?<half>[12])|(?<halfname>[上下])半?期"
              + "|Q(?<quarter>[1-4])|第(?<quartername>[1-4一二三四])四半期)?)"
              + "(?<end>末)?");

  /** A year or month that goes on is another thing: the date R4.3.31, the calendar year R4年. */
  private static final String GOES_ON = "./年月";

  private static final String KANJI_DIGITS = "一二三四";

  private final Optional<ReportingPeriod> planStart;
  private final Optional<ReportingPeriod> planEnd;

  /** A reader that knows no plan and so refuses a year without its era. */
  public PeriodReader() {
    this(Optional.empty(), Optional.empty());
  }

  /**
   * A reader for a plan from {@code start} to {@code end}: 4年度 is R4 where no other era's year 4
   * lies within the plan or in the year before it, where baselines stand.
   */
  public PeriodReader(Optional<ReportingPeriod> start, Optional<ReportingPeriod> end) {
    this.planStart = start;
    this.planEnd = end;
  }

  /** The period that {@code typed} is as a whole. */
  public Optional<ReportingPeriod> read(String typed) {
    Matcher matcher = PERIOD.matcher(normalise(typed));
    return matcher.matches() ? period(matcher) : Optional.empty();
  }

  /** Whether it is a year without its era, such as 4年度, which only a plan can tell. */
  public static boolean lacksEra(String typed) {
    Matcher matcher = PERIOD.matcher(normalise(typed));
    return matcher.matches() && matcher.group("plain") != null;
  }

  /** The periods named within a remark, such as R3 and R4末 in {@code （R3実績、R4末見込み）}. */
  public List<ReportingPeriod> namedIn(String remark) {
    List<ReportingPeriod> named = new ArrayList<>();
    forEachMention(remark, matcher -> period(matcher).ifPresent(named::add));
    return List.copyOf(named);
  }

  /** Whether a text names a year or month that its era never had: H32, S65, R0 or H31.5. */
  public boolean namesYearPastItsEra(String text) {
    List<String> past = new ArrayList<>();
    forEachMention(
        text,
        matcher -> {
          if (matcher.group("era") != null && !isOfItsEra(matcher)) {
            past.add(matcher.group());
          }
        });
    return !past.isEmpty();
  }

  /**
   * What the first year or month past its era's end in a text is called now, such as {@code
   * R2（平成32年度）}; empty where a text names none.
   */
  public Optional<String> renamed(String text) {
    List<String> renamed = new ArrayList<>();
    forEachMention(
        text,
        matcher -> {
          if (matcher.group("era") != null && !isOfItsEra(matcher)) {
            now(matcher).ifPresent(renamed::add);
          }
        });
    return renamed.stream().findFirst();
  }

  private static Optional<String> now(Matcher matcher) {
    Era era = era(matcher);
    int number = number(matcher.group("number"));
    if (number < 1) {
      return Optional.empty();
    }
    int year = era.gregorian(number);
    Optional<ReportingPeriod> meant =
        either(matcher, "month", "monthname")
            .map(month -> monthOf(year, Integer.parseInt(month), matcher))
            .orElseGet(() -> within(year, matcher));
    return meant.map(
        period ->
            "%s（%s）"
                .formatted(
                    period.code(), period.title().replaceFirst("^[^年]+", era.kanji() + number)));
  }

  private static void forEachMention(String text, Consumer<Matcher> mention) {
    String normal = normalise(text);
    Matcher matcher = PERIOD.matcher(normal);
    for (int from = 0; from < normal.length() && matcher.find(from); ) {
      boolean begins = matcher.start() == 0 || !isPartOfWord(normal.charAt(matcher.start() - 1));
      boolean ends = matcher.end() == normal.length() || !goesOn(normal.charAt(matcher.end()));
      from = begins && ends ? matcher.end() : matcher.start() + 1;
      if (begins && ends) {
        mention.accept(matcher);
      }
    }
  }

  private static boolean isOfItsEra(Matcher matcher) {
    Era era = era(matcher);
    int number = number(matcher.group("number"));
    Optional<Integer> month =
        either(matcher, "month", "monthname")
            .map(Integer::parseInt)
            .filter(typed -> typed >= 1 && typed <= 12);
    return month.isPresent()
        ? isOf(era, YearMonth.of(era.gregorian(number), month.get()))
        : fiscalYear(era, number).isPresent();
  }

  private Optional<ReportingPeriod> period(Matcher matcher) {
    Optional<String> month = either(matcher, "month", "monthname");
    return month.isPresent()
        ? month(matcher, Integer.parseInt(month.get()))
        : fiscalYear(matcher).flatMap(year -> within(year, matcher));
  }

  private static Optional<ReportingPeriod> month(Matcher matcher, int month) {
    if (month < 1 || month > 12 || matcher.group("plain") != null || matcher.group("fy") != null) {
      return Optional.empty();
    }
    YearMonth read;
    if (matcher.group("era") != null) {
      Era era = era(matcher);
      read = YearMonth.of(era.gregorian(number(matcher.group("number"))), month);
      if (!isOf(era, read)) {
        return Optional.empty();
      }
    } else {
      read = YearMonth.of(Integer.parseInt(matcher.group("western")), month);
    }
    return monthOf(read.getYear(), month, matcher);
  }

  private static Optional<ReportingPeriod> monthOf(int year, int month, Matcher matcher) {
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    if (matcher.group("end") == null) {
      return Optional.of(ReportingPeriod.month(YearMonth.of(year, month)));
    }
    // The end of March is the one month's end that has a code of its own.
    return month == 3 ? Optional.of(ReportingPeriod.yearEnd(year - 1)) : Optional.empty();
  }

  private static Optional<ReportingPeriod> within(int year, Matcher matcher) {
    Optional<Integer> half =
        either(matcher, "half", "halfname")
            .map(typed -> typed.equals("1") || typed.equals("上") ? 1 : 2);
    Optional<Integer> quarter =
        either(matcher, "quarter", "quartername")
            .map(
                typed ->
                    KANJI_DIGITS.contains(typed)
                        ? KANJI_DIGITS.indexOf(typed) + 1
                        : Integer.parseInt(typed));
    if (matcher.group("end") != null) {
      return half.isEmpty() && quarter.isEmpty()
          ? Optional.of(ReportingPeriod.yearEnd(year))
          : Optional.empty();
    }
    return half.map(number -> ReportingPeriod.half(year, number))
        .or(() -> quarter.map(number -> ReportingPeriod.quarter(year, number)))
        .or(() -> Optional.of(ReportingPeriod.year(year)));
  }

  private Optional<Integer> fiscalYear(Matcher matcher) {
    if (matcher.group("era") != null) {
      return fiscalYear(era(matcher), number(matcher.group("number")));
    }
    if (matcher.group("plain") != null) {
      int number = number(matcher.group("plain"));
      List<Integer> fitting =
          Arrays.stream(Era.values())
              .flatMap(era -> fiscalYear(era, number).stream())
              .filter(this::isOfPlan)
              .distinct()
              .toList();
      return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
    boolean fiscal = matcher.group("fy") != null || matcher.group("fiscal") != null;
    return fiscal ? Optional.of(Integer.parseInt(matcher.group("western"))) : Optional.empty();
  }

  /** The fiscal year of an era's year; 平成31年度 had become 令和元年度 by its second month. */
  private static Optional<Integer> fiscalYear(Era era, int number) {
    int year = era.gregorian(number);
    boolean held = Era.ofFiscalYear(year) == era || (era == Era.HEISEI && number == 31);
    return number >= 1 && held ? Optional.of(year) : Optional.empty();
  }

  /** Whether a month was called by this era, for a part of it at least. */
  private static boolean isOf(Era era, YearMonth month) {
    boolean firstOfShowa64 = era == Era.SHOWA && month.equals(YearMonth.of(1989, 1));
    // R1.4 is how a fiscal year R1 begins in many tables, though the month was H31.4 throughout.
    boolean firstOfReiwa1 = era == Era.REIWA && month.equals(YearMonth.of(2019, 4));
    return Era.ofMonth(month) == era || firstOfShowa64 || firstOfReiwa1;
  }

  private boolean isOfPlan(int year) {
    return planStart.isPresent()
        && planEnd.isPresent()
        && year >= planStart.get().fiscalYearNumber() - 1
        && year <= planEnd.get().fiscalYearNumber();
  }

  private static Era era(Matcher matcher) {
    return switch (matcher.group("era")) {
      case "S", "昭和" -> Era.SHOWA;
      case "H", "平成" -> Era.HEISEI;
      default -> Era.REIWA;
    };
  }

  private static int number(String typed) {
    return typed.equals("元") ? 1 : Integer.parseInt(typed);
  }

  private static Optional<String> either(Matcher matcher, String group, String other) {
    return Optional.ofNullable(matcher.group(group))
        .or(() -> Optional.ofNullable(matcher.group(other)));
  }

  private static boolean goesOn(char next) {
    return isPartOfWord(next) || GOES_ON.indexOf(next) >= 0;
  }

  private static boolean isPartOfWord(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }

  private static String normalise(String typed) {
    return Folding.label(typed).toUpperCase(Locale.ROOT);
  }
}
