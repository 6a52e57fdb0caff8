package org.torimatome.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingPeriodTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          code,  first day,   end day,     title,                  short title,        table,        deck
          R4,    2022-04-01,  2023-04-01,  令和4年度,              R4年度,             R4,           R④
          R4H1,  2022-04-01,  2022-10-01,  令和4年度上半期,        R4年度上半期,       R4上半期,     R④上半期
          R4H2,  2022-10-01,  2023-04-01,  令和4年度下半期,        R4年度下半期,       R4下半期,     R④下半期
          R4Q3,  2022-10-01,  2023-01-01,  令和4年度第3四半期,     R4年度第3四半期,    R4第3四半期,  R④第3四半期
          R4Q4,  2023-01-01,  2023-04-01,  令和4年度第4四半期,     R4年度第4四半期,    R4第4四半期,  R④第4四半期
          R5.4,  2023-04-01,  2023-05-01,  令和5年4月,             R5年4月,            R5.4,         R5.4
          R4末,  2023-03-01,  2023-04-01,  令和4年度末,            R4年度末,           R4末,         R④末
          R1,    2019-04-01,  2020-04-01,  令和元年度,             R1年度,             R1,           R①
          H30,   2018-04-01,  2019-04-01,  平成30年度,             H30年度,            H30,          H30
          H31.4, 2019-04-01,  2019-05-01,  平成31年4月,            H31年4月,           H31.4,        H31.4
          R1.5,  2019-05-01,  2019-06-01,  令和元年5月,            R1年5月,            R1.5,         R1.5
          """,
      useHeadersInDisplayName = true)
  void a_code_names_its_days_and_prints_in_every_form(
      String code,
      LocalDate first,
      LocalDate end,
      String title,
      String shortTitle,
      String table,
      String deck) {
    ReportingPeriod period = ReportingPeriod.parse(code).orElseThrow();

    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.endDay()).isEqualTo(end);
    assertThat(period.title()).isEqualTo(title);
    assertThat(period.shortTitle()).isEqualTo(shortTitle);
    assertThat(period.table()).isEqualTo(table);
    assertThat(period.deck()).isEqualTo(deck);
    assertThat(period.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"R0", "R4H3", "R4Q5", "R5.13", "R5.04", "H31", "令和4年度", "X4", "'R4 '"})
  void anything_but_a_canonical_code_is_refused(String code) {
    assertThat(ReportingPeriod.parse(code)).isEmpty();
  }

  @Test
  void every_period_parses_back_from_its_code() {
    Stream<ReportingPeriod> periods =
        IntStream.rangeClosed(1960, 2060)
            .boxed()
            .flatMap(
                year ->
                    Stream.of(
                        ReportingPeriod.year(year),
                        ReportingPeriod.half(year, 1),
                        ReportingPeriod.half(year, 2),
                        ReportingPeriod.quarter(year, 1),
                        ReportingPeriod.quarter(year, 4),
                        ReportingPeriod.yearEnd(year)));

    assertThat(periods).allSatisfy(p -> assertThat(ReportingPeriod.parse(p.code())).contains(p));
  }

  @Test
  void periods_are_ordered_by_their_end() {
    List<String> sorted =
        Stream.of("R4", "R5.4", "R4H1", "R3", "R4Q1", "R4H2")
            .map(code -> ReportingPeriod.parse(code).orElseThrow())
            .sorted()
            .map(ReportingPeriod::code)
            .toList();

    assertThat(sorted).containsExactly("R3", "R4Q1", "R4H1", "R4H2", "R4", "R5.4");
  }

  @ParameterizedTest
  @CsvSource({"R4, 12, R4", "R4H1, 6, R4", "R4Q3, 9, R4", "R5.4, 1, R5", "R5.3, 12, R4"})
  void a_period_knows_how_much_of_its_fiscal_year_is_over(String code, int months, String year) {
    ReportingPeriod period = ReportingPeriod.parse(code).orElseThrow();

    assertThat(period.monthsElapsedInYear()).isEqualTo(months);
    assertThat(period.fiscalYear().code()).isEqualTo(year);
  }
}
