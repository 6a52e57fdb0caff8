package org.torimatome.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodReaderTest {

  private final PeriodReader reader = new PeriodReader();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          typed,               code
          R4,                  R4
          R④,                  R4
          Ｒ４,                R4
          r4,                  R4
          ' R 4 ',             R4
          令和4年度,           R4
          令和４年度,          R4
          ㋿4年度,             R4
          R4年度,              R4
          令和元年度,          R1
          R元,                 R1
          2022年度,            R4
          FY2022,              R4
          ＦＹ２０２２,        R4
          H30,                 H30
          平成30年度,          H30
          H1,                  H1
          H31,                 R1
          平成31年度,          R1
          H31H1,               R1H1
          S63,                 S63
          昭和60年度,          S60
          R4H1,                R4H1
          R④上半期,            R4H1
          令和４年度上半期,    R4H1
          令和4年度 下半期,    R4H2
          R4上期,              R4H1
          2022年度下期,        R4H2
          FY2022H1,            R4H1
          R4Q3,                R4Q3
          R4第3四半期,         R4Q3
          令和4年度第四四半期, R4Q4
          FY2022Q1,            R4Q1
          R5.4,                R5.4
          R5.04,               R5.4
          Ｒ５．４,            R5.4
          R5/4,                R5.4
          令和5年4月,          R5.4
          令和元年5月,         R1.5
          H31.4,               H31.4
          R1.4,                H31.4
          S64.1,               H1.1
          2023年4月,           R5.4
          2023/4,              R5.4
          R4末,                R4末
          令和4年度末,         R4末
          R4年度末,            R4末
          2022年度末,          R4末
          R4.3末,              R3末
          令和5年3月末,        R4末
          H31.3末,             H30末
          H31末,               R1末
          """,
      useHeadersInDisplayName = true)
  void reads_what_people_type(String typed, String code) {
    assertThat(reader.read(typed)).map(ReportingPeriod::code).hasValue(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "4",
        "2022",
        "4年度",
        "上半期",
        "H32",
        "平成32年度",
        "H0",
        "R0",
        "S64",
        "S65",
        "昭和64年度",
        "H31.5",
        "H32.1",
        "S64.2",
        "R1.3",
        "R4年",
        "令和4年",
        "2022年",
        "R4.13",
        "R4.0",
        "R4.3.31",
        "R4年末",
        "R4.9末",
        "R4H1末",
        "R4H3",
        "R4Q5",
        "FY22",
        "FY2022.4",
        "T15",
        "M45",
        "R100",
        "R4-5",
        "R3～R5",
        "R4実績",
        "令和四年度",
        "R4年度分"
      })
  void refuses_what_is_not_certainly_a_period(String typed) {
    assertThat(reader.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          start, end, typed,        code
          R3,    R5,  4年度,        R4
          R3,    R5,  5年度末,      R5末
          R3,    R5,  4年度上半期,  R4H1
          R3,    R5,  2年度,        R2
          R3,    R5,  28年度,       -
          R3,    R5,  12年度,       -
          H27,   R1,  28年度,       H28
          H27,   R1,  元年度,       R1
          H27,   R1,  31年度,       R1
          H27,   R1,  4年度,        -
          H1,    R5,  4年度,        -
          H1,    R5,  20年度,       H20
          """,
      useHeadersInDisplayName = true)
  void a_plain_year_belongs_to_the_plans_era_where_only_one_fits(
      String start, String end, String typed, String code) {
    PeriodReader ofPlan =
        new PeriodReader(ReportingPeriod.parse(start), ReportingPeriod.parse(end));

    Optional<String> read = ofPlan.read(typed).map(ReportingPeriod::code);

    assertThat(read.orElse("-")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          remark,                      named
          （R4）,                      [R4]
          （R3実績、R4末見込み）,      '[R3, R4末]'
          （令和3年度分）,             [R3]
          （R④上半期）,                [R4H1]
          （令和5年3月末現在）,        [R4末]
          （R5.3.31現在）,             []
          （令和4年）,                 []
          （単位：件）,                []
          （PR3号）,                   []
          （4年度）,                   []
          ※H31年度から新定義,          [R1]
          （2022年度実績）,            [R4]
          """,
      useHeadersInDisplayName = true)
  void finds_the_periods_a_remark_names(String remark, String named) {
    assertThat(reader.namedIn(remark)).hasToString(named);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          text,                past
          R4末,                false
          令和5年3月31日現在,  false
          H31年度末,           false
          H31.4末,             false
          H32末,               true
          平成35年3月末時点,   true
          H31.5,               true
          S65年度,             true
          R0,                  true
          ISOH32,              false
          調査中,              false
          """,
      useHeadersInDisplayName = true)
  void knows_a_year_that_its_era_never_had(String text, boolean past) {
    assertThat(reader.namesYearPastItsEra(text)).isEqualTo(past);
  }

  @Test
  void every_period_reads_back_from_all_its_printed_forms() {
    for (int year = 1930; year < 2080; year++) {
      assertReadsBack(ReportingPeriod.year(year));
      assertReadsBack(ReportingPeriod.yearEnd(year));
      for (int part = 1; part <= 4; part++) {
        assertReadsBack(ReportingPeriod.quarter(year, part));
        assertReadsBack(ReportingPeriod.half(year, part > 2 ? 2 : 1));
      }
      for (int month = 1; month <= 12; month++) {
        assertReadsBack(ReportingPeriod.month(YearMonth.of(year, month)));
      }
    }
  }

  private void assertReadsBack(ReportingPeriod period) {
    assertThat(reader.read(period.code())).hasValue(period);
    assertThat(reader.read(period.title())).hasValue(period);
    assertThat(reader.read(period.table())).hasValue(period);
    assertThat(reader.read(period.deck())).hasValue(period);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          typed,          now
          H32,            R2（平成32年度）
          Ｈ３２年度,      R2（平成32年度）
          平成35,         R5（平成35年度）
          H33末,          R3末（平成33年度末）
          H32上半期,      R2H1（平成32年度上半期）
          平成33年3月,    R3.3（平成33年3月）
          H31.5,          R1.5（平成31年5月）
          S65,            H2（昭和65年度）
          H34末時点,      R4末（平成34年度末）
          H31,            ''
          R4,             ''
          R0,             ''
          H32.13,         ''
          """,
      useHeadersInDisplayName = true)
  void says_what_a_year_past_its_era_is_called_now(String typed, String now) {
    assertThat(new PeriodReader().renamed(typed).orElse("")).isEqualTo(now);
  }
}
