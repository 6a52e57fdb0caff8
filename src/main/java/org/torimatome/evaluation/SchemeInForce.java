package org.torimatome.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;
import org.torimatome.rating.RatingScheme;

/** Which version of which scheme judges what in a cycle. */
final class SchemeInForce {

  private SchemeInForce() {}

  /** The plan's default scheme. */
  static RatingScheme of(Plan plan, Cycle cycle) {
    return named(plan.profile().defaultScheme(), plan, cycle);
  }

  /** A KPI's own scheme, else the plan's default. */
  static RatingScheme of(Plan plan, Cycle cycle, KpiDefinition kpi) {
    return named(nameOf(plan, kpi), plan, cycle);
  }

  /** The default scheme, then every other that judges a KPI, in the plan's order. */
  static List<RatingScheme> all(Plan plan, Cycle cycle) {
    return Stream.concat(
            Stream.of(plan.profile().defaultScheme()),
            plan.kpis().stream().map(kpi -> nameOf(plan, kpi)))
        .distinct()
        .map(name -> named(name, plan, cycle))
        .toList();
  }

  private static String nameOf(Plan plan, KpiDefinition kpi) {
    return kpi.overrides().scheme().orElse(plan.profile().defaultScheme());
  }

  /** A scheme that has no version yet judges nothing: it has every default and no bands. */
  private static RatingScheme named(String name, Plan plan, Cycle cycle) {
    return plan.schemes()
        .inForce(name, cycle.period())
        .orElseGet(() -> RatingScheme.withDefaults(name));
  }
}
