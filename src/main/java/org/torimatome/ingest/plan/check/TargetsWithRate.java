package org.torimatome.ingest.plan.check;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.Target;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.rating.RatingScheme;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/**
 * Whether the 算定方法 gives a rate that says how far a target was reached: 対目標比 of a deficit does not,
 * nor 進捗率 to where the baseline has been.
 */
final class TargetsWithRate implements PlanCheck {

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.SCHEMES, TableName.BANDS, TableName.KPIS, TableName.TARGETS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.kpis()
        .flatMap(
            kpi ->
                view.schemeOf(kpi).stream()
                    .filter(TargetsWithRate::asksForRate)
                    .filter(scheme -> !scheme.isByHand(kpi))
                    .flatMap(scheme -> problems(kpi, scheme, view)));
  }

  static boolean asksForRate(RatingScheme scheme) {
    return scheme.bands().isEmpty()
        || scheme.bands().stream()
            .flatMap(band -> band.tests().stream())
            .anyMatch(test -> test.measure().isRateOfTarget());
  }

  private static Stream<Problem> problems(KpiDefinition kpi, RatingScheme scheme, PlanInView view) {
    return view.targetsOf(kpi).stream()
        .flatMap(
            target ->
                target
                    .stated()
                    .flatMap(stated -> TargetBounds.of(stated.value()))
                    .map(bounds -> bounds.against(scheme.rangeBound()))
                    .filter(asked -> !tells(scheme.methodFor(kpi), kpi, asked))
                    .map(asked -> problem(target, methods(kpi, asked), view))
                    .stream());
  }

  /** Whether the rate by a method rises as the target comes nearer. */
  private static boolean tells(CalculationMethod method, KpiDefinition kpi, Rational target) {
    return switch (method) {
      // Where a target below 0 is reached, the actual, which 減少対目標比 divides by, is below 0 too.
      case TO_TARGET, REDUCTION_TO_TARGET, REDUCTION_EXCESS ->
          !method.isTurnedBy(target, kpi.direction());
      case PROGRESS ->
          kpi.baseline().value().stream()
              .map(start -> target.minus(Rational.of(start)))
              .noneMatch(way -> method.isTurnedBy(way, kpi.direction()));
      case PROGRESS_SINCE_PREVIOUS, MET_OR_NOT, BY_HAND -> true;
    };
  }

  private static Problem problem(Target target, String methods, PlanInView view) {
    Column column = target.value().isPresent() ? Column.TARGET : Column.GUIDE_VALUE;
    return view.cells()
        .of(target, column)
        .problem(ProblemCode.TARGET_WITHOUT_RATE, ProblemWords.of("method-for-target", methods));
  }

  private static String methods(KpiDefinition kpi, Rational target) {
    return Stream.of(
            CalculationMethod.TO_TARGET,
            CalculationMethod.REDUCTION_TO_TARGET,
            CalculationMethod.PROGRESS,
            CalculationMethod.MET_OR_NOT)
        .filter(method -> !method.pullsAgainst(kpi.direction()))
        .filter(method -> tells(method, kpi, target))
        .map(CalculationMethod::label)
        .collect(Collectors.joining("・"));
  }
}
