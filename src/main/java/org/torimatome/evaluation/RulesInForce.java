package org.torimatome.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.evaluation.target.TargetRule;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBook;
import org.torimatome.rating.Band;
import org.torimatome.rating.RatingScheme;

/**
 * By what a cycle judges: the scheme of each KPI, its target in force, and whether a person rates
 * it. Forms, readers and the judge all ask here, so that a form asks for what is read and judged.
 *
 * @param plan as it is in force for the cycle
 */
public record RulesInForce(Plan plan, Cycle cycle) {

  public static RulesInForce of(PlanBook plans, Cycle cycle) {
    return new RulesInForce(plans.inForce(cycle), cycle);
  }

  /** The plan's default scheme. */
  public RatingScheme scheme() {
    return named(plan.profile().defaultScheme());
  }

  /** A KPI's own scheme, else the plan's default. */
  public RatingScheme scheme(KpiDefinition kpi) {
    return named(nameOf(kpi));
  }

  /** The default scheme, then every other that judges a KPI, in the plan's order. */
  List<RatingScheme> schemes() {
    return Stream.concat(
            Stream.of(plan.profile().defaultScheme()), plan.kpis().stream().map(this::nameOf))
        .distinct()
        .map(this::named)
        .toList();
  }

  /** The target that a KPI is judged by. */
  public Optional<TargetInForce> target(KpiDefinition kpi) {
    return targets(kpi).inForce();
  }

  TargetRule targets(KpiDefinition kpi) {
    return new TargetRule(plan, kpi, scheme(kpi), cycle);
  }

  /**
   * Whether a KPI's results come in words: it is 定性, or its target in force is in words, such as
   * 報告書の公表 (docs/spec.md §3.3 Ranges).
   */
  public boolean isInWords(KpiDefinition kpi) {
    return kpi.isQualitative() || target(kpi).map(TargetInForce::isText).orElse(false);
  }

  /** Whether a person rates a KPI, whatever its bands test: by method, or results in words. */
  public boolean isByHand(KpiDefinition kpi) {
    return scheme(kpi).isByHand(kpi) || isInWords(kpi);
  }

  /** Whether a typed 手入力判定 can matter to a KPI: rated by hand, or by a band that asks for one. */
  public boolean takesHandRating(KpiDefinition kpi) {
    return isByHand(kpi) || scheme(kpi).bands().stream().anyMatch(Band::isByHand);
  }

  private String nameOf(KpiDefinition kpi) {
    return kpi.overrides().scheme().orElse(plan.profile().defaultScheme());
  }

  /** A scheme that has no version yet judges nothing: it has every default and no bands. */
  private RatingScheme named(String name) {
    return plan.schemes()
        .inForce(name, cycle.period())
        .orElseGet(() -> RatingScheme.withDefaults(name));
  }
}
