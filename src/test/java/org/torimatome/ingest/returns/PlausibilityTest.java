package org.torimatome.ingest.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.ingest.Town;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.Measurement.Reported;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.plan.IssuedValues;
import org.torimatome.plan.MissingRows;
import org.torimatome.problem.Problem;
import org.torimatome.text.Language;

class PlausibilityTest {

  @TempDir Path folder;

  private Town town(String period, String count, String rate, String cost) {
    return into(Town.planned(folder), period, count, rate, cost);
  }

  private static Town into(Town town, String period, String count, String rate, String cost) {
    return town.with(
        period + "/実績.csv",
        "KPI番号,実績値\n1-1,%s\n1-2,%s\n1-3,%s\n2-1,済\n".formatted(count, rate, cost));
  }

  /** 1-3 is 単年度, 1-1 累計. */
  @Test
  void the_count_of_part_of_a_year_is_not_held_against_that_of_a_whole_one() {
    Town town = town("R3", "1000", "50", "1000");
    into(town, "R4Q1", "1000", "50", "90");
    into(town, "R4", "1000", "50", "1100");

    assertThat(town.problems()).isEmpty();
    into(town, "R4", "1000", "50", "90");
    assertThat(town.problems()).containsExactly("changed-tenfold R4/実績.csv B4「90」");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          kpi, before, now,    notice
          1-1, 100,    100,    -
          1-1, 100,    99,     cumulative-fell R4/実績.csv B2「99」
          1-1, 100,    1000,   -
          1-1, 100,    1001,   changed-tenfold R4/実績.csv B2「1001」
          1-1, 0,      500,    -
          1-1, 集計中, 5,      -
          1-2, 50,     100,    -
          1-2, 50,     100.1,  rate-out-of-range R4/実績.csv B3「100.1」
          1-2, 50,     △10,   rate-out-of-range R4/実績.csv B3「-10」
          1-3, 100,    10,     -
          1-3, 100,    9.9,    changed-tenfold R4/実績.csv B4「9.9」
          1-3, 100,    △2000, changed-tenfold R4/実績.csv B4「-2000」
          1-3, 100,    0,      -
          """,
      useHeadersInDisplayName = true)
  void unlikely_values_are_noticed(String kpi, String before, String now, String notice) {
    String[] last = values(kpi, before);
    String[] next = values(kpi, now);
    Town town = town("R3", last[0], last[1], last[2]);
    into(town, "R4", next[0], next[1], next[2]);

    OrganisationInput input = town.read();

    List<String> found =
        input.problems().stream()
            .filter(problem -> problem.at().file().startsWith("R4"))
            .map(PlausibilityTest::line)
            .toList();
    assertThat(found).isEqualTo(notice == null ? List.of() : List.of(notice));
    assertThat(input.isBlocked(Town.R4)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          unit, baseline, target, now,     notice
          万人, 18.4,     20,     206000,  scale-unlike-plan R4/実績.csv B2「206000」
          万人, 18.4,     20,     200,     scale-unlike-plan R4/実績.csv B2「200」
          万人, 18.4,     20,     199,     -
          千円, 85200,    95000,  91.3,    scale-unlike-plan R4/実績.csv B2「91.3」
          件,   2,        1000,   5,       -
          件,   0,        100,    3,       -
          件,   0,        3,      35,      -
          件,   -,        3,      299,     -
          件,   -,        3,      300,     scale-unlike-plan R4/実績.csv B2「300」
          件,   -,        1000,   1,       -
          件,   -,        増加,   100000,  -
          %,    46.8,     60,     0.489,   rate-as-fraction R4/実績.csv B2「0.489」
          %,    0.4,      0.8,    0.6,     -
          %,    46.8,     60,     48.9,    -
          人,   △45,      △30,    38,      sign-unlike-others R4/実績.csv B2「38」
          人,   △45,      △30,    △38,     -
          人,   △45,      0,      38,      -
          人,   △45,      10,     38,      -
          人,   -,        △30,    38,      -
          人,   45,       30,     △38,     sign-unlike-others R4/実績.csv B2「-38」
          人,   45,       30,     0,       -
          """,
      useHeadersInDisplayName = true)
  void a_first_value_is_held_against_baseline_and_target(
      String unit, String baseline, String target, String now, String notice) {
    Town town =
        Town.planned(folder)
            .with(
                "plan/KPI.csv",
                "KPI番号,プロジェクト番号,指標名,単位,性質,基準値\n1-1,1,値,%s,時点,%s\n"
                    .formatted(unit, baseline == null ? "" : baseline))
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R4,%s\n".formatted(target))
            .with("R4/実績.csv", "KPI番号,実績値\n1-1,\"%s\"\n".formatted(now));

    assertThat(
            town.read().problems().stream()
                .filter(problem -> problem.at().file().startsWith("R4"))
                .map(PlausibilityTest::line)
                .toList())
        .isEqualTo(notice == null ? List.of() : List.of(notice));
  }

