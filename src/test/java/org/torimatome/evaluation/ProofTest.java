package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.SchemeText.scheme;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Language;

class ProofTest {

  private static final String RATIO = "1 ◎ 達成 ○ 達成率 100以上\n2 △ 未達 達成率";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          method       | direction | baseline | before | target | actual | line
          対目標比     | 増加      |          |        | 10,000 | 11,354 | 11,354 ÷ 10,000 = 113.54 % → ◎
          対目標比     | 増加      |          |        | 4,300  | 2,884  | 2,884 ÷ 4,300 = 67.0697… % → △
          対目標比     | 増加      |          |        | 1,000  | △52    | △52 ÷ 1,000 = △5.2 % → △
          対目標比     | 増加      |          |        | 90～100 | 69.8  | 69.8 ÷ 90 = 77.5555… % → △（範囲 90～100 は下限と比べる）
          対目標比     | 増加      |          |        | 90以上 | 99     | 99 ÷ 90 = 110 % → ◎
          減少対目標比 | 減少      |          |        | 2,400  | 2,318  | 2,400 ÷ 2,318 = 103.5375… % → ◎
          減少超過比   | 減少      |          |        | 20     | 25     | (2 × 20 − 25) ÷ 20 = 75 % → △
          進捗率       | 増加      | 41.0     |        | 65     | 66.3   | (66.3 − 41) ÷ (65 − 41) = 105.4166… % → ◎
          前回進捗率   | 増加      |          | 20     | 60     | 50     | (50 − 20) ÷ (60 − 20) = 75 % → △
          達成可否     | 増加      |          |        | 90～100 | 95    | 目標差 5 は0以上: 達成 = 100 % → ◎
          対目標比     | 増加      |          |        | 0      | 5      | 5件 → 評価なし（目標値が0のため算定不能）
          減少対目標比 | 減少      |          |        | 0      | 0      | 0 ÷ 0: 少ないほど良い指標のため達成とする = 100 % → ◎
          """)
  void can_be_checked_by_hand(
      String method,
      String direction,
      String baseline,
      String before,
      String target,
      String actual,
      String line) {
    KpiCase given =
        kpi("1")
            .method(method)
            .direction(direction)
            .baseline("R2", baseline)
            .target("R4", target)
            .actual(actual);
    if (before != null) {
      given.actual("R3", before);
    }

    assertThat(line(given.judge(scheme("比率", RATIO)))).isEqualTo(line);
  }

  @Test
  void a_coefficient_is_told_as_one() {
    RatingScheme scheme = scheme("係数", "率の表示: 係数\n小数桁数: 2\n" + RATIO);

    assertThat(line(kpi("1").target("R4", "10").actual("11.5").judge(scheme)))
        .isEqualTo("11.5 ÷ 10 = 1.15 → ◎");
  }

  @Test
  void other_measures_are_named_and_told_in_units_each_that_the_class_asks_for() {
    RatingScheme both = scheme("両方", "1 A 良 ○ 目標差 0以上\n1 A 良 ○ 基準差率 50以上\n2 B 可 基準差 0超\n3 C 否 基準差");

    assertThat(
            line(
                kpi("1").baseline("R2", "1,000").target("R4", "1,500").actual("2,000").judge(both)))
        .isEqualTo("目標差 2,000 − 1,500 = 500件、基準差率 (2,000 − 1,000（基準値）) ÷ 1,000 = 100 % → A");
    assertThat(
            line(
                kpi("1")
                    .unit("位")
                    .direction("減少")
                    .baseline("R2", "15")
                    .target("R4", "5")
                    .actual("11")
                    .judge(both)))
        .isEqualTo("基準差 15（基準値） − 11 = 4位 → B");
  }

  @Test
  void a_target_that_was_not_typed_for_the_cycle_is_derived() {
    RatingScheme expected = scheme("期待", "途中評価: 期待値\n" + RATIO);

    assertThat(
            line(
                kpi("1")
                    .nature("単年度")
                    .target("R4", "10,000")
                    .actual("R4H1", "5,180")
                    .judge(expected, "R4H1")))
        .isEqualTo("5,180 ÷ 5,000 = 103.6 % → ◎（R4目標値 10,000 × 6か月÷12か月（期待値） = 5,000）");
  }

  @Test
  void who_rated_by_hand_says_why() {
    KpiCase inWords = kpi("1").target("R4", "公表").described("公表した", "◎");
    KpiCase withReason =
        kpi("1")
            .method("手入力")
            .returned(
                "R4",
                new Measurement.Reported(KpiCase.decimal("12"), ValueStatus.FINAL, "約"),
                Optional.of(new TypedRating("△", "遅れている")));

    assertThat(line(inWords.judge(scheme("比率", RATIO)))).isEqualTo("公表した → 手入力判定 ◎");
    assertThat(line(withReason.judge(scheme("比率", RATIO)))).isEqualTo("約12件 → 手入力判定 △（遅れている）");
  }

  @Test
  void what_has_no_result_says_why() {
    KpiCase missing = kpi("1").target("R4", "10").missing("未集計", "7月確定");

    assertThat(line(missing.judge(scheme("比率", RATIO)))).isEqualTo("実績が未集計（7月確定）");
    assertThat(line(missing.judge(scheme("比率", RATIO + "\n3 － 評価なし 評価なし"))))
        .isEqualTo("実績が未集計（7月確定） → －");
    assertThat(line(kpi("1").actual("12").judge(scheme("比率", RATIO))))
        .isEqualTo("12件 → 評価なし（R4の目標値がないため算定不能）");
  }

  @Test
  void is_told_in_english_too() {
    KpiEvaluation judged = kpi("1").target("R4", "90～100").actual("95").judge(scheme("比率", RATIO));

    assertThat(judged.proof().in(Language.EN))
        .isEqualTo("95 ÷ 90 = 105.5555… % → ◎ (the range 90～100 is compared by its lower bound)");
  }

  private static String line(KpiEvaluation judged) {
    return judged.proof().in(Language.JA);
  }
}
