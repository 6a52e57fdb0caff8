package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.SchemeText.scheme;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RangeBound;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.Rounding;
import org.torimatome.text.Language;

class DerivationTest {

  /** But for names of columns, which stay as the plan book has them. */
  private static final String JAPANESE = ".*[\\p{IsHiragana}\\p{IsKatakana}].*";

  private static final RatingScheme RATIO =
      scheme("比率", "1 ◎ 達成 ○ 達成率 100以上\n2 ○ 概ね達成 達成率 80以上100未満\n3 △ 要改善 達成率 80未満");

  @Test
  void tells_every_step_from_the_cell_to_the_printed_rate() {
    KpiEvaluation judged =
        kpi("1-2")
            .nature("累計")
            .baseline("R2", "102")
            .target("R4", "4300")
            .target("R6", "6000")
            .actual("2884")
            .judge(RATIO);

    assertThat(told(judged))
        .isEqualTo(
            """
            評価方式 | 比率 | 対目標比
            実績値 | R4/課.xlsx 実績!C7 | 2884件（確定）
            目標値 | R4目標値 4300 | 4300
            達成率 | 2884 ÷ 4300 × 100 | 67.069767441860465116…(2884/43)
            区分 ◎ 達成 | 達成率 100以上 | 非該当
            区分 ○ 概ね達成 | 達成率 80以上100未満 | 非該当
            区分 △ 要改善 | 達成率 80未満 | 該当
            達成率の表示 | 四捨五入、小数0桁 | 67%
            最終目標に対する達成率 | 2884 ÷ 6000 × 100 | 48.066666666666666667…(721/15)
            判定 | 達成率による | △ 要改善
            R6見込み | 2884 + (2884 − 102) ÷ 2年 × 2年（基準値 102（R2）からの直線。評価には用いない） | 5666（最終目標に届かない）
            """);
  }

  @Test
  void tells_that_the_direction_turned_the_method() {
    KpiCase given = kpi("1-4").unit("分").direction("減少").target("R4", "15").actual("16.2");

    assertThat(told(given.judge(RATIO)))
        .contains("評価方式 | 比率、望ましい方向が減少で算定方法の記入がないため対目標比を逆にする | 減少対目標比\n")
        .contains("達成率 | 15 ÷ 16.2 × 100 |");
    assertThat(told(given.method("減少対目標比").judge(RATIO))).contains("評価方式 | 比率 | 減少対目標比\n");
  }

  @Test
  void tells_a_time_that_was_typed_in_another_spelling() {
    assertThat(told(kpi("1").target("R4", "100").asOf("令和４年度末").actual("50").judge(RATIO)))
        .contains("時点 | 令和４年度末 | R4末\n");
    assertThat(told(kpi("1").target("R4", "100").asOf("R4末").actual("50").judge(RATIO)))
        .doesNotContain("時点");
  }

  @Test
  void tells_which_bound_of_a_range_and_which_digits_it_took() {
    KpiEvaluation judged = kpi("1").unit("%").target("R4", "90～100").actual("71.9999").judge(RATIO);

    assertThat(told(judged))
        .contains("目標値 | R4目標値 90～100 | 90～100")
        .contains("範囲目標 | 評価方式により下限と比べる | 90")
        .contains("達成率 | 71.9999 ÷ 90 × 100 | 79.999888888888888889…(719999/9000)")
        .contains("達成率の表示 | 四捨五入、小数0桁（区分の境をまたがない桁まで） | 79.9999%");
  }

  @Test
  void tells_why_there_is_no_figure() {
    KpiEvaluation judged = kpi("1").target("R4", "0").actual("△5").judge(RATIO);

    assertThat(told(judged))
        .contains("実績値 | R4/課.xlsx 実績!C7 | △5件（確定）")
        .contains("達成率 | 目標値が0のため算定不能 | ―")
        .contains("判定 | 目標値が0のため算定不能 | 評価なし");
  }

  @Test
  void tells_what_rounding_before_judging_did() {
    RatingScheme rounded = scheme("丸め", "中間丸め: あり\n1 A 達成 ○ 達成率 80以上");

    assertThat(told(kpi("1").target("R4", "2500").actual("1999").judge(rounded)))
        .contains("達成率 | 1999 ÷ 2500 × 100 = 79.96 → 中間丸め（四捨五入、小数0桁） | 80");
  }

