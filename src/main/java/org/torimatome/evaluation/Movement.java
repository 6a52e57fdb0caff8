package org.torimatome.evaluation;

import java.util.List;
import java.util.Optional;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.period.ReportingPeriod;

/**
 * How the ratings of a cycle moved since 対前回, such as 改善 5, 維持 15, 後退 2 since R4H1.
 *
 * @param against the period compared with
 * @param kpis every KPI of the cycle, in the plan's order
 */
public record Movement(ReportingPeriod against, List<Moved> kpis) {

  /** One KPI's change. */
  public record Moved(KpiDefinition kpi, RatingChange change) {}

  public Movement {
    kpis = List.copyOf(kpis);
  }

  static Movement since(CycleEvaluation before, List<KpiEvaluation> kpis) {
    return new Movement(
        before.cycle().period(),
        kpis.stream().map(now -> new Moved(now.definition(), change(before, now))).toList());
  }

  private static RatingChange change(CycleEvaluation before, KpiEvaluation now) {
    return before
        .of(now.definition().code())
        .map(then -> RatingChange.between(then, now))
        .orElse(RatingChange.NEW);
  }

  /** The counted KPIs of one change: each counted KPI is in exactly one. */
  public List<KpiCode> counted(RatingChange change) {
    return kpis.stream()
        .filter(moved -> moved.change() == change)
        .map(Moved::kpi)
        .filter(KpiDefinition::isCounted)
        .map(KpiDefinition::code)
        .toList();
  }

  /** The change of one KPI, counted or not. */
  public Optional<RatingChange> of(KpiCode code) {
    return kpis.stream()
        .filter(moved -> moved.kpi().code().equals(code))
        .map(Moved::change)
        .findFirst();
  }
}
