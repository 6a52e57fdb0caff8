package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.SchemeText.scheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.evaluation.figure.Rate;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.evaluation.target.TargetInForce.Origin;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Language;

class TargetRuleTest {

  private static final RatingScheme PLAIN = scheme("通年", "1 A 達成 ○ 達成率 100以上");
  private static final RatingScheme EXPECTED = scheme("期待", "途中評価: 期待値\n1 A 達成 ○ 達成率 100以上");

  @Test
  void the_typed_target_goes_before_the_guide() {
    TargetInForce target =
        inForce(kpi("1").guide("R4", "90").target("R4", "100").actual("1"), PLAIN, "R4");

    assertThat(target.low()).contains(SchemeText.number("100"));
    assertThat(target.origin()).isEqualTo(Origin.TYPED);
    assertThat(target.expected()).isEmpty();
  }

  @Test
  void a_guide_typed_for_the_period_serves_as_target() {
    TargetInForce target =
        inForce(kpi("1").guide("R4H1", "60").target("R4", "100"), EXPECTED, "R4H1");

    assertThat(target.text()).isEqualTo("60");
    assertThat(target.origin()).isEqualTo(Origin.GUIDE);
  }

  @Test
  void the_end_of_a_year_is_the_year() {
    assertThat(inForce(kpi("1").target("R4末", "100"), PLAIN, "R4").origin())
        .isEqualTo(Origin.TYPED);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          nature, cycle, baseline, before, target, expected, origin
          単年度, R4H1,  ,         ,       2400,   1200,     YEAR_EXPECTED
          単年度, R4Q3,  ,         ,       2400,   1800,     YEAR_EXPECTED
          単年度, R4H2,  ,         ,       2400,   2400,     YEAR_EXPECTED
          累計,   R4H1,  102,      1300,   4300,   2800,     YEAR_EXPECTED
          率,     R4H1,  41.0,     53.0,   65.0,   59,       YEAR_EXPECTED
          時点,   R4Q1,  30,       20,     16,     19,       YEAR_EXPECTED
          累計,   R4H1,  100,      ,       500,    400,      YEAR_EXPECTED
          累計,   R4H1,  ,         ,       500,    500,      YEAR_WHOLE
          率,     R4H1,  ,         80～90, 90～100, 85～95,  YEAR_EXPECTED
          率,     R4H1,  ,         80,     90～100, 85～90,  YEAR_EXPECTED
          率,     R4H1,  ,         80以上, 90以上, 85,       YEAR_EXPECTED
          ,       R4H1,  ,         100,    200,    200,      YEAR_WHOLE
          """)
  void a_part_year_has_the_value_expected_by_its_end(
      String nature,
      String cycle,
      String baseline,
      String before,
      String target,
      String expected,
      Origin origin) {
    KpiCase given = kpi("1").nature(nature == null ? "" : nature).baseline("R2", baseline);
    given.target("R4", target);
    if (before != null) {
      given.target("R3", before);
    }

    TargetInForce inForce = inForce(given, EXPECTED, cycle);

    assertThat(bounds(inForce)).isEqualTo(expected);
    assertThat(inForce.origin()).isEqualTo(origin);
    assertThat(inForce.expected().isPresent()).isEqualTo(origin == Origin.YEAR_EXPECTED);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          baseline, target,   expected
          60,       90～100,  75～80
          100,      95～105,  95～105
          95,       95～105,  95～105
          120,      95～105,  107.5～112.5
          60,       90以上,   75
          95,       90以上,   90
          30,       20以下,   25
          15,       20以下,   20
          """)
  void a_range_stays_as_it_is_for_what_lies_in_it_already(
      String baseline, String target, String expected) {
    KpiCase given = kpi("1").fill("直線補間").baseline("R2", baseline).target("R6", target);

    assertThat(bounds(inForce(given, PLAIN, "R4"))).isEqualTo(expected);
  }