  @Test
  void tells_where_a_guide_and_a_previous_value_come_from() {
    RatingScheme guide = scheme("目安", "1 A 良 ○ 目安比 100以上\n2 B 可 前回差 0超\n3 C 否 基準差");
    KpiEvaluation judged =
        kpi("1")
            .baseline("R2", "40")
            .target("R6", "100")
            .actual("R3", "50")
            .actual("R4", "63")
            .judge(guide);

    assertThat(told(judged))
        .contains("目安値 | R6目標値 100 を基準値 40（R2）からの直線で補間（2年÷4年） = 70 | 70")
        .contains("目安比 | 63 ÷ 70 × 100 | 90")
        .contains("前回差 | 63 − 50（R3実績） | 13")
        .contains("判定 | 前回差による | B 可");
  }

  @Test
  void tells_what_people_typed() {
    KpiEvaluation judged = kpi("1").target("R4", "公表").described("公表した", "◎").judge(RATIO);

    assertThat(told(judged))
        .contains("実績値 | R4/課.xlsx 実績!C7 | 公表した（確定）")
        .contains("手入力判定 | ― | ◎")
        .contains("判定 | 手入力による | ◎ 達成");
  }

  @Test
  void tells_the_same_in_english_but_for_what_people_typed() {
    RatingScheme guide =
        scheme("Scheme", "1 A Good ○ 目安比 100以上120未満\n2 B Fair 前回差 0超\n3 C Poor 基準差");
    KpiEvaluation judged =
        kpi("1")
            .unit("h")
            .baseline("R2", "40")
            .target("R6", "100")
            .actual("R3", "50")
            .actual("R4", "63")
            .judge(guide);

    assertThat(told(judged, Language.EN))
        .isEqualTo(
            """
            Rating scheme | Scheme | actual to target
            Actual | R4/課.xlsx 実績!C7 | 63h (final)
            Target | not computable: there is no target for R4 | ―
            Guide value | target of R6: 100, on the straight line from the baseline 40 (R2) (2 of 4 years) = 70 | 70
            achievement rate | not computable: there is no target for R4 | ―
            rate against the guide value | 63 ÷ 70 × 100 | 90
            improvement over the previous cycle | 63 − 50 (actual of R3) | 13
            Band A Good | rate against the guide value ≥ 100 and < 120 | does not hold
            Band B Fair | improvement over the previous cycle > 0 | holds
            Rate against the last target | 63 ÷ 100 × 100 | 63
            Rating | by improvement over the previous cycle | B Fair
            Outlook for R6 | 63 + (63 − 40) ÷ 2 yr × 2 yr (straight line from baseline 40 (R2); not used for rating) | 86 (falls short of the last target)
            """);
  }

  @Test
  void has_every_sentence_and_every_word_in_english_with_the_same_gaps() {
    ResourceBundle japanese = bundle(Language.JA);
    ResourceBundle english = bundle(Language.EN);
    Set<String> words =
        Stream.<Enum<?>[]>of(
                CalculationMethod.values(),
                Measure.values(),
                RangeBound.values(),
                Rounding.values(),
                ValueStatus.values())
            .flatMap(Arrays::stream)
            .map(word -> word.getDeclaringClass().getSimpleName() + "." + word.name())
            .collect(Collectors.toSet());

    assertThat(english.keySet())
        .containsAll(words)
        .filteredOn(key -> !words.contains(key))
        .containsExactlyInAnyOrderElementsOf(japanese.keySet());
    assertThat(japanese.keySet())
        .allSatisfy(key -> assertThat(gaps(english, key)).as(key).isEqualTo(gaps(japanese, key)));
    assertThat(english.keySet())
        .allSatisfy(key -> assertThat(english.getString(key)).as(key).doesNotMatch(JAPANESE));
  }

  private static ResourceBundle bundle(Language language) {
    return language.sentences("org.torimatome.evaluation.derivation");
  }

  private static int gaps(ResourceBundle bundle, String key) {
    return bundle.getString(key).split("%s", -1).length;
  }

  private static String told(KpiEvaluation judged) {
    return told(judged, Language.JA);
  }

  private static String told(KpiEvaluation judged, Language language) {
    StringBuilder lines = new StringBuilder();
    judged
        .derivation()
        .forEach(
            step ->
                lines
                    .append(step.label().in(language))
                    .append(" | ")
                    .append(step.expression().in(language))
                    .append(" | ")
                    .append(step.result().in(language))
                    .append('\n'));
    return lines.toString();
  }
}
