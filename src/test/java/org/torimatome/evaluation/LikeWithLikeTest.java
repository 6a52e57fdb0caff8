package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.SchemeText.scheme;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Language;

/**
 * Figures are held against their like: a year's against a year's, the count of half a year against
 * that of the same half (docs/spec.md §5).
 */
class LikeWithLikeTest {

  private static final RatingScheme RATIO = scheme("比率", "1 A 達成 ○ 達成率 100以上\n2 B 未達 達成率");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          nature, cycle, compared, earlier,             previous, against
          単年度, R4,    R4H1,     R3=100 R4H1=60,      -,        R3
          単年度, R4,    R4H1,     R2=90 R4H1=60,       -,        R2
          単年度, R4,    R4H1,     R4H1=60,             -,        -
          単年度, R4,    R3,       R3=100 R4H1=60,      R3,       R3
          単年度, R4H1,  R3,       R3=100 R3H1=55,      -,        R3H1
          単年度, R4H1,  R3,       R3=100,              -,        -
          単年度, R4H1,  R3H1,     R3H1=55,             R3H1,     R3H1
          単年度, R4H2,  R3H1,     R3H1=55 R3H2=100,    -,        R3H2
          単年度, R4,    ,         R3=100,              -,        R3
          累計,   R4,    R4H1,     R3=100 R4H1=60,      R4H1,     R4H1
          率,     R4H1,  R3,       R3=100 R3H1=55,      R3,       R3
          時点,   R4,    ,         R3=100,              -,        -
          """)
  void the_figures_of_a_part_of_a_year_stand_beside_those_of_the_same_part(
      String nature,
      String cycle,
      String compared,
      String earlier,
      String previous,
      String against) {
    KpiCase given = kpi("1").nature(nature).target("R4", "200").actual(cycle, "120");
    for (String figure : earlier.split(" ")) {
      given.actual(figure.split("=")[0], figure.split("=")[1]);
    }

    KpiEvaluation judged = judged(given, cycle, compared);

    assertThat(
            judged.previous().filter(p -> judged.previousResult().isPresent()).map(p -> p.period()))
        .map(ReportingPeriod::code)
        .isEqualTo(Optional.of(previous).filter(code -> !code.equals("-")));
    assertThat(judged.earlier().map(figure -> figure.period()))
        .map(ReportingPeriod::code)
        .isEqualTo(Optional.of(against).filter(code -> !code.equals("-")));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          nature, direction, cycle, actual, symbol, told
          単年度, 増加,      R4H1,  48200,  C,      48200 − 85200 × 6か月÷12か月（基準値）
          単年度, 増加,      R4H1,  42599,  D,      42599 − 85200 × 6か月÷12か月（基準値）
          単年度, 減少,      R4Q1,  21000,  C,      85200 × 3か月÷12か月（基準値） − 21000
          単年度, 増加,      R4,    48200,  D,      48200 − 85200（基準値）
          累計,   増加,      R4H1,  48200,  D,      48200 − 85200（基準値）
          """)
  void the_count_of_half_a_year_is_no_decline_from_the_whole_year_of_the_baseline(
      String nature, String direction, String cycle, String actual, String symbol, String told) {
    RatingScheme climbing = scheme("前進", "1 A 達成 ○ 目標差 0以上\n2 C 維持 基準差 0以上\n3 D 後退 評価なし");
    KpiEvaluation judged =
        kpi("1")
            .nature(nature)
            .direction(direction)
            .baseline("R2", "85200")
            .target("R4", direction.equals("増加") ? "90000" : "1000")
            .actual(cycle, actual)
            .judge(climbing, cycle);

    assertThat(judged.band()).map(band -> band.symbol()).contains(symbol);
    assertThat(judged.derivation())
        .extracting(step -> step.expression().in(Language.JA))
        .contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          part,     direction, baseline, target, actual, told
          期待値,   減少,      300,      240,    140,    (140 − 300 × 6/12) ÷ (120 − 300 × 6/12)
          期待値,   増加,      100,      120,    55,     (55 − 100 × 6/12) ÷ (60 − 100 × 6/12)
          按分なし, 増加,      100,      120,    110,    (110 − 100) ÷ (120 − 100)
          """)
  void the_progress_of_half_a_year_to_its_target_begins_at_half_the_baseline(
      String part, String direction, String baseline, String target, String actual, String told) {
    RatingScheme progress =
        scheme("進捗", "算定方法: 進捗率\n途中評価: " + part + "\n1 A 達成 ○ 達成率 100以上\n2 B 未達 達成率");
    KpiEvaluation judged =
        kpi("1")
            .nature("単年度")
            .direction(direction)
            .baseline("R2", baseline)
            .target("R4", target)
            .actual("R4H1", actual)
            .judge(progress, "R4H1");

    assertThat(judged.derivation())
        .extracting(step -> step.expression().in(Language.JA))
        .anyMatch(expression -> expression.startsWith(told));
  }

  @Test
  void the_symbol_of_the_cycle_compared_with_stays_where_its_figure_does_not() {
    KpiCase given = kpi("1").nature("単年度").target("R4", "100").actual("R4H1", "110").actual("120");

    KpiEvaluation judged = judged(given, "R4", "R4H1");

    assertThat(judged.previousResult()).isEmpty();
    assertThat(judged.previous()).map(KpiEvaluation.PreviousKpi::symbol).contains("A");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          unit, digits, before, now,     printed
          時間, ,       10110,  11354,   '＋1,244時間'
          件,   ,       67,     67,      ±0件
          %,    ,       73,     69.8,    －3.2ポイント
          %,    ,       51.8,   69.8,    ＋18.0ポイント
          %,    1,      51.84,  69.85,   ＋18.1ポイント
          人,   0,      10.4,   11.6,    ＋2人
          ,     ,       1.5,    2,       ＋0.5
          """)
  void tells_the_difference_between_the_figures_as_they_are_printed(
      String unit, Integer digits, String before, String now, String printed) {
    KpiCase given =
        kpi("1").unit(unit == null ? "" : unit).target("R4", "1").actual("R3", before).actual(now);
    if (digits != null) {
      given.digits(digits);
    }

    assertThat(new PrintedFigures(given.judge(RATIO)).sinceEarlier()).isEqualTo(printed);
  }

  @Test
  void no_difference_is_told_where_one_of_the_two_is_missing() {
    KpiCase noneBefore = kpi("1").target("R4", "100").actual("50");
    KpiCase noneNow = kpi("1").target("R4", "100").actual("R3", "50").missing("未集計", "");

    assertThat(new PrintedFigures(noneBefore.judge(RATIO)).sinceEarlier()).isEmpty();
    assertThat(new PrintedFigures(noneNow.judge(RATIO)).sinceEarlier()).isEmpty();
  }

  private static KpiEvaluation judged(KpiCase given, String code, String compared) {
    ReportingPeriod period = KpiCase.period(code);
    Cycle cycle =
        new Cycle(
            period,
            period.title(),
            period,
            period.fiscalYear(),
            Optional.ofNullable(compared).map(KpiCase::period),
            "");
    return KpiCase.evaluate(SchemeText.only(RATIO), RATIO.name(), cycle, List.of(given))
        .kpis()
        .get(0);
  }
}
