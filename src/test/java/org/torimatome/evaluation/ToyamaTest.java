package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.kpi.KpiCode;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.PlanBook;

/** The shipped input, judged, against tables made by hand and what the prefecture published. */
class ToyamaTest {

  private static final OrganisationInput INPUT =
      new InputReader().read(Path.of("input/toyama"), ReadingOptions.ALL_BOOKS);

  @Test
  void says_what_the_prefecture_published_for_r4() {
    assertThat(judged("R4").headline().text())
        .isEqualTo("KPI 28項目のうち実績が出ていない5項目を除く23項目中14項目でR④目標値を達成（※18項目が目標値の8割以上を達成）");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          cycle, kpi, rate,   symbol
          R4,    1-1, 114%,   ◎
          R4,    1-2, 67%,    △
          R4,    2-1, 78%,    △
          R4,    3-1, 100%,   ◎
          R4,    5-1, 115%,   ◎
          R4,    5-3, 79.96%, △
          R4,    6-1, 101%,   ◎
          R4H1,  1-3, 99.6%,  ○
          R4H1,  5-1, 110%,   ◎
          """)
  void prints_the_rates_that_were_published(String cycle, String kpi, String rate, String symbol) {
    KpiEvaluation judged = judged(cycle).of(new KpiCode(kpi)).orElseThrow();

    assertThat(judged.printedRate()).isEqualTo(rate);
    assertThat(judged.band()).map(band -> band.symbol()).contains(symbol);
  }

  @ParameterizedTest
  @CsvSource({"R3", "R4H1", "R4"})
  void agrees_with_the_table_made_by_hand(String cycle) throws IOException {
    List<String> expected =
        Files.readAllLines(
                Path.of(
                    "src/test/resources/toyama/"
                        + cycle.toLowerCase(Locale.ROOT)
                        + "-expected.csv"))
            .stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(row -> String.join(" ", row[0], row[3], row[4], row[5]))
            .toList();

    List<String> actual = judged(cycle).kpis().stream().map(ToyamaTest::row).toList();

    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void rolls_up_every_project_with_exactly_two_thirds_in_b() {
    List<String> rollups =
        judged("R4").projects().stream()
            .map(project -> project.rollup().orElseThrow())
            .map(
                result ->
                    "%s %d/%d"
                        .formatted(result.symbol(), result.first().counted(), result.first().of()))
            .toList();

    assertThat(rollups)
        .containsExactly(
            "B 3/4", "C 1/2", "B 2/3", "A 2/2", "B 2/3", "A 2/2", "A 2/2", "A 2/2", "C 1/2",
            "A 1/1");
  }

  /** Counted by hand from the symbols of the two tables beside each other. */
  @Test
  void moves_from_the_half_year_to_the_year_as_counted_by_hand() {
    Movement movement = judged("R4").movement().orElseThrow();

    assertThat(movement.against().code()).isEqualTo("R4H1");
    assertThat(codes(movement.counted(RatingChange.IMPROVED))).isEqualTo("1-3 2-2 3-1 4-2 6-1");
    assertThat(codes(movement.counted(RatingChange.UNCHANGED)))
        .isEqualTo("1-1 1-2 1-4 3-2 3-3 4-1 5-1 5-2 6-2 7-2 7-3 8-1 8-2 9-1 10-2");
    assertThat(codes(movement.counted(RatingChange.DECLINED))).isEqualTo("2-1 5-3");
    assertThat(movement.counted(RatingChange.NEW)).isEmpty();
    assertThat(codes(movement.counted(RatingChange.NOT_COMPARABLE)))
        .isEqualTo("2-3 4-3 6-3 7-1 9-2 10-1");
  }

  @Test
  void leads_to_the_plans_end_as_worked_out_by_hand() {
    Prospect prospect = judged("R4").prospect().orElseThrow();

    assertThat(prospect.period().code()).isEqualTo("R5");
    assertThat(codes(prospect.reached())).isEqualTo("1-1 1-3 3-1 4-1 5-1 6-1 6-2 7-2 7-3 8-1 8-2");
    assertThat(codes(prospect.missed()))
        .isEqualTo("1-2 1-4 2-1 2-2 3-2 3-3 4-2 5-2 5-3 9-1 9-2 10-2");
    assertThat(codes(prospect.achievedButMissed())).isEqualTo("2-2 3-3 4-2 9-1");
  }

  @Test
  void the_first_cycle_has_nothing_to_move_from() {
    assertThat(judged("R3").movement()).isEmpty();
  }

  private static String codes(List<KpiCode> codes) {
    return codes.stream().map(KpiCode::text).collect(Collectors.joining(" "));
  }

  private static CycleEvaluation judged(String cycle) {
    PlanBook plan = INPUT.plan().orElseThrow();
    ReportingPeriod period = ReportingPeriod.parse(cycle).orElseThrow();
    return new Evaluator().evaluate(plan, plan.cycle(period).orElseThrow(), INPUT.books());
  }

  private static String row(KpiEvaluation kpi) {
    String rate = kpi.rate().map(r -> r.round(2, RoundingMode.HALF_UP).toPlainString()).orElse("");
    String symbol = kpi.band().map(band -> band.symbol()).orElse("");
    return String.join(
        " ", kpi.definition().code().text(), rate, symbol, kpi.isRated() ? "yes" : "no");
  }
}
