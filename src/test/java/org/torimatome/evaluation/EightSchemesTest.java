package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.SchemeText.scheme;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.RatingScheme;

/** Schemes as different as governments have them; every figure was computed by hand. */
class EightSchemesTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          target,    actual,    symbol, rate
          '10,000',  '11,354',  ◎,      114%
          '4,300',   '2,884',   △,      67%
          8,         8,         ◎,      100%
          90～100,   69.8,      △,      78%
          '2,500',   '1,999',   △,      79.96%
          '1,000',   800,       ○,      80%
          '1,000',   999,       ○,      99.9%
          '1,000',   △52,       △,      △5%
          """)
  void ratio_100_and_80(String target, String actual, String symbol, String rate) {
    RatingScheme scheme =
        scheme(
            "比率",
            """
            1 ◎ 達成 ○ 達成率 100以上
            2 ○ 概ね達成 達成率 80以上100未満
            3 △ 要改善 達成率 80未満
            """);

    judged(kpi("1").target("R4", target).actual(actual), scheme, symbol, rate);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          direction, baseline, target,  actual,  symbol, rate
          増加,      27.4,     90,      95,      S,      106%
          増加,      27.4,     90,      90,      A,      100%
          増加,      27.4,     90,      89.99,   B,      99.99%
          増加,      27.4,     90,      27.4,    C,      30%
          減少,      30,       15,      14,      S,      107%
          減少,      30,       15,      15,      A,      100%
          減少,      30,       15,      20,      B,      75%
          減少,      30,       15,      31,      C,      48%
          増加,      △3703,    △2000,   △1500,   S,      -
          増加,      △3703,    △2000,   △2000,   A,      -
          増加,      △3703,    △2000,   △3000,   B,      -
          増加,      △3703,    △2000,   △3703,   C,      -
          """)
  void position_to_baseline_and_target(
      String direction, String baseline, String target, String actual, String symbol, String rate) {
    RatingScheme scheme =
        scheme(
            "位置",
            """
            1 S 目標超過 ○ 目標差 0超
            2 A 目標達成 ○ 目標差 0以上
            3 B 改善 基準差 0超
            4 C 横ばい・悪化 基準差 0以下
            """);

    judged(
        kpi("1").direction(direction).baseline("R2", baseline).target("R4", target).actual(actual),
        scheme,
        symbol,
        rate);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          baseline, target, actual, symbol, rate
          100,      200,    200,    A,      100%
          100,      200,    300,    A,      200%
          100,      200,    180,    B,      80%
          100,      200,    179,    C,      79%
          100,      200,    100,    D,      0%
          100,      200,    90,     D,      △10%
          30,       15,     20,     C,      67%
          △3703,    △2000,  △2340,  B,      80%
          △3703,    △2000,  △2341,  C,      79.98%
          200,      200,    210,    -,      -
          ,         200,    210,    -,      -
          """)
  void a_to_d_by_progress_100_and_80(
      String baseline, String target, String actual, String symbol, String rate) {
    RatingScheme scheme =
        scheme(
            "進捗",
            """
            算定方法: 進捗率
            1 A 達成 ○ 達成率 100以上
            2 B 概ね達成 達成率 80以上100未満
            3 C 遅れ 達成率 80未満
            3 C 遅れ 基準差 0超
            4 D 後退 達成率 80未満
            """);
    String direction = "15".equals(target) ? "減少" : "増加";

    judged(
        kpi("1").direction(direction).baseline("R2", baseline).target("R4", target).actual(actual),
        scheme,
        symbol,
        rate);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          target, actual,       symbol, rate
          1000,   1001,         ◎,      100.1%
          1000,   1000.0000001, ◎,      100.000001%
          1000,   1000,         ○,      100%
          1000,   999.9999999,  △,      99.999999%
          1000,   800,          △,      80%
          1000,   799.9,        ×,      79.99%
          """)
  void beyond_apart_from_equal(String target, String actual, String symbol, String rate) {
    RatingScheme scheme =
        scheme(
            "超過",
            """
            1 ◎ 目標超過 ○ 達成率 100超
            2 ○ 目標達成 ○ 達成率 100以上
            3 △ 概ね達成 達成率 80以上
            4 × 未達成 達成率
            """);

    judged(kpi("1").target("R4", target).actual(actual), scheme, symbol, rate);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          baselinePeriod, actual, symbol, rate
          ,               200,    A,      100%
          ,               120,    B,      60%
          ,               119,    C,      59.5%
          R3,             134,    A,      101%
          R3,             133,    B,      99.8%
          R3,             80,     B,      60%
          R3,             79,     C,      59%
          """)
  void prorated_by_years_elapsed_100_and_60(
      String baselinePeriod, String actual, String symbol, String rate) {
    RatingScheme scheme =
        scheme(
            "按分",
            """
            年度目標の補い方: 経過年按分
            1 A 順調 ○ 達成率 100以上
            2 B やや遅れ 達成率 60以上100未満
            3 C 遅れ 達成率 60未満
            """);

    judged(
        kpi("1").baseline(baselinePeriod, null).target("R6", "400").actual(actual),
        scheme,
        symbol,
        rate);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          guide, actual, symbol, measure
          ,      70,     A,      100
          ,      56,     B,      80
          ,      55.9,   C,      559/7
          60,    60,     A,      100
          60,    48,     B,      80
          """)
  void progress_against_an_interpolated_guide(
      String guide, String actual, String symbol, String measure) {
    RatingScheme scheme =
        scheme(
            "目安",
            """
            1 A 目安以上 ○ 目安比 100以上
            2 B 概ね目安 目安比 80以上100未満
            3 C 目安未満 目安比 80未満
            """);
    KpiCase given = kpi("1").baseline("R2", "40").target("R6", "100").actual(actual);

    KpiEvaluation judged = (guide == null ? given : given.guide("R4", guide)).judge(scheme);

    assertThat(symbol(judged)).isEqualTo(symbol);
    assertThat(
            judged.rating().<Optional<Rational>>fold(Rating.Rated::value, no -> Optional.empty()))
        .map(Rational::toString)
        .contains(measure);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          actual, symbol, rate
          110,    S,      110%
          109.81, A,      109.8%
          80,     A,      80%
          79.96,  B,      79.96%
          50,     B,      50%
          49.95,  C,      49.95%
          """)
  void bounds_110_80_50(String actual, String symbol, String rate) {
    RatingScheme scheme =
        scheme(
            "三段",
            """
            1 S 目標を上回る ○ 達成率 110以上
            2 A 概ね目標どおり 達成率 80以上110未満
            3 B 目標を下回る 達成率 50以上80未満
            4 C 大きく下回る 達成率 50未満
            """);

    judged(kpi("1").target("R4", "100").actual(actual), scheme, symbol, rate);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          actual, symbol, rate
          110.1,  S,      110.1%
          110,    A,      110%
          109.81, B,      109.8%
          """)
  void more_than_110_beside_at_least_110(String actual, String symbol, String rate) {
    RatingScheme scheme =
        scheme(
            "超と以上",
            """
            1 S 大幅超過 ○ 達成率 110超
            2 A 超過 ○ 達成率 110以上
            3 B その他 達成率 110未満
            """);

    judged(kpi("1").target("R4", "100").actual(actual), scheme, symbol, rate);
  }

  private static void judged(KpiCase given, RatingScheme scheme, String symbol, String rate) {
    KpiEvaluation judged = given.judge(scheme);

    String printed = judged.printedRate().isEmpty() ? "-" : judged.printedRate();
    assertThat(symbol(judged) + " " + printed).isEqualTo(symbol + " " + rate);
  }

  private static String symbol(KpiEvaluation judged) {
    return judged.band().map(band -> band.symbol()).orElse("-");
  }
}
