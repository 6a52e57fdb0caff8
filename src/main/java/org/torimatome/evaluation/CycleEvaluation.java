package org.torimatome.evaluation;

import java.util.List;
import java.util.Optional;
import org.torimatome.kpi.KpiCode;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;
import org.torimatome.rating.RatingScheme;

/**
 * A cycle judged: every KPI, the headline, and the results per vision and project, in the plan's
 * order.
 *
 * @param scheme the plan's default scheme in force, whose thresholds and rounding the headline uses
 * @param movement empty for a cycle without 対前回, and where that period's book is not at hand
 * @param prospect empty where no KPI has an outlook, as in the plan's last year
 */
public record CycleEvaluation(
    Plan plan,
    Cycle cycle,
    RatingScheme scheme,
    List<KpiEvaluation> kpis,
    Headline headline,
    List<GroupEvaluation> visions,
    List<GroupEvaluation> projects,
    Optional<Movement> movement,
    Optional<Prospect> prospect) {

  public CycleEvaluation {
    kpis = List.copyOf(kpis);
    visions = List.copyOf(visions);
    projects = List.copyOf(projects);
  }

  public Optional<KpiEvaluation> of(KpiCode code) {
    return kpis.stream().filter(kpi -> kpi.definition().code().equals(code)).findFirst();
  }
}
