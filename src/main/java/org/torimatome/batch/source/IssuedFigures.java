package org.torimatome.batch.source;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Measurement.Reported;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.IssuedValues;

/**
 * The numbers that had been issued when a revision was made, such as R4H1, 1-1 → 11354, 確定. Kept
 * with its sources, so that what is issued later never changes what this revision says of its data.
 */
public record IssuedFigures(SortedMap<ReportingPeriod, SortedMap<KpiCode, Reported>> byPeriod)
    implements IssuedValues {

  /** Nothing had been issued. */
  public static final IssuedFigures NONE = new IssuedFigures(Collections.emptySortedMap());

  @Override
  public Optional<Measurement> of(ReportingPeriod period, KpiCode kpi) {
    return Optional.ofNullable(byPeriod.get(period)).map(figures -> figures.get(kpi));
  }

  /** Those of a cycle and the periods before it, which are all that its judging asks for. */
  public IssuedFigures upTo(ReportingPeriod cycle) {
    SortedMap<ReportingPeriod, SortedMap<KpiCode, Reported>> earlier = new TreeMap<>(byPeriod);
    earlier.keySet().removeIf(period -> period.compareTo(cycle) > 0);
    return new IssuedFigures(earlier);
  }

  /** A line each: period, status, number and KPI, with tabs between them. */
  public String text() {
    StringBuilder text = new StringBuilder();
    byPeriod.forEach(
        (period, figures) ->
            figures.forEach(
                (kpi, figure) ->
                    text.append(period.code())
                        .append('\t')
                        .append(figure.status())
                        .append('\t')
                        .append(figure.value().toPlainString())
                        .append('\t')
                        .append(kpi.text())
                        .append('\n')));
    return text.toString();
  }

  public static IssuedFigures parse(String text) {
    SortedMap<ReportingPeriod, SortedMap<KpiCode, Reported>> byPeriod = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.split("\t", 4);
      Reported figure = new Reported(new BigDecimal(parts[2]), ValueStatus.valueOf(parts[1]), "");
      byPeriod
          .computeIfAbsent(ReportingPeriod.parse(parts[0]).orElseThrow(), of -> new TreeMap<>())
          .put(new KpiCode(parts[3]), figure);
    }
    return new IssuedFigures(byPeriod);
  }
}
