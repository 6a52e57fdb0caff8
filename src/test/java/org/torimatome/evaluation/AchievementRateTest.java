package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.Rational;
import org.torimatome.text.Language;

class AchievementRateTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          method,       direction, baseline, target, actual, rate
          対目標比,     増加,      ,         4300,   2884,   2884/43
          対目標比,     増加,      ,         △100,   △250,   目標値が負で、比が達成の度合いを表さないため算定不能
          対目標比,     増加,      ,         △100,   △80,    目標値が負で、比が達成の度合いを表さないため算定不能
          対目標比,     維持,      ,         △100,   20,     目標値が負で、比が達成の度合いを表さないため算定不能
          対目標比,     減少,      ,         △10,    △15,    150
          対目標比,     増加,      ,         1000,   △52,    △5.2
          対目標比,     増加,      ,         0,      5,      目標値が0のため算定不能
          対目標比,     増加,      ,         0,      0,      目標値が0のため算定不能
          対目標比,     維持,      ,         0,      0,      目標値が0のため算定不能
          対目標比,     減少,      ,         0,      0,      100
          減少対目標比, 減少,      ,         2400,   2318,   120000/1159
          減少対目標比, 減少,      ,         0,      3,      0
          減少対目標比, 減少,      ,         0,      0,      100
          減少対目標比, 減少,      ,         10,     0,      実績値が0のため算定不能
          減少対目標比, 減少,      ,         10,     △5,     実績値が負で、比が達成の度合いを表さないため算定不能
          減少対目標比, 減少,      ,         △10,    △15,    実績値が負で、比が達成の度合いを表さないため算定不能
          減少対目標比, 減少,      ,         △10,    5,      △200
          減少超過比,   減少,      ,         △10,    △15,    目標値が負で、比が達成の度合いを表さないため算定不能
          減少超過比,   減少,      ,         2400,   2318,   6205/60
          減少超過比,   減少,      ,         10,     25,     △50
          減少超過比,   減少,      ,         0,      0,      100
          減少超過比,   減少,      ,         0,      1,      目標値が0のため算定不能
          進捗率,       増加,      102,      4300,   2884,   278200/4198
          進捗率,       減少,      30,       15,     14,     320/3
          進捗率,       増加,      △3703,    △2000,  △2000,  100
          進捗率,       増加,      100,      200,    50,     △50
          進捗率,       増加,      100,      90,     95,     基準値が既に目標値に達しているため算定不能
          進捗率,       維持,      100,      90,     80,     基準値が既に目標値に達しているため算定不能
          進捗率,       減少,      15,       30,     14,     基準値が既に目標値に達しているため算定不能
          進捗率,       増加,      5,        5,      5,      目標値と基準値が同じため算定不能
          進捗率,       増加,      5,        5,      8,      目標値と基準値が同じため算定不能
          進捗率,       減少,      0,        0,      0,      100
          進捗率,       増加,      ,         5,      8,      基準値がないため算定不能
          達成可否,     増加,      ,         5,      5,      100
          達成可否,     増加,      ,         5,      4.999,  0
          達成可否,     維持,      ,         5,      6,      100
          達成可否,     減少,      ,         5,      5.001,  0
          達成可否,     減少,      ,         0,      0,      100
          手入力,       増加,      ,         5,      5,      手入力で評価するため達成率なし
          """)
  void follows_the_method(
      String method, String direction, String baseline, String target, String actual, String rate) {
    AchievementRate rule =
        new AchievementRate(
            Labelled.of(CalculationMethod.class, CalculationMethod::label, method),
            Labelled.of(Direction.class, Direction::label, direction),
            new AchievementRate.Earlier(
                Optional.ofNullable(baseline).map(SchemeText::number), 12, Optional.empty()));

    assertThat(told(rule, target, actual, rate)).isEqualTo(rate);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          direction, previous, target, actual, rate
          増加,      100,      200,    150,    50
          増加,      100,      200,    200,    100
          増加,      100,      200,    250,    150
          増加,      100,      200,    90,     △10
          増加,      200,      150,    180,    前回の実績が既に目標値に達しているため算定不能
          減少,      10,       15,     20,     前回の実績が既に目標値に達しているため算定不能
          増加,      △10,      20,     △10,    0
          減少,      30,       15,     20,     200/3
          減少,      30,       15,     31,     △20/3
          維持,      90,       100,    95,     50
          増加,      5,        5,      5,      目標値と前回の実績が同じため算定不能
          増加,      5,        5,      8,      目標値と前回の実績が同じため算定不能
          減少,      0,        0,      0,      100
          減少,      0,        0,      1,      目標値と前回の実績が同じため算定不能
          増加,      ,         5,      8,      比べられる前回の実績がないため算定不能
          """)
  void follows_the_way_since_the_previous_value(
      String direction, String previous, String target, String actual, String rate) {
    AchievementRate rule =
        new AchievementRate(
            CalculationMethod.PROGRESS_SINCE_PREVIOUS,
            Labelled.of(Direction.class, Direction::label, direction),
            new AchievementRate.Earlier(
                Optional.of(Rational.of(1)),
                12,
                Optional.ofNullable(previous).map(SchemeText::number)));

    assertThat(told(rule, target, actual, rate)).isEqualTo(rate);
  }

  private static String told(AchievementRate rule, String target, String actual, String rate) {
    Rational bounds = SchemeText.number(target);
    return rule.of(SchemeText.number(actual), TargetBounds.at(bounds), bounds)
        .<String>fold(
            value -> value.value().equals(expected(rate)) ? rate : value.value().toString(),
            undefined -> undefined.reason().in(Language.JA));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          low, high, actual, difference
          90,  100,  69.8,   △20.2
          90,  100,  90,     0
          90,  100,  93,     3
          90,  100,  98,     2
          90,  100,  100,    0
          90,  100,  104,    △4
          90,  ,     104,    14
          90,  ,     89,     △1
          ,    23,   20,     3
          ,    23,   24,     △1
          """)
  void a_range_is_met_inside(String low, String high, String actual, String difference) {
    TargetBounds bounds =
        new TargetBounds(
            Optional.ofNullable(low).map(SchemeText::number),
            Optional.ofNullable(high).map(SchemeText::number),
            true);

    for (Direction direction : Direction.values()) {
      Rational distance = bounds.difference(SchemeText.number(actual), direction);

      assertThat(distance).isEqualTo(SchemeText.number(difference));
      assertThat(bounds.isMet(SchemeText.number(actual), direction))
          .isEqualTo(!difference.startsWith("△"));
    }
  }

  private static Rational expected(String rate) {
    return rate.matches("△?[0-9./]+") ? SchemeText.number(rate) : Rational.of(-12345);
  }
}
