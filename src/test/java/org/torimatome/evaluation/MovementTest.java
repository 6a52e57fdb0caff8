package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.cycle;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.KpiCase.period;
import static org.torimatome.evaluation.SchemeText.only;
import static org.torimatome.evaluation.SchemeText.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.rating.RatingScheme;

class MovementTest {

  private static final RatingScheme RATIO =
      scheme(
          "比率",
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
          before, now, change
          85,     100, IMPROVED
          60,     85,  IMPROVED
          100,    200, UNCHANGED
          60,     10,  UNCHANGED
          100,    99,  DECLINED
          85,     60,  DECLINED
          ,       100, NOT_COMPARABLE
          100,    ,    NOT_COMPARABLE
          ,       ,    NOT_COMPARABLE
          """)
  void compares_ratings_and_not_figures(String before, String now, RatingChange change) {
    KpiCase given = reached("1", before, now);

    assertThat(change(RATIO, given)).isEqualTo(change);
  }

  @Test
  void every_counted_kpi_is_in_exactly_one_list() {
    List<KpiCase> kpis =
        List.of(
            reached("1", "85", "100"),
            reached("2", "85", "85"),
            reached("3", "85", "60"),
            reached("4", null, "60"),
            reached("5", "85", "100"),
            kpi("6").repeats("1"));

    CycleEvaluation judged = KpiCase.evaluate(only(RATIO), "比率", cycle("R4"), kpis);

    Movement movement = judged.movement().orElseThrow();
    assertThat(movement.against()).isEqualTo(period("R3"));
    assertThat(lists(movement))
        .isEqualTo(
            Map.of(
                RatingChange.IMPROVED, "1 5",
                RatingChange.UNCHANGED, "2",
                RatingChange.DECLINED, "3",
                RatingChange.NEW, "",
                RatingChange.NOT_COMPARABLE, "4"));
    assertThat(movement.of(new KpiCode("6"))).contains(RatingChange.IMPROVED);
  }

  @Test
  void a_cycle_without_one_before_it_has_no_movement() {
    CycleEvaluation judged =
        KpiCase.evaluate(only(RATIO), "比率", cycle("R3"), List.of(reached("1", "85", "100")));

    assertThat(judged.movement()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          scheme                                                        | change
          1 A 上 ○ 達成率 80以上; 2 B 下 達成率                         | IMPROVED
          1 B 下 達成率 80未満; 2 A 上 ○ 達成率                         | IMPROVED
          1 C 遅 達成率 50未満; 2 B 並 達成率 90未満; 3 A 上 ○ 達成率   | IMPROVED
          1 C 遅 達成率 50未満; 2 B 並 達成率                           | DECLINED
          1 C 遅 点1 達成率 50未満; 2 B 並 点2 達成率                   | IMPROVED
          """)
  void the_better_class_has_more_points_or_is_achieved_or_stands_nearer_the_achieved_end(
      String text, RatingChange change) {
    RatingScheme scheme = scheme("順", text.replace("; ", "\n"));

    assertThat(change(scheme, reached("1", "45", "85"))).isEqualTo(change);
  }

  @Test
  void classes_that_ask_for_different_measures_are_of_one_scheme() {
    RatingScheme position = scheme("位置", "1 A 達成 ○ 目標差 0以上\n2 B 改善 基準差 0超\n3 C 悪化 基準差 0以下");

    assertThat(change(position, reached("1", "60", "100").baseline("R2", "50")))
        .isEqualTo(RatingChange.IMPROVED);
  }

  @Test
  void what_a_person_rated_is_not_held_against_what_figures_rated() {
    KpiCase given =
        kpi("1")
            .target("R3", "公表")
            .target("R4", "100")
            .returned(
                "R3",
                new Measurement.Described("公表した", ValueStatus.FINAL, ""),
                Optional.of(new TypedRating("◎", "")))
            .actual("100");

    assertThat(change(RATIO, given)).isEqualTo(RatingChange.NOT_COMPARABLE);
  }

  private static RatingChange change(RatingScheme scheme, KpiCase given) {
    return KpiCase.evaluate(only(scheme), scheme.name(), cycle("R4"), List.of(given))
        .movement()
        .orElseThrow()
        .of(new KpiCode("1"))
        .orElseThrow();
  }

  /** Against a target of 100 in both years; what is missing was not counted yet. */
  private static KpiCase reached(String code, String before, String now) {
    KpiCase given = kpi(code).target("R3", "100").target("R4", "100");
    add(given, "R3", before);
    add(given, "R4", now);
    return given;
  }

  private static void add(KpiCase given, String when, String value) {
    if (value == null) {
      given.returned(
          when, new Measurement.Missing(ValueStatus.NOT_COLLECTED, ""), Optional.empty());
    } else {
      given.actual(when, value);
    }
  }

  private static Map<RatingChange, String> lists(Movement movement) {
    return Stream.of(RatingChange.values())
        .collect(
            Collectors.toMap(
                change -> change,
                change ->
                    movement.counted(change).stream()
                        .map(KpiCode::text)
                        .collect(Collectors.joining(" "))));
  }
}
