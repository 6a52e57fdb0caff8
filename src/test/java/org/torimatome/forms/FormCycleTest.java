package org.torimatome.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.kpi.AsOf;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.KpiReturn.Narrative;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Source;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.TargetValue;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBooks;
import org.torimatome.problem.SourceLocation;
import org.torimatome.report.SampleReports;

class FormCycleTest {

  private static final KpiCode KPI = new KpiCode("1-1");
  private static final ReportingPeriod R5 = ReportingPeriod.year(2023);

  @Test
  void shows_the_target_of_the_year_that_the_cycle_aims_at() {
    FormCycle form = aimingAtR5(new TargetValue.Point(new BigDecimal("20000")), "20,000");

    assertThat(form.target(kpi(form))).isEqualTo("20,000");
    assertThat(form.rules().takesHandRating(kpi(form))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"R3", "R4H1", "R4"})
  void shows_the_target_that_is_judged_by(String cycle) {
    CycleEvaluation judged = SampleReports.of(cycle).evaluation();
    FormCycle form = FormCycle.of(PlanBooks.unchanging(judged.plan()), judged.cycle(), List.of());

    assertThat(judged.kpis())
        .filteredOn(kpi -> kpi.target().isPresent())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            kpi ->
                assertThat(form.target(kpi.definition()))
                    .startsWith(kpi.target().get().printed(kpi.definition().overrides().digits())));
  }

  @Test
  void shows_what_is_expected_by_the_end_of_a_part_of_a_year() {
    CycleEvaluation judged = SampleReports.of("R4H1").evaluation();
    FormCycle form = FormCycle.of(PlanBooks.unchanging(judged.plan()), judged.cycle(), List.of());

    assertThat(form.target(kpi(form))).isEqualTo("5,000（R4上半期）"); // half of R4's 10,000
  }

  @Test
  void asks_for_a_rating_where_that_target_is_in_words() {
    FormCycle form = aimingAtR5(new TargetValue.Text("報告書の公表"), "報告書の公表");

    assertThat(form.target(kpi(form))).isEqualTo("報告書の公表");
    assertThat(form.rules().takesHandRating(kpi(form))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"約, 約120", "程度, 120程度", "約・程度, 約120程度"})
  void shows_a_previous_figure_with_what_was_typed_around_it(String qualifier, String shown) {
    FormCycle form =
        after(new Measurement.Reported(new BigDecimal("120"), ValueStatus.FINAL, qualifier));

    assertThat(form.previousValue(kpi(form))).isEqualTo(shown);
  }

  @Test
  void shows_a_previous_result_in_words_with_what_was_typed_around_it() {
    FormCycle form = after(new Measurement.Described("100件", ValueStatus.FINAL, "約"));

    assertThat(form.previousValue(kpi(form))).isEqualTo("約100件");
  }

  @ParameterizedTest
  @CsvSource({
    "R4H1, PROVISIONAL, 1",
    "R3, PROVISIONAL, 1",
    "R3, NOT_COLLECTED, 1",
    "R4H1, NOT_COLLECTED, 0",
    "R3, FINAL, 0"
  })
  void asks_again_for_what_is_still_to_come_of_a_year_and_to_be_confirmed_of_any_period(
      String period, ValueStatus status, int asked) {
    Measurement returned =
        status == ValueStatus.NOT_COLLECTED
            ? new Measurement.Missing(status, "集計中")
            : new Measurement.Reported(new BigDecimal("120"), status, "");
    ReportingPeriod earlier = ReportingPeriod.parse(period).orElseThrow();
    FormCycle form = after(earlier, returned);

    assertThat(form.provisionalsOf(form.earlier().get(0))).hasSize(asked);
  }

  private static KpiDefinition kpi(FormCycle form) {
    return form.plan().kpi(KPI).orElseThrow();
  }

  /** The sample's R4 with 目標期間 R5, for which 1-1 has a target beside that for R4. */
  private static FormCycle aimingAtR5(TargetValue value, String text) {
    Plan plan = SamplePlan.plan();
    List<Target> targets = new ArrayList<>(plan.targets());
    targets.add(
        new Target(
            KPI,
            R5,
            "時間",
            Optional.of(new Target.Stated(value, text)),
            Optional.empty(),
            "",
            SourceLocation.ofFile("plan.xlsx")));
    Cycle cycle =
        new Cycle(
            SamplePlan.R4,
            "令和4年度分",
            ReportingPeriod.parse("R5.4").orElseThrow(),
            R5,
            Optional.empty(),
            "");
    return FormCycle.of(PlanBooks.unchanging(with(plan, targets)), cycle, List.of());
  }

  private static Plan with(Plan plan, List<Target> targets) {
    return new Plan(
        plan.profile(),
        plan.visions(),
        plan.projects(),
        plan.kpis(),
        targets,
        plan.cycles(),
        plan.schemes(),
        plan.budget(),
        plan.keyMeasures());
  }

  /** The sample's R4 after this was returned for R4H1. */
  private static FormCycle after(Measurement returned) {
    return after(SamplePlan.R4H1, returned);
  }

  private static FormCycle after(ReportingPeriod earlier, Measurement returned) {
    KpiReturn row =
        new KpiReturn(
            KPI,
            earlier,
            returned,
            AsOf.NONE,
            "",
            "",
            Narrative.NONE,
            Optional.empty(),
            Optional.empty(),
            Source.NONE);
    return FormCycle.of(
        PlanBooks.unchanging(SamplePlan.plan()),
        SamplePlan.CYCLE,
        List.of(new PeriodBook(earlier, List.of(row), List.of())));
  }
}
