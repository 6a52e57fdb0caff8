package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.cycle;
import static org.torimatome.evaluation.KpiCase.evaluate;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.SchemeText.only;
import static org.torimatome.evaluation.SchemeText.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.plan.Cycle;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Language;

class RatingTest {

  private static final String BANDS =
      "1 ◎ 達成 ○ 達成率 100以上\n2 ○ 概ね達成 達成率 80以上100未満\n3 △ 要改善 達成率 80未満\n";
  private static final RatingScheme RATIO = scheme("比率", BANDS);

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          measure,    direction, value
          達成率,     増加,      80
          目標差,     増加,      △50
          目標差,     減少,      50
          基準差,     増加,      180
          基準差,     減少,      △180
          基準差率,   増加,      900
          基準差率,   減少,      △900
          前回差,     増加,      40
          前回差,     減少,      △40
          最終目標差, 増加,      △200
          最終目標比, 増加,      50
          目安比,     増加,      2000/21
          """)
  void every_measure_can_be_tested(String measure, String direction, String value) {
    RatingScheme one = scheme("一つ", "1 A 全て " + measure);
    KpiCase given =
        kpi("1")
            .direction(direction)
            .baseline("R2", "20")
            .target("R4", "250")
            .target("R6", "400")
            .actual("R3", "160")
            .actual("R4", "200");

    Rating rating = given.judge(one).rating();

    assertThat(rating.<Optional<Rational>>fold(rated -> rated.value(), unrated -> Optional.empty()))
        .contains(SchemeText.number(value));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          nature, cycle, value
          単年度, R4,    40
          単年度, R4H1,
          累計,   R4H1,  40
          時点,   R4H1,  40
          """)
  void the_count_of_half_a_year_is_not_held_against_a_whole_one(
      String nature, String cycle, String value) {
    KpiCase given =
        kpi("1").nature(nature).target("R4", "250").actual("R3", "160").actual(cycle, "200");

    Rating rating = given.judge(scheme("一つ", "1 A 全て 前回差"), cycle).rating();

    assertThat(rating.<Optional<Rational>>fold(rated -> rated.value(), unrated -> Optional.empty()))
        .isEqualTo(Optional.ofNullable(value).map(SchemeText::number));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          status, reason,   judgedAs, told
          未集計, 集計中,   未集計,   実績が未集計（集計中）
          未集計, ,         未集計,   実績が未集計
          未提出, ,         未提出,   実績が未提出
          対象外, 調査なし, 対象外,   対象外（調査なし）
          終了,   ,         対象外,   終了のため対象外
          """)
  void without_a_value_the_reason_is_told(
      String status, String reason, String judgedAs, String told) {
    KpiEvaluation judged =
        kpi("1").target("R4", "100").missing(status, reason == null ? "" : reason).judge(RATIO);

    assertThat(judged.status().label()).isEqualTo(judgedAs);
    assertThat(reason(judged)).isEqualTo(told);
    assertThat(judged.target()).isPresent();
  }

  @Test
  void a_kpi_without_a_row_is_not_submitted() {
    assertThat(kpi("1").target("R4", "100").judge(RATIO).status())
        .isEqualTo(ValueStatus.NOT_SUBMITTED);
  }

  @Test
  void an_ended_kpi_with_a_value_is_judged() {
    KpiEvaluation judged =
        kpi("1")
            .target("R4", "100")
            .returned(
                "R4",
                new Measurement.Reported(new BigDecimal("100"), ValueStatus.ENDED, ""),
                Optional.empty())
            .judge(RATIO);

    assertThat(judged.isAchieved()).isTrue();
    assertThat(judged.status()).isEqualTo(ValueStatus.ENDED);
  }

  @Test
  void what_cannot_be_computed_is_told_once_no_band_holds() {
    KpiEvaluation noTarget = kpi("1").actual("5").judge(RATIO);
    KpiEvaluation zero = kpi("1").target("R4", "0").actual("5").judge(RATIO);

    assertThat(noTarget.status()).isEqualTo(ValueStatus.NOT_COMPUTABLE);
    assertThat(reason(noTarget)).isEqualTo("R4の目標値がないため算定不能");
    assertThat(reason(zero)).isEqualTo("目標値が0のため算定不能");
  }

  @Test
  void a_kpi_without_a_target_is_rated_by_what_can_be_computed() {
    RatingScheme mixed = scheme("併用", "1 A 達成 ○ 達成率 100以上\n2 B 改善 基準差 0超\n3 C 悪化 基準差 0以下");

    KpiEvaluation judged = kpi("1").baseline("R2", "10").actual("15").judge(mixed);

    assertThat(symbol(judged)).isEqualTo("B");
    assertThat(judged.status()).isEqualTo(ValueStatus.FINAL);
  }

  @Test
  void a_value_between_bands_is_unrated_but_computable() {
    RatingScheme dead = scheme("空白", "1 A 達成 ○ 達成率 100以上\n2 C 未達 達成率 80未満");

    KpiEvaluation judged = kpi("1").target("R4", "100").actual("90").judge(dead);

    assertThat(judged.status()).isEqualTo(ValueStatus.FINAL);
    assertThat(reason(judged)).isEqualTo("どの判定にも該当しないため評価なし（達成率 90）");
  }

  @Test
  void without_bands_nothing_is_rated_and_rates_are_shown() {
    KpiEvaluation judged =
        kpi("1").target("R4", "100").actual("90").judge(RatingScheme.withDefaults("なし"));

    assertThat(judged.isRated()).isFalse();
    assertThat(judged.status()).isEqualTo(ValueStatus.FINAL);
    assertThat(judged.printedRate()).isEqualTo("90%");
  }

  /** What the KPI says goes first, then what it wants, then what the scheme says. */
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          scheme,     kpi,          direction, target,   actual, used,         rate,  symbol
          ,           ,             減少,      15,       16.2,   減少対目標比, 93%,   B
          ,           ,             減少,      15,       12,     減少対目標比, 125%,  A
          ,           ,             減少,      15,       15,     減少対目標比, 100%,  A
          ,           ,             減少,      15以下,   16.2,   減少対目標比, 93%,   B
          ,           ,             減少,      0,        0,      減少対目標比, 100%,  A
          対目標比,   ,             減少,      15,       16.2,   減少対目標比, 93%,   B
          対目標比,   対目標比,     減少,      15,       16.2,   対目標比,     108%,  A
          対目標比,   減少超過比,   減少,      15,       16.2,   減少超過比,   92%,   B
          減少超過比, ,             減少,      15,       16.2,   減少超過比,   92%,   B
          達成可否,   ,             減少,      15,       16.2,   達成可否,     0%,    C
          ,           ,             増加,      15,       16.2,   対目標比,     108%,  A
          ,           ,             維持,      15,       16.2,   対目標比,     108%,  A
          ,           減少対目標比, 増加,      15,       16.2,   減少対目標比, 93%,   B
          """)
  void the_method_follows_the_direction_where_the_kpi_names_none(
      String scheme,
      String kpi,
      String direction,
      String target,
      String actual,
      String used,
      String rate,
      String symbol) {
    String rows = "1 A 達成 ○ 達成率 100以上\n2 B 概ね 達成率 80以上100未満\n3 C 未達 達成率 80未満";
    KpiCase given = kpi("1").direction(direction).target("R4", target);
    if (kpi != null) {
      given.method(kpi);
    }

    KpiEvaluation judged =
        given
            .actual(actual)
            .judge(scheme("方式", (scheme == null ? "" : "算定方法: " + scheme + "\n") + rows));

    assertThat(judged.method().label()).isEqualTo(used);
    assertThat(judged.printedRate()).isEqualTo(rate);
    assertThat(symbol(judged)).isEqualTo(symbol);
    assertThat(judged.isAchieved()).isEqualTo(symbol.equals("A"));
  }

  @Test
  void bands_are_tried_in_order_and_the_first_wins() {
    RatingScheme overlapping = scheme("重複", "2 B 二番 達成率 0以上\n1 A 一番 達成率 50以上");

    assertThat(symbol(kpi("1").target("R4", "100").actual("60").judge(overlapping))).isEqualTo("A");
  }

  @Test
  void rows_of_one_order_all_hold() {
    RatingScheme both = scheme("両方", "1 A 良 達成率 80以上\n1 A 良 前回差 0超\n2 B 他 達成率");
    KpiCase given = kpi("1").target("R4", "100").actual("R3", "90");

    assertThat(symbol(given.actual("85").judge(both))).isEqualTo("B");
    assertThat(symbol(given.actual("95").judge(both))).isEqualTo("A");
  }

  @Test
  void unrated_kpis_can_have_a_symbol_of_their_own() {
    RatingScheme dash = scheme("横線", BANDS + "4 － 評価なし 評価なし");

    KpiEvaluation judged = kpi("1").target("R4", "100").missing("未集計", "").judge(dash);

    assertThat(symbol(judged)).isEqualTo("－");
    assertThat(judged.isRated()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          typed,    symbol, status,   reason
          ◎,        ◎,      確定,     -
          概ね達成, ○,      確定,     -
          ,         -,      算定不能, 手入力判定がないため算定不能
          X,        -,      算定不能, 手入力判定「X」が評価方式「比率」の区分にないため算定不能
          """)
  void a_target_in_words_is_rated_by_hand(
      String typed, String symbol, String status, String reason) {
    KpiEvaluation judged = kpi("1").target("R4", "報告書の公表").described("公表した", typed).judge(RATIO);

    assertThat(symbol(judged)).isEqualTo(symbol);
    assertThat(judged.status().label()).isEqualTo(status);
    assertThat(reason(judged)).isEqualTo(reason);
    assertThat(judged.rate()).isEmpty();
  }

  @Test
  void a_number_can_be_rated_by_hand() {
    KpiEvaluation judged =
        kpi("1")
            .method("手入力")
            .target("R4", "100")
            .returned(
                "R4",
                new Measurement.Reported(new BigDecimal("40"), ValueStatus.PROVISIONAL, ""),
                Optional.of(new TypedRating("◎", "統合のため")))
            .judge(RATIO);

    assertThat(judged.rating())
        .isEqualTo(new Rating.Rated(RATIO.bands().get(0), Measure.BY_HAND, Optional.empty()));
    assertThat(judged.status()).isEqualTo(ValueStatus.PROVISIONAL);
  }

  @Test
  void bands_by_hand_stand_beside_others() {
    RatingScheme mixed = scheme("併用", "1 特 特別 ○ 手入力\n2 A 達成 ○ 達成率 100以上\n3 B 未達 達成率");
    KpiCase given = kpi("1").target("R4", "100");

    assertThat(symbol(given.actual("100").judge(mixed))).isEqualTo("A");
    assertThat(
            symbol(
                given
                    .returned(
                        "R4",
                        new Measurement.Reported(new BigDecimal("10"), ValueStatus.FINAL, ""),
                        Optional.of(new TypedRating("特", "")))
                    .judge(mixed)))
        .isEqualTo("特");
  }

  @Test
  void the_newest_version_not_after_the_cycle_judges() {
    RatingScheme old = scheme("標準", "1 A 旧 達成率");
    RatingScheme current = scheme("標準", "適用開始: R4\n1 A 新 達成率");
    RatingScheme coming = scheme("標準", "適用開始: R5\n1 A 次 達成率");
    KpiCase given =
        kpi("1").target("R3", "50").target("R4", "100").actual("R3", "50").actual("R4", "50");
    Cycle before = cycle("R3");

    CycleEvaluation r3 = evaluate(only(coming, old, current), "標準", before, List.of(given));
    CycleEvaluation r4 = evaluate(only(coming, old, current), "標準", cycle("R4"), List.of(given));

    assertThat(r3.kpis().get(0).band()).map(band -> band.label()).contains("旧");
    assertThat(r4.kpis().get(0).band()).map(band -> band.label()).contains("新");
  }

  @Test
  void a_kpi_can_have_its_own_scheme_and_method() {
    RatingScheme letters = scheme("文字", "算定方法: 進捗率\n1 A 良 達成率 50以上\n2 B 否 達成率");
    KpiCase own = kpi("1").scheme("文字").baseline("R2", "50").target("R4", "100").actual("80");
    KpiCase method = kpi("2").method("達成可否").target("R4", "100").actual("80");

    CycleEvaluation judged =
        evaluate(only(RATIO, letters), "比率", cycle("R4"), List.of(own, method));

    assertThat(judged.kpis().get(0).printedRate()).isEqualTo("60%");
    assertThat(symbol(judged.kpis().get(0))).isEqualTo("A");
    assertThat(judged.kpis().get(1).printedRate()).isEqualTo("0%");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          bound, target,  actual, rate
          下限,  90～100, 69.8,   78%
          上限,  90～100, 69.8,   70%
          中央,  90～100, 69.8,   73%
          上限,  90以上,  69.8,   78%
          下限,  23以下,  46,     200%
          """)
  void a_range_is_compared_at_the_bound_that_the_scheme_names(
      String bound, String target, String actual, String rate) {
    RatingScheme named = scheme("範囲", "範囲目標: " + bound + "\n" + BANDS);

    assertThat(kpi("1").target("R4", target).actual(actual).judge(named).printedRate())
        .isEqualTo(rate);
  }

  private static String symbol(KpiEvaluation judged) {
    return judged.band().map(band -> band.symbol()).orElse("-");
  }

  private static String reason(KpiEvaluation judged) {
    return judged.rating().fold(rated -> "-", unrated -> unrated.reason().in(Language.JA));
  }
}
