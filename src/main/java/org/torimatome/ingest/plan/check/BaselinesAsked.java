package org.torimatome.ingest.plan.check;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.rating.RatingScheme;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Whether a KPI that is judged by its way from the baseline has one: 進捗率 is 算定不能 without. */
final class BaselinesAsked implements PlanCheck {

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.SCHEMES, TableName.BANDS, TableName.KPIS, TableName.TARGETS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.kpis()
        .filter(kpi -> kpi.baseline().value().isEmpty())
        .filter(kpi -> view.schemeOf(kpi).filter(scheme -> asks(scheme, kpi)).isPresent())
        .filter(kpi -> hasNumber(kpi, view))
        .map(
            kpi ->
                view.cells()
                    .of(kpi, Column.BASELINE)
                    .problem(
                        ProblemCode.BASELINE_MISSING,
                        ProblemWords.of("baseline-for", CalculationMethod.PROGRESS.label())));
  }

  private static boolean asks(RatingScheme scheme, KpiDefinition kpi) {
    return scheme.methodFor(kpi) == CalculationMethod.PROGRESS
        && TargetsWithRate.asksForRate(scheme)
        && !scheme.isByHand(kpi);
  }

  /** Results in words have no way to measure. */
  private static boolean hasNumber(KpiDefinition kpi, PlanInView view) {
    return !kpi.isQualitative()
        && view.targetsOf(kpi).stream()
            .flatMap(target -> target.stated().stream())
            .anyMatch(stated -> TargetBounds.of(stated.value()).isPresent());
  }
}
