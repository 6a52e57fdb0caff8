package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.cycle;
import static org.torimatome.evaluation.KpiCase.evaluate;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.SchemeText.only;
import static org.torimatome.evaluation.SchemeText.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.evaluation.GroupEvaluation.RollupResult;
import org.torimatome.rating.RatingName;
import org.torimatome.rating.RatingScheme;

class RollupTest {

  private static final String BANDS =
      """
      1 ◎ 達成 ○ 点3 達成率 100以上
      2 ○ 概ね達成 点2 達成率 80以上100未満
      3 △ 要改善 達成率 80未満
      """;

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          rates,            symbol, value, counted, of
          '100,80,60',      A,      2/3,   2,       3
          '100,80,60,60',   B,      1/2,   2,       4
          '100,60,60',      C,      1/3,   1,       3
          '100',            A,      1,     1,       1
          '100,-,-,80,60',  A,      2/3,   2,       3
          '-',              -,      -,     -,       -
          """)
  void exactly_two_thirds_are_two_thirds(
      String rates, String symbol, String value, String counted, String of) {
    RatingScheme thirds =
        scheme(
            "三分の二",
            BANDS
                + """
                集約 1 A 順調 割合[◎,○] 2/3以上
                集約 2 B 概ね順調 割合[◎,○] 1/2以上2/3未満
                集約 3 C 遅れ 割合[◎,○] 1/2未満
                """);

    Optional<RollupResult> result = rollup(thirds, rates);

    String told =
        result
            .map(
                r ->
                    "%s %s %d %d"
                        .formatted(
                            r.symbol(), r.first().value(), r.first().counted(), r.first().of()))
            .orElse("- - - -");
    assertThat(told).isEqualTo("%s %s %s %s".formatted(symbol, value, counted, of));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          measure,    rates,           value
          合計点,     '100,85,60',     5
          平均点,     '100,85,60',     5/3
          平均達成率, '100,85,60',     245/3
          平均達成率, '300,85,60',     445/3
          割合[◎],    '100,85,60,100', 1/2
          得点率,     '100,85,60',     5/9
          得点率,     '60,60',         0
          得点率,     '100',           1
          """)
  void tests_points_and_means(String measure, String rates, String value) {
    RatingScheme any = scheme("点", BANDS + "集約 1 A 全体 " + measure);

    assertThat(rollup(any, rates))
        .map(result -> result.first().value())
        .contains(SchemeText.number(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"合計点", "平均点", "得点率"})
  void points_that_no_band_has_hold_nothing(String measure) {
    RatingScheme none = scheme("点なし", "1 A 順調 達成率\n集約 1 A 全体 " + measure);

    assertThat(rollup(none, "100,85")).isEmpty();
  }

  @Test
  void a_rate_of_points_asks_for_some_that_could_be_had() {
    RatingScheme minus = scheme("減点", "1 A 順調 点0 達成率 80以上\n2 B 遅れ 点△1 達成率\n集約 1 A 全体 得点率");

    assertThat(rollup(minus, "100,60")).isEmpty();
  }

  @Test
  void the_highest_points_are_those_of_the_scheme_that_rates_the_kpi() {
    RatingScheme three = scheme("三点", BANDS + "集約 1 A 全体 得点率");
    RatingScheme ten = scheme("十点", "1 A 順調 ○ 点10 達成率 100以上\n2 B 遅れ 点4 達成率");
    List<KpiCase> kpis =
        List.of(
            kpi("1").target("R4", "100").actual("100"),
            kpi("2").target("R4", "100").actual("60").scheme("十点"));

    CycleEvaluation judged = evaluate(only(three, ten), "三点", cycle("R4"), kpis);

    assertThat(judged.projects().get(0).rollup())
        .map(result -> result.first().value())
        .contains(SchemeText.number("7/13"));
  }

  /** Two axes as a board of education rates: 成果 and 取組, each by its own KPIs. */
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          outcomes,   efforts,   symbol
          '100,100',  '100,100', Ⅰ
          '100,60',   '100,60',  Ⅰ
          '100,60',   '60,60',   Ⅱ
          '60,60',    '100,100', Ⅲ
          '60,60',    '60',      Ⅳ
          '100',      '-',       -
          '-',        '100',     -
          """)
  void two_axes_look_at_their_own_kpis(String outcomes, String efforts, String symbol) {
    RatingScheme axes =
        scheme(
            "二軸",
            BANDS
                + """
                集約 1 Ⅰ 順調 成果:割合[◎,○] 1/2以上
                集約 1 Ⅰ 順調 取組:割合[◎,○] 1/2以上
                集約 2 Ⅱ 成果のみ 成果:割合[◎,○] 1/2以上
                集約 2 Ⅱ 成果のみ 取組:割合[◎,○] 1/2未満
                集約 3 Ⅲ 取組のみ 成果:割合[◎,○] 1/2未満
                集約 3 Ⅲ 取組のみ 取組:割合[◎,○] 1/2以上
                集約 4 Ⅳ 遅れ 成果:割合[◎,○] 1/2未満
                集約 4 Ⅳ 遅れ 取組:割合[◎,○] 1/2未満
                """);
    List<KpiCase> kpis = new ArrayList<>(cases("成果", outcomes));
    kpis.addAll(cases("取組", efforts));
    kpis.addAll(cases("", "60,60,60"));

    Optional<RollupResult> result =
        evaluate(only(axes), "二軸", cycle("R4"), kpis).projects().get(0).rollup();

    assertThat(result.map(RollupResult::symbol).orElse("-")).isEqualTo(symbol);
  }

  @Test
  void each_row_tells_what_it_tested() {
    RatingScheme axes = scheme("二軸", BANDS + "集約 1 Ⅰ 順調 成果:割合[◎] 1/2以上\n集約 1 Ⅰ 順調 平均点 1以上");
    List<KpiCase> kpis = new ArrayList<>(cases("成果", "100,60"));
    kpis.addAll(cases("取組", "85"));

    RollupResult result =
        evaluate(only(axes), "二軸", cycle("R4"), kpis).projects().get(0).rollup().orElseThrow();

    assertThat(result.tested())
        .extracting(each -> each.value() + " " + each.counted() + "/" + each.of())
        .containsExactly("1/2 1/2", "5/3 3/3");
  }

  @Test
  void rows_of_one_order_all_hold() {
    RatingScheme both =
        scheme("両方", BANDS + "集約 1 A 順調 割合[◎,○] 1/2以上\n集約 1 A 順調 割合[△] 0以下\n集約 2 B その他 割合[◎]");

    assertThat(rollup(both, "100,80")).map(RollupResult::symbol).contains("A");
    assertThat(rollup(both, "100,80,60")).map(RollupResult::symbol).contains("B");
  }

  @Test
  void a_repeated_kpi_counts_where_it_was_first_only() {
    RatingScheme any = scheme("割合", BANDS + "集約 1 A 全体 割合[◎]");
    List<KpiCase> kpis =
        List.of(
            kpi("1").target("R4", "100").actual("100"),
            kpi("2").project("2").target("R4", "100").actual("60"),
            kpi("3").project("2").repeats("1"));

    CycleEvaluation judged = evaluate(only(any), "割合", cycle("R4"), kpis);

    assertThat(judged.projects().get(1).rollup().orElseThrow().first().of()).isEqualTo(1);
    assertThat(judged.visions().get(0).rollup().orElseThrow().first().of()).isEqualTo(2);
  }

  @Test
  void a_group_remembers_the_cycle_it_is_compared_with() {
    RatingScheme any = scheme("割合", BANDS + "集約 1 A 全達成 割合[◎] 1以上\n集約 2 B その他 割合[◎]");
    KpiCase given =
        kpi("1").target("R3", "50").target("R4", "100").actual("R3", "40").actual("R4", "100");

    CycleEvaluation judged = evaluate(only(any), "割合", cycle("R4"), List.of(given));

    GroupEvaluation project = judged.projects().get(0);
    assertThat(project.rollup()).map(RollupResult::symbol).contains("A");
    assertThat(project.previous())
        .contains(
            new GroupEvaluation.PreviousGroup(
                KpiCase.period("R3"), 0, Optional.of(new RatingName("B", "その他"))));
    assertThat(judged.kpis().get(0).previous())
        .map(KpiEvaluation.PreviousKpi::symbol)
        .contains("○");
  }

  private static Optional<RollupResult> rollup(RatingScheme scheme, String rates) {
    return evaluate(only(scheme), scheme.name(), cycle("R4"), cases("", rates))
        .projects()
        .get(0)
        .rollup();
  }

  /** A KPI of a 分類 per rate in percent. */
  private static List<KpiCase> cases(String category, String rates) {
    List<KpiCase> kpis = new ArrayList<>();
    for (String rate : rates.split(",")) {
      KpiCase given = kpi(category + kpis.size()).category(category).target("R4", "100");
      kpis.add(rate.equals("-") ? given.missing("未集計", "") : given.actual(rate));
    }
    return kpis;
  }
}
