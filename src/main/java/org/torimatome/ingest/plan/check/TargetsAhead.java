package org.torimatome.ingest.plan.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Message;

/**
 * Whether each KPI has a target for the cycle or later. Where all lie before, the last one stands,
 * which nobody may have meant; where there is none, nothing can be rated against it.
 */
final class TargetsAhead implements PlanCheck {

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(
        TableName.KPIS, TableName.TARGETS, TableName.CYCLES, TableName.SCHEMES, TableName.BANDS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.kpis()
        .filter(kpi -> needsTarget(kpi, view))
        .filter(kpi -> view.targetsOf(kpi).stream().noneMatch(view::isAhead))
        .map(
            kpi ->
                view.cells()
                    .of(kpi, Column.KPI_CODE)
                    .problem(ProblemCode.NO_TARGET_AHEAD, expected(view.targetsOf(kpi), view)));
  }

  private static Message expected(List<Target> targets, PlanInView view) {
    String from = view.cycle().targetPeriod().table();
    return targets.isEmpty()
        ? ProblemWords.of("target-ahead", from)
        : ProblemWords.of(
            "target-after-last", from, targets.get(targets.size() - 1).period().table());
  }

  private static boolean needsTarget(KpiDefinition kpi, PlanInView view) {
    return !kpi.isQualitative()
        && view.schemeOf(kpi).map(scheme -> needsTarget(kpi, scheme)).orElse(true);
  }

  private static boolean needsTarget(KpiDefinition kpi, RatingScheme scheme) {
    return !scheme.isByHand(kpi)
        && (scheme.bands().isEmpty()
            || scheme.bands().stream()
                .map(Band::tests)
                .flatMap(List::stream)
                .map(BandTest::measure)
                .anyMatch(Measure::isOfTarget));
  }
}
