package org.torimatome.ingest.plan.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Target;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;
import org.torimatome.rating.RatingScheme;

/** A plan by the light of one cycle: what judges in it and what it is held against. */
record PlanInView(Plan plan, Cycle cycle, PlanCells cells) {

  /** The schemes that judge: one that the plan has but does not use may be unfinished. */
  List<RatingScheme> schemes() {
    return Stream.concat(
            Stream.of(plan.profile().defaultScheme()), plan.kpis().stream().map(this::schemeName))
        .distinct()
        .flatMap(name -> plan.schemes().inForce(name, cycle.period()).stream())
        .toList();
  }

  Optional<RatingScheme> schemeOf(KpiDefinition kpi) {
    return plan.schemes().inForce(schemeName(kpi), cycle.period());
  }

  private String schemeName(KpiDefinition kpi) {
    return kpi.overrides().scheme().orElse(plan.profile().defaultScheme());
  }

  /** The KPIs with targets of their own, that is those which repeat no other. */
  Stream<KpiDefinition> kpis() {
    return plan.kpis().stream().filter(KpiDefinition::isCounted);
  }

  /** Those of {@link #kpis} whose values are percentages of a whole. */
  Stream<KpiDefinition> rates() {
    return kpis().filter(PlanInView::isRate);
  }

  static boolean isRate(KpiDefinition kpi) {
    return kpi.isPercent() && kpi.nature().filter(Nature.RATE::equals).isPresent();
  }

  /** Whether a target is for what the cycle aims at, or for later. */
  boolean isAhead(Target target) {
    return target.period().endDay().isAfter(cycle.targetPeriod().firstDay());
  }

  List<Target> targetsOf(KpiDefinition kpi) {
    return plan.targetsOf(kpi.code());
  }
}
