package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.SchemeText.scheme;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.rating.RatingScheme;

/** Schemes as different as governments have them, judged by hand beforehand. */
class EightSchemesTest {

  private static final RatingScheme RATIO =
      scheme(
          "達成率100・80",
          """
          1 ◎ 達成 ○ 達成率 100以上
          2 ○ 概ね達成 達成率 80以上100未満
          3 △ 要改善 達成率 80未満
          """);

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          target,    actual,    symbol, display
          '10,000',  '11,354',  ◎,      114%
          '4,300',   '2,884',   △,      67%
          8,         8,         ◎,      100%
          90～100,   69.8,      △,      78%
          '2,500',   '1,999',   △,      79.96%
          1000,      800,       ○,      80%
          1000,      999,       ○,      99.9%
          0,         0,         -,      -
          """)
  void rates_by_ratio_100_and_80(String target, String actual, String symbol, String display) {
    judges(kpi("1").target("R4", target).actual(actual), RATIO, symbol, display);
  }

  private static void judges(KpiCase given, RatingScheme scheme, String symbol, String display) {
    KpiEvaluation judged = given.judge(scheme);

    String rated = judged.band().map(band -> band.symbol()).orElse("-");
    String printed = judged.rates().display().isEmpty() ? "-" : judged.rates().display();
    assertThat(rated + " " + printed).isEqualTo(symbol + " " + display);
  }
}
