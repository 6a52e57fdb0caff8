package org.torimatome.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Budget.Line;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;

/**
 * The published facts are the witness: what the prefecture's deck says must come out of its input.
 */
class ToyamaInputTest {

  private final OrganisationInput toyama =
      new InputReader().read(Path.of("input/toyama"), ReadingOptions.ALL_BOOKS);

  @Test
  void the_whole_input_reads_without_a_problem() {
    assertThat(toyama.problems()).isEmpty();
  }

  @Test
  void the_plan_has_the_published_frame() {
    Plan plan = toyama.plan().orElseThrow().inForce(ReportingPeriod.year(2022));

    assertThat(plan.visions()).hasSize(5);
    assertThat(plan.projects()).hasSize(10);
    assertThat(plan.kpis()).hasSize(28);
    assertThat(plan.profile().established()).hasToString("Optional[R3.11]");
    assertThat(plan.profile().revised()).hasToString("Optional[R4.12]");
    assertThat(plan.profile().end()).hasToString("Optional[R5]");
  }

  @Test
  void the_cycles_are_judged_when_the_deck_says() {
    Plan plan = toyama.plan().orElseThrow().inForce(ReportingPeriod.year(2022));

    assertThat(plan.cycles().stream().map(Cycle::period).map(ReportingPeriod::code))
        .startsWith("R3", "R4H1", "R4");
    assertThat(plan.cycles().stream().map(Cycle::judgedIn).map(ReportingPeriod::code))
        .startsWith("R4.7", "R4.10", "R5.4");
  }

  @Test
  void the_budget_adds_up_to_the_published_total() {
    Plan plan = toyama.plan().orElseThrow().inForce(ReportingPeriod.year(2022));

    BigDecimal yen =
        plan.budget().lines().stream()
            .map(Line::amount)
            .map(money -> money.yen())
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(yen).isEqualByComparingTo("3510000000");
    assertThat(plan.budget().totals().get(0).amount().display()).isEqualTo("35.1億円");
    assertThat(plan.budget().totals().get(0).undertakings()).hasValue(120);
  }

  @Test
  void the_target_of_the_card_is_a_range() {
    Plan plan = toyama.plan().orElseThrow().inForce(ReportingPeriod.year(2022));

    assertThat(
            plan.targetsOf(new KpiCode("2-1")).stream().map(t -> t.stated().orElseThrow().text()))
        .contains("90～100");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          kpi, actual, status,      note
          1-1, 11354,  FINAL,       ''
          3-1, 8,      FINAL,       ''
          5-1, 230326, FINAL,       ''
          6-1, 424,    FINAL,       ''
          1-2, 2884,   PROVISIONAL, ''
          2-1, 69.8,   FINAL,       全国11位
          """,
      useHeadersInDisplayName = true)
  void the_published_figures_of_r4_are_read(
      String kpi, BigDecimal actual, ValueStatus status, String note) {
    KpiReturn row =
        toyama.books().get(ReportingPeriod.year(2022)).of(new KpiCode(kpi)).orElseThrow();

    assertThat(row.measurement()).isEqualTo(new Measurement.Reported(actual, status, ""));
    assertThat(row.note()).isEqualTo(note);
    assertThat(row.source().at().file()).startsWith("R4/");
    assertThat(row.source().sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void five_of_the_28_have_no_result_for_r4() {
    assertThat(toyama.books().get(ReportingPeriod.year(2022)).returns())
        .hasSize(28)
        .filteredOn(row -> row.measurement() instanceof Measurement.Missing)
        .hasSize(5);
  }
}
