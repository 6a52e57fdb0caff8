package org.torimatome.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Measurement;
import org.torimatome.rating.Band;

/** Every KPI over the periods at hand. */
final class Trends {

  private Trends() {}

  static Trend of(ReportRequest request) {
    List<CycleEvaluation> cycles =
        Stream.concat(request.earlier().stream(), Stream.of(request.current())).toList();
    return new Trend(
        cycles.stream().map(cycle -> PeriodForms.of(cycle.cycle().period())).toList(),
        request.current().plan().kpis().stream().map(kpi -> row(kpi, cycles)).toList());
  }

  private static Trend.Row row(KpiDefinition kpi, List<CycleEvaluation> cycles) {
    List<Trend.Point> points =
        cycles.stream()
            .flatMap(cycle -> cycle.of(kpi.code()).map(k -> point(cycle, k)).stream())
            .toList();
    return new Trend.Row(kpi.code().text(), kpi.name(), kpi.unit(), points);
  }

  private static Trend.Point point(CycleEvaluation cycle, KpiEvaluation kpi) {
    Measurement measurement = kpi.returned().measurement();
    String actual = KpiLines.actual(kpi.definition(), measurement);
    return new Trend.Point(
        PeriodForms.of(cycle.cycle().period()),
        actual.isEmpty() ? kpi.status().label() : actual,
        measurement
            .<Optional<BigDecimal>>fold(
                reported -> Optional.of(reported.value()),
                described -> Optional.empty(),
                missing -> Optional.empty())
            .orElse(null),
        kpi.target()
            .flatMap(target -> target.low().or(target::high))
            .map(bound -> bound.round(4, RoundingMode.HALF_UP))
            .orElse(null),
        kpi.target().map(target -> KpiLines.targetText(kpi.definition(), target)).orElse(""),
        kpi.rates().display(),
        KpiLines.mark(measurement.status()),
        kpi.rating()
            .fold(
                rated -> rated.band().symbol(),
                unrated -> unrated.band().map(Band::symbol).orElse("")));
  }
}
