package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.SchemeText.scheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.evaluation.KpiEvaluation.Outlook;
import org.torimatome.rating.RatingScheme;

/** The sample plan ends in R6. */
class OutlookTest {

  private static final RatingScheme RATIO = scheme("比率", "1 A 達成 ○ 達成率 100以上");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          nature, unit, direction, baseline, before, cycle, actual, last, value, reached
          累計,   件,   増加,      102,      ,       R4,    2884,   6000, 5666,  false
          累計,   件,   増加,      102,      ,       R4,    2884,   5666, 5666,  true
          時点,   分,   減少,      30,       ,       R4,    20,     10,   10,    true
          累計,   件,   増加,      ,         40,     R4,    60,     100,  100,   true
          単年度, 件,   増加,      100,      ,       R4H1,  75,     200,  200,   true
          累計,   件,   増加,      0,        ,       R4H1,  75,     200,  200,   true
          率,     %,    増加,      27.4,     ,       R4,    69.8,   90,   100,   true
          率,     %,    減少,      27.4,     ,       R4,    9.8,    5,    0,     true
          単年度, 件,   減少,      100,      ,       R4,    40,     10,   0,     true
          単年度, 件,   増加,      ,         100,    R4,    20,     150,  0,     false
          時点,   億円, 増加,      50,       ,       R4,    10,     △10,  △30,   false
          時点,   億円, 増加,      △10,      ,       R4,    △20,    5,    △30,   false
          時点,   %,    増加,      4,        ,       R4,    1,      5,    △2,    false
          率,     人,   増加,      27.4,     ,       R4,    69.8,   90,   112.2, true
          累計,   件,   増加,      ,         ,       R4,    60,     100,  -,     -
          累計,   件,   増加,      40,       ,       R6,    60,     100,  -,     -
          累計,   件,   増加,      40,       ,       R4,    60,     増加, -,     -
          """)
  void goes_on_at_the_same_pace(
      String nature,
      String unit,
      String direction,
      String baseline,
      String before,
      String cycle,
      String actual,
      String last,
      String value,
      String reached) {
    KpiCase given =
        kpi("1")
            .nature(nature)
            .unit(unit)
            .direction(direction)
            .baseline("R2", baseline)
            .target("R4", "50")
            .target("R6", last)
            .actual(cycle, actual);
    if (before != null) {
      given.actual("R3", before);
    }

    var outlook = given.judge(RATIO, cycle).outlook();

    assertThat(outlook.map(o -> o.value().toPlainString().replace('-', '△')).orElse("-"))
        .isEqualTo(value);
    assertThat(outlook.map(o -> "" + o.reached()).orElse("-")).isEqualTo(reached);
  }

  @Test
  void looks_at_the_plans_last_year() {
    KpiEvaluation judged = kpi("1").baseline("R2", "0").target("R5", "10").actual("5").judge(RATIO);

    assertThat(judged.outlook()).map(Outlook::period).contains(KpiCase.period("R6"));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          digits, direction, baseline, actual, last,  printed
          ,       増加,      100,      200,    250,   300
          ,       増加,      0,        200.5,  400,   401.0
          0,      増加,      0,        3.99,   8,     7.98
          0,      増加,      0,        3.7,    8,     7
          1,      減少,      10,       9.02,   8,     8.04
          1,      減少,      10,       9.04,   8.05,  8.1
          0,      増加,      0,        1.9999999999, 4, 3.999999
          """)
  void is_not_printed_as_reaching_what_it_misses(
      String digits,
      String direction,
      String baseline,
      String actual,
      String last,
      String printed) {
    KpiCase given =
        kpi("1").direction(direction).baseline("R2", baseline).target("R6", last).actual(actual);
    if (digits != null) {
      given.digits(Integer.parseInt(digits));
    }

    assertThat(new PrintedFigures(given.judge(RATIO)).outlook()).isEqualTo(printed);
  }
}
