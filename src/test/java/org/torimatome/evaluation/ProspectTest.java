package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.cycle;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.KpiCase.period;
import static org.torimatome.evaluation.SchemeText.only;
import static org.torimatome.evaluation.SchemeText.scheme;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.torimatome.kpi.KpiCode;
import org.torimatome.rating.RatingScheme;

/** The sample plan ends in R6; every KPI begins at 0 in R2 and is at half its way in R4. */
class ProspectTest {

  private static final RatingScheme RATIO = scheme("比率", "1 ◎ 達成 ○ 達成率 100以上\n2 △ 未達 達成率");

  @Test
  void tells_who_reaches_the_final_target_at_this_pace_and_who_is_well_today_and_will_not() {
    List<KpiCase> kpis =
        List.of(
            onTheWay("well", "50", "100"),
            onTheWay("slow", "60", "100"),
            onTheWay("asked-more", "50", "120"),
            onTheWay("late", "60", "120"),
            kpi("unknown").target("R4", "50").actual("50"),
            kpi("again").repeats("late"));

    Prospect prospect = judged("R4", kpis).prospect().orElseThrow();

    assertThat(prospect.period()).isEqualTo(period("R6"));
    assertThat(prospect.reached()).extracting(KpiCode::text).containsExactly("well", "slow");
    assertThat(prospect.missed()).extracting(KpiCode::text).containsExactly("asked-more", "late");
    assertThat(prospect.achievedButMissed())
        .extracting(KpiCode::text)
        .containsExactly("asked-more");
  }

  @Test
  void there_is_none_in_the_plans_last_year() {
    KpiCase given = kpi("1").baseline("R2", "0").target("R6", "100").actual("R6", "60");

    assertThat(judged("R6", List.of(given)).prospect()).isEmpty();
  }

  private static KpiCase onTheWay(String code, String today, String last) {
    return kpi(code).baseline("R2", "0").target("R4", today).target("R6", last).actual("50");
  }

  private static CycleEvaluation judged(String cycle, List<KpiCase> kpis) {
    return KpiCase.evaluate(only(RATIO), "比率", cycle(cycle), kpis);
  }
}