  @Test
  void a_lost_minus_is_noticed_among_earlier_values() {
    Town town = town("R3", "7", "7", "△100");
    into(town, "R4H1", "7", "7", "△50");
    town.with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R4,10\n1-2,R4,9\n1-3,R4,△90\n2-1,R4,協議会\n");
    into(town, "R4", "7", "7", "80");

    assertThat(town.read().problems())
        .extracting(PlausibilityTest::line, PlausibilityTest::expected)
        .contains(
            tuple(
                "sign-unlike-others R4/実績.csv B4「80」",
                "これまでの値や計画の値と同じ符号（△80千円のつもりであれば）"
                    + " / the sign of earlier values and of the plan's (△80千円, if that is meant)"));
  }

  @Test
  void the_previous_value_is_shown_with_its_period() {
    Town town = town("R3", "1200", "50", "5");
    into(town, "R4", "120", "50", "5");

    assertThat(town.read().problems())
        .extracting(problem -> problem.found().in(Language.JA), PlausibilityTest::expected)
        .contains(tuple("120", "R3の1,200件以上 / 1,200件 in R3 or more"));
  }

  @Test
  void what_was_issued_goes_before_what_lies_in_the_input() {
    Town town = town("R3", "100", "50", "5");
    into(town, "R4", "120", "50", "5");
    IssuedValues issued =
        (period, kpi) ->
            period.equals(Town.R3) && kpi.equals(new KpiCode("1-1"))
                ? Optional.of(new Reported(new BigDecimal("130"), ValueStatus.FINAL, ""))
                : Optional.empty();

    OrganisationInput input =
        town.read(new ReadingOptions(MissingRows.REFUSED, Optional.empty(), issued));

    assertThat(Town.problems(input.problems()))
        .containsExactly("final-changed R3/実績.csv B2「100」", "cumulative-fell R4/実績.csv B2「120」");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          issued, status,      now, notice
          100,    FINAL,       100, -
          100,    FINAL,       101, final-changed R4/実績.csv B2「101」
          100,    FINAL,       ―,  final-changed R4/実績.csv B2「未集計」
          100,    FINAL,       十二, number-unreadable R4/実績.csv B2「十二」
          100,    PROVISIONAL, 101, -
          """,
      useHeadersInDisplayName = true)
  void a_final_value_that_changed_is_noticed(
      BigDecimal issued, ValueStatus status, String now, String notice) {
    IssuedValues values =
        (period, kpi) ->
            kpi.equals(new KpiCode("1-1"))
                ? Optional.of(new Reported(issued, status, ""))
                : Optional.empty();

    OrganisationInput input =
        town("R4", now, "50", "5")
            .read(new ReadingOptions(MissingRows.REFUSED, Optional.of(Town.R4), values));

    assertThat(Town.problems(input.problems()))
        .isEqualTo(notice == null ? List.of() : List.of(notice));
  }

  @Test
  void a_final_value_that_did_not_come_again_is_missing_and_has_not_changed() {
    IssuedValues values =
        (period, kpi) -> Optional.of(new Reported(BigDecimal.TEN, ValueStatus.FINAL, ""));

    OrganisationInput input =
        Town.planned(folder)
            .read(new ReadingOptions(MissingRows.REFUSED, Optional.of(Town.R4), values));

    assertThat(Town.problems(input.problems())).containsExactly("returns-missing R4「未提出」");
  }

  @Test
  void a_blank_previous_cycle_is_passed_over_for_the_one_before() {
    Town town = town("R3", "100", "50", "5");
    into(town, "R4H1", "集計中", "50", "5");
    into(town, "R4", "90", "50", "5");

    assertThat(town.problems()).containsExactly("cumulative-fell R4/実績.csv B2「90」");
  }

  private static String[] values(String kpi, String value) {
    return new String[] {
      kpi.equals("1-1") ? value : "7",
      kpi.equals("1-2") ? value : "7",
      kpi.equals("1-3") ? value : "7"
    };
  }

  private static String expected(Problem problem) {
    return problem.expected().in(Language.JA) + " / " + problem.expected().in(Language.EN);
  }

  private static String line(Problem problem) {
    return "%s %s「%s」"
        .formatted(problem.code().key(), problem.at(), problem.found().in(Language.JA));
  }
}
