package org.torimatome.evaluation;

import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Nature;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;

/**
 * Which KPIs have results in words in a cycle, to be rated by hand: those that are 定性, and those
 * whose target in force is in words, such as 報告書の公表 (SPEC §3.3 Ranges).
 *
 * @param plan as it is in force for the cycle
 */
public record ResultsInWords(Plan plan, Cycle cycle) {

  public boolean of(KpiDefinition kpi) {
    return kpi.nature().filter(Nature.QUALITATIVE::equals).isPresent()
        || new TargetRule(plan, kpi, SchemeInForce.of(plan, cycle, kpi), cycle)
            .inForce()
            .map(TargetInForce::isText)
            .orElse(false);
  }
}
