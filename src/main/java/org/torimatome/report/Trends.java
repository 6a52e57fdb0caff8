package org.torimatome.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.PrintedFigures;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Measurement;
import org.torimatome.rating.Band;

/** Every KPI over the periods at hand. */
final class Trends {

  private Trends() {}

  /** The cycles at hand, earliest first, ending with the report's own. */
  static List<CycleEvaluation> cycles(ReportRequest request) {
    return Stream.concat(request.earlier().stream(), Stream.of(request.current())).toList();
  }

  /** One KPI over all the cycles, whether the plan had it or not: tables show them side by side. */
  static List<TrendPoint> of(KpiDefinition kpi, List<CycleEvaluation> cycles) {
    return cycles.stream()
        .map(
            cycle ->
                cycle
                    .of(kpi.code())
                    .map(judged -> beside(kpi, point(cycle, judged), judged.definition()))
                    .orElseGet(() -> absent(cycle)))
        .toList();
  }

  /** What was measured otherwise is told, but not drawn on the scale of what is measured now. */
  private static TrendPoint beside(KpiDefinition now, TrendPoint point, KpiDefinition then) {
    return now.isMeasuredAs(then) ? point : point.undrawn();
  }

  private static TrendPoint absent(CycleEvaluation cycle) {
    return new TrendPoint(
        PeriodForms.of(cycle.cycle().period()),
        false,
        "－",
        "",
        null,
        null,
        "",
        "",
        "",
        null,
        "",
        "",
        "");
  }

  /**
   * Part of a year's count against the whole year's target would seem to fall and to rise again.
   */
  private static @Nullable BigDecimal rateToDraw(CycleEvaluation cycle, KpiEvaluation kpi) {
    boolean ofPart = kpi.definition().isPartOfYear(cycle.cycle().period());
    boolean ofWhole =
        kpi.target().map(of -> of.origin() == TargetInForce.Origin.YEAR_WHOLE).orElse(false);
    return ofPart && ofWhole
        ? null
        : kpi.rate().map(rate -> rate.round(4, RoundingMode.HALF_UP)).orElse(null);
  }

  private static TrendPoint point(CycleEvaluation cycle, KpiEvaluation kpi) {
    Measurement measurement = kpi.returned().measurement();
    PrintedFigures printed = new PrintedFigures(kpi);
    return new TrendPoint(
        PeriodForms.of(cycle.cycle().period()),
        kpi.definition().isPartOfYear(cycle.cycle().period()),
        printed.actual().isEmpty() ? kpi.status().label() : printed.actual(),
        printed.figure(),
        measurement.number().orElse(null),
        kpi.target()
            .flatMap(target -> target.low().or(target::high))
            .map(bound -> bound.round(4, RoundingMode.HALF_UP))
            .orElse(null),
        printed.targetWithUnit(),
        printed.target(),
        kpi.printedRate(),
        rateToDraw(cycle, kpi),
        KpiLines.mark(measurement.status()),
        kpi.band().map(Band::symbol).orElse(""),
        kpi.band().map(Band::colour).orElse(""));
  }
}
