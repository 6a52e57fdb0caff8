package org.torimatome.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.torimatome.ingest.table.Column;
import org.torimatome.ingest.table.TableName;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.Target.Stated;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.period.ReportingPeriod.Kind;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.Wording;

/** Reads the table 目標値. */
final class TargetTableReader {

  private record Key(KpiCode kpi, ReportingPeriod period) {}

  private final PlanTables tables;
  private final PeriodReader periods;
  private final Map<KpiCode, KpiDefinition> kpis = new LinkedHashMap<>();

  TargetTableReader(PlanTables tables, PeriodReader periods, List<KpiDefinition> kpis) {
    this.tables = tables;
    this.periods = periods;
    kpis.forEach(kpi -> this.kpis.put(kpi.code(), kpi));
  }

  List<Target> read() {
    if (kpis.isEmpty()) {
      // Every row would be called unknown, which says nothing.
      return List.of();
    }
    Seen<Key> seen = new Seen<>();
    List<Target> targets = new ArrayList<>();
    tables.allRows(TableName.TARGETS).forEach(entry -> target(entry, seen).ifPresent(targets::add));
    return targets;
  }

  private Optional<Target> target(Entry entry, Seen<Key> seen) {
    Optional<KpiCode> code = entry.kpi(Column.KPI_CODE);
    Optional<KpiDefinition> kpi = code.flatMap(known -> Optional.ofNullable(kpis.get(known)));
    if (kpi.isEmpty()) {
      reportUnknown(entry, code);
      return Optional.empty();
    }
    Optional<ReportingPeriod> period =
        entry.requiredPeriod(Column.PERIOD, periods).map(TargetTableReader::wholeYear);
    Reading<Stated> value = reading(entry, Column.TARGET, kpi.get());
    Reading<Stated> guide = reading(entry, Column.GUIDE_VALUE, kpi.get());
    if (isMissing(value) && isMissing(guide)) {
      entry.problem(ProblemCode.TARGET_MISSING, Column.TARGET, Wording.of("target-or-guide"));
    }
    return period
        .map(known -> new Key(kpi.get().code(), known))
        .filter(key -> seen.isNew(key, entry, Column.PERIOD))
        .map(
            key ->
                new Target(
                    key.kpi(),
                    key.period(),
                    stated(entry, Column.TARGET, value, kpi.get()),
                    stated(entry, Column.GUIDE_VALUE, guide, kpi.get()),
                    entry.text(Column.REMARK),
                    entry.at(Column.TARGET)));
  }

  private static Reading<Stated> reading(Entry entry, Column column, KpiDefinition kpi) {
    return new TargetReader(kpi.unit(), kpi.nature()).read(entry.content(column));
  }

  private static Optional<Stated> stated(
      Entry entry, Column column, Reading<Stated> reading, KpiDefinition kpi) {
    Optional<Stated> stated = entry.value(column, reading);
    boolean inWords =
        stated.map(read -> read.value().fold(p -> false, r -> false, t -> true)).orElse(false);
    if (inWords && kpi.nature().filter(nature -> nature != Nature.QUALITATIVE).isPresent()) {
      entry.problem(ProblemCode.TARGET_IN_WORDS, column, new NumberReader(kpi.unit()).expected());
    }
    return stated;
  }

  private static boolean isMissing(Reading<Stated> reading) {
    return reading.fold(value -> false, missing -> true, refused -> false);
  }

  private static void reportUnknown(Entry entry, Optional<KpiCode> code) {
    if (entry.row().aside()) {
      return;
    }
    if (code.isPresent()) {
      entry.problem(ProblemCode.KPI_UNKNOWN, Column.KPI_CODE, Wording.of("kpi-of-plan"));
    } else {
      entry.required(Column.KPI_CODE);
    }
  }

  /** The target for a year's end is the target of the year. */
  private static ReportingPeriod wholeYear(ReportingPeriod period) {
    return period.kind() == Kind.YEAR_END ? period.fiscalYear() : period;
  }
}
