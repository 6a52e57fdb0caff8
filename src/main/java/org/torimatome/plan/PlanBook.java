package org.torimatome.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.rating.RatingSchemes;

/**
 * An organisation's plan book over its whole life: what it began with and every 見直し (docs/spec.md
 * §3.1 A plan lives).
 *
 * <p>A cycle is judged by the {@link Plan} that is in force for it, so that a 見直し changes the
 * cycles from then on and none before.
 *
 * @param cycles in the plan book's order
 */
public record PlanBook(
    PlanProfile profile,
    Timeline<String, Vision> visions,
    Timeline<String, Project> projects,
    Timeline<KpiCode, KpiDefinition> kpis,
    Timeline<Target.Key, Target> targets,
    List<Cycle> cycles,
    RatingSchemes schemes,
    Budget budget,
    List<KeyMeasure> keyMeasures) {

  public PlanBook {
    cycles = List.copyOf(cycles);
    keyMeasures = List.copyOf(keyMeasures);
  }

  public Optional<Cycle> cycle(ReportingPeriod period) {
    return cycles.stream().filter(cycle -> cycle.period().equals(period)).findFirst();
  }

  /** The cycle of a period; one that the plan does not name is a plain one. */
  public Cycle cycleOf(ReportingPeriod period) {
    return cycle(period).orElseGet(() -> Cycle.plain(period));
  }

  /**
   * The cycle whose plan a cycle's is held against, to tell what a 見直し changed: its 対前回, else the
   * last one before it.
   */
  public Optional<Cycle> before(Cycle cycle) {
    return cycle
        .comparedWith()
        .map(this::cycleOf)
        .or(
            () ->
                cycles.stream()
                    .filter(each -> each.period().compareTo(cycle.period()) < 0)
                    .max(Comparator.comparing(Cycle::period)));
  }

  /** A KPI as it is in force for the cycle of a period. */
  public Optional<KpiDefinition> kpi(KpiCode code, ReportingPeriod period) {
    return kpis.inForce(code, cycleOf(period).aimedAt());
  }

  /** The plan by which a cycle is judged. */
  public Plan inForce(Cycle cycle) {
    ReportingPeriod period = cycle.aimedAt();
    return new Plan(
        profile,
        visions.inForce(period),
        projects.inForce(period),
        kpis.inForce(period),
        targets.inForce(period),
        cycles,
        schemes,
        budget,
        keyMeasures);
  }

  /** The plan in force in a period. */
  public Plan inForce(ReportingPeriod period) {
    return inForce(cycleOf(period));
  }
}