  @Test
  void a_part_year_takes_the_year_whole_unless_told_otherwise() {
    TargetInForce inForce = inForce(kpi("1").nature("単年度").target("R4", "2,400"), PLAIN, "R4H1");

    assertThat(inForce.text()).isEqualTo("2,400");
    assertThat(inForce.origin()).isEqualTo(Origin.YEAR_WHOLE);
    assertThat(inForce.derivation().in(Language.JA)).isEqualTo("R4目標値 2,400 を通年のまま適用（按分なし）");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          fill,       baselinePeriod, baseline, cycle, target, origin
          なし,       R2,             40,       R4,    -,      -
          最終目標,   R2,             40,       R4,    100,    LATER_TARGET
          最終目標,   ,               ,         R4H1,  100,    LATER_TARGET
          直線補間,   R2,             40,       R4,    70,     STRAIGHT_LINE
          直線補間,   R2,             40,       R5,    85,     STRAIGHT_LINE
          直線補間,   R2,             40,       R4H1,  62.5,   STRAIGHT_LINE
          直線補間,   ,               40,       R4,    70,     STRAIGHT_LINE
          直線補間,   R3,             40,       R4,    60,     STRAIGHT_LINE
          直線補間,   R2,             ,         R4,    -,      -
          経過年按分, R2,             40,       R4,    50,     ELAPSED_YEARS
          経過年按分, ,               ,         R4,    50,     ELAPSED_YEARS
          経過年按分, ,               ,         R4H1,  37.5,   ELAPSED_YEARS
          経過年按分, R3,             ,         R4,    100/3,  ELAPSED_YEARS
          経過年按分, R5,             ,         R4,    -,      -
          直線補間,   R2,             40,       R7,    100,    LAST_STANDING
          なし,       R2,             40,       R7H1,  100,    LAST_STANDING
          """)
  void a_year_without_a_target_is_filled(
      String fill,
      String baselinePeriod,
      String baseline,
      String cycle,
      String target,
      String origin) {
    KpiEvaluation judged =
        kpi("1")
            .nature("累計")
            .fill(fill)
            .baseline(baselinePeriod, baseline)
            .target("R6", "100")
            .judge(EXPECTED, cycle);

    String bounds = judged.target().map(TargetRuleTest::bounds).orElse("-");
    String rule = judged.target().map(inForce -> inForce.origin().name()).orElse("-");
    assertThat(bounds + " " + rule).isEqualTo(target + " " + origin);
  }

  @Test
  void an_interpolated_target_is_printed_rounded_and_kept_exact() {
    TargetInForce target =
        inForce(kpi("1").fill("直線補間").baseline("R2", "102").target("R5", "6000"), PLAIN, "R4");

    assertThat(target.text()).isEqualTo("4,034");
    assertThat(target.derivation().in(Language.JA))
        .isEqualTo("R5目標値 6000 を基準値 102（R2）からの直線で補間（2年÷3年） = 4,034");

    target = inForce(kpi("1").fill("直線補間").baseline("R2", "100").target("R5", "6000"), PLAIN, "R3");

    assertThat(target.text()).isEqualTo("2,066.7");
    assertThat(target.low()).contains(SchemeText.number("6200/3"));
  }

  @Test
  void a_later_guide_does_not_hide_a_later_target() {
    TargetInForce target =
        inForce(kpi("1").fill("最終目標").guide("R5", "50").target("R6", "100"), PLAIN, "R4");

    assertThat(target.text()).isEqualTo("100");
  }

  @Test
  void a_kpi_fills_in_its_own_way_before_the_scheme_does() {
    RatingScheme elapsed = scheme("按分", "年度目標の補い方: 経過年按分\n1 A 達成 ○ 達成率 100以上");

    assertThat(inForce(kpi("1").fill("最終目標").target("R6", "100"), elapsed, "R4").text())
        .isEqualTo("100");
    assertThat(inForce(kpi("1").target("R6", "100"), elapsed, "R4").text()).isEqualTo("50");
  }

  @Test
  void the_year_and_the_last_target_are_shown_beside_the_one_in_force() {
    KpiEvaluation judged =
        kpi("1")
            .nature("単年度")
            .target("R4", "200")
            .target("R6", "400")
            .actual("R4H1", "50")
            .judge(EXPECTED, "R4H1");

    assertThat(judged.rate()).contains(SchemeText.number("50"));
    assertThat(judged.rates().towardYear()).map(Rate::percent).contains(SchemeText.number("25"));
    assertThat(judged.rates().towardFinal()).map(Rate::percent).contains(SchemeText.number("12.5"));
  }

  private static TargetInForce inForce(KpiCase given, RatingScheme scheme, String cycle) {
    return given.judge(scheme, cycle).target().orElseThrow();
  }

  private static String bounds(TargetInForce target) {
    return target
        .bounds()
        .map(
            bounds ->
                String.join(
                    "～",
                    bounds
                        .bounds()
                        .map(n -> n.exactDecimal().map(d -> d.toPlainString()).orElse(n + ""))
                        .toList()))
        .orElse(target.text());
  }
}
