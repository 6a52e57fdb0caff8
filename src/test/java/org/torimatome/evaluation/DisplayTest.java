package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.SchemeText.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.evaluation.figure.RatePrinter;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.rating.RatingScheme;

class DisplayTest {

  private static final String BANDS =
      "1 ◎ 達成 ○ 達成率 100以上\n2 ○ 概ね達成 達成率 80以上100未満\n3 △ 要改善 達成率 80未満\n";

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          rounding, digits, form, percent,     printed
          四捨五入, 0,      ％,   67.069,      67%
          四捨五入, 0,      ％,   67.5,        68%
          四捨五入, 1,      ％,   27.85,       27.9%
          切捨て,   1,      ％,   27.87,       27.8%
          切捨て,   1,      ％,   △27.87,      △27.8%
          切上げ,   1,      ％,   27.81,       27.9%
          切上げ,   0,      ％,   79.2,        79.2%
          切捨て,   0,      ％,   100.9,       100%
          四捨五入, 0,      ％,   79.96,       79.96%
          四捨五入, 0,      ％,   79.999999,   79.999999%
          四捨五入, 0,      ％,   79.9999999,  79.999999%
          四捨五入, 0,      ％,   239999999/3000000, 79.999999%
          四捨五入, 0,      ％,   △0.3,        0%
          四捨五入, 0,      ％,   1234567,     '1,234,567%'
          四捨五入, 2,      係数, 113.54,      1.14
          四捨五入, 2,      係数, 79.96,       0.7996
          四捨五入, 0,      係数, 113.54,      1
          四捨五入, 1,      係数, △5.2,        △0.1
          """)
  void prints_by_the_scheme_but_never_across_a_bound(
      String rounding, int digits, String form, String percent, String printed) {
    RatingScheme scheme =
        scheme("表示", "端数処理: %s\n小数桁数: %d\n率の表示: %s\n%s".formatted(rounding, digits, form, BANDS));
    assertThat(new RatePrinter(scheme).rate(SchemeText.number(percent)).text()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"％, 79.96, 80%", "％, 99.96, 99.96%", "％, 100.4, 100%", "係数, 99.6, 0.996"})
  void a_rate_that_no_band_tests_is_not_all_of_it_before_it_is(
      String form, String percent, String printed) {
    RatingScheme scheme = scheme("表示", "率の表示: %s\n%s".formatted(form, BANDS));
    assertThat(new RatePrinter(scheme).shown(SchemeText.number(percent)).text()).isEqualTo(printed);
  }

  @Test
  void rounds_before_judging_only_where_the_scheme_says_so() {
    RatingScheme exact = scheme("精密", BANDS);
    RatingScheme rounded = scheme("中間丸め", "中間丸め: あり\n" + BANDS);
    KpiCase given = kpi("1").target("R4", "2500").actual("1999");

    KpiEvaluation kept = given.judge(exact);
    KpiEvaluation moved = given.judge(rounded);

    assertThat(kept.band()).map(band -> band.symbol()).contains("△");
    assertThat(moved.band()).map(band -> band.symbol()).contains("○");
    assertThat(moved.rate()).contains(Rational.of(80));
    assertThat(moved.printedRate()).isEqualTo("80%");
  }

  @Test
  void rounds_a_coefficient_at_its_own_digits() {
    RatingScheme rounded = scheme("係数", "中間丸め: あり\n率の表示: 係数\n小数桁数: 1\n" + BANDS);

    KpiEvaluation judged = kpi("1").target("R4", "1000").actual("754").judge(rounded);

    assertThat(judged.rate()).contains(Rational.of(80));
    assertThat(judged.printedRate()).isEqualTo("0.8");
  }

  @Test
  void an_actual_does_not_seem_to_reach_a_target_that_it_misses() {
    KpiCase given = kpi("1").unit("人").digits(0).target("R4", "8");

    assertThat(actual(given.actual("7.96"))).isEqualTo("7.96人");
    assertThat(actual(given.actual("7.4"))).isEqualTo("7人");
    assertThat(actual(given.actual("1234.5"))).isEqualTo("1,235人");
  }

  @ParameterizedTest
  @CsvSource({"約, 約120件", "程度, 120件程度", "約・程度, 約120件程度", "概ね, 概ね120件"})
  void an_actual_has_around_it_what_was_typed_there(String qualifier, String printed) {
    Measurement typed =
        new Measurement.Reported(new BigDecimal("120"), ValueStatus.FINAL, qualifier);
    KpiCase given = kpi("1").target("R4", "100").returned("R4", typed, Optional.empty());

    assertThat(actual(given)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          digits, target,   actual, printed
          ,       8,        7,      8
          1,      8,        7,      8.0
          1,      90～100,  95,     90.0～100.0
          0,      90以上,   95,     90以上
          1,      23以下,   20,     23.0以下
          1,      '1,234.56', 900,  '1,234.6'
          0,      △3.7,     2,      △4
          1,      8.04,     8.0,    8.04
          1,      8.04,     8.1,    8.0
          1,      7.96,     7.97,   8.0
          1,      7.96,     7.95,   8.0
          1,      公表,     9,      公表
          """)
  void a_target_has_the_kpis_digits_unless_they_would_tell_another_result(
      Integer digits, String target, String actual, String printed) {
    KpiCase given = kpi("1").target("R4", target).actual(actual);

    KpiEvaluation judged =
        (digits == null ? given : given.digits(digits)).judge(scheme("比率", BANDS));

    assertThat(new PrintedFigures(judged).target()).isEqualTo(printed);
  }

  @Test
  void a_target_without_an_actual_has_the_kpis_digits() {
    KpiEvaluation judged =
        kpi("1").digits(1).target("R4", "8.04").missing("未集計", "").judge(scheme("比率", BANDS));

    assertThat(new PrintedFigures(judged).target()).isEqualTo("8.0");
  }

  private static String actual(KpiCase given) {
    return new PrintedFigures(given.judge(scheme("比率", BANDS))).actual();
  }
}
