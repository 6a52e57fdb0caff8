package org.torimatome.ingest.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.torimatome.ingest.cell.HeadingUnits;
import org.torimatome.ingest.cell.NumberReader;
import org.torimatome.ingest.cell.ParseResult;
import org.torimatome.ingest.cell.Remarks;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.ingest.cell.TargetReader;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.Target.Stated;
import org.torimatome.period.PeriodKind;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Dated;
import org.torimatome.plan.Timeline;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Reads the table 目標値. */
final class TargetTableReader {

  private final PlanTables tables;
  private final PeriodReader periods;
  private final Timeline<KpiCode, KpiDefinition> kpis;
  private final Remarks remarks;
  private final HeadingUnits units;

  TargetTableReader(
      PlanTables tables, PeriodReader periods, Timeline<KpiCode, KpiDefinition> kpis) {
    this.tables = tables;
    this.periods = periods;
    this.kpis = kpis;
    this.units =
        new HeadingUnits(
            kpis.rows().values().stream()
                .flatMap(rows -> rows.stream().map(dated -> dated.row().unit()))
                .toList());
    this.remarks =
        new Remarks(Column.KPI_CODE, kpis.rows().keySet().stream().map(KpiCode::text).toList());
  }

  DatedRows<Target.Key, Target> read() {
    DatedRows<Target.Key, Target> targets = new DatedRows<>(tables, periods, Column.PERIOD);
    // Where no KPI could be read, every row would be called unknown, which says nothing.
    if (!kpis.rows().isEmpty()) {
      tables.allRows(TableName.TARGETS).forEach(entry -> read(entry, targets));
    }
    return targets;
  }

  private void read(RowReader entry, DatedRows<Target.Key, Target> targets) {
    Optional<KpiCode> code = entry.kpi(Column.KPI_CODE, kpis::has);
    Optional<KpiDefinition> kpi = code.flatMap(known -> definition(known, entry));
    if (kpi.isPresent()) {
      read(entry, kpi.get(), targets);
    } else {
      reportUnknown(entry, code);
    }
  }

  /** The KPI as it was when the target was set: a 見直し may have changed its unit. */
  private Optional<KpiDefinition> definition(KpiCode code, RowReader entry) {
    LocalDate set =
        periods
            .read(entry.cell(Column.IN_FORCE_FROM).shown())
            .map(ReportingPeriod::firstDay)
            .orElse(LocalDate.MIN);
    Comparator<Dated<KpiDefinition>> byStart =
        Comparator.comparing(dated -> dated.validity().start());
    return kpis.of(code)
        .filter(dated -> !dated.validity().start().isAfter(set))
        .max(byStart)
        .or(() -> kpis.of(code).min(byStart))
        .map(Dated::row);
  }

  private void read(RowReader entry, KpiDefinition kpi, DatedRows<Target.Key, Target> targets) {
    Optional<ReportingPeriod> period =
        entry.requiredPeriod(Column.PERIOD, periods).map(TargetTableReader::wholeYear);
    ParseResult<Stated> value = reading(entry, Column.TARGET, kpi);
    ParseResult<Stated> guide = reading(entry, Column.GUIDE_VALUE, kpi);
    if (isMissing(value) && isMissing(guide)) {
      entry.problem(ProblemCode.TARGET_MISSING, Column.TARGET, ProblemWords.of("target-or-guide"));
    }
    for (Column column : List.of(Column.TARGET, Column.GUIDE_VALUE)) {
      units.check(entry, column, kpi.unit(), kpi.name());
    }
    period.ifPresent(
        known ->
            targets.add(
                new Target.Key(kpi.code(), known),
                entry,
                () ->
                    new Target(
                        kpi.code(),
                        known,
                        kpi.unit(),
                        stated(entry, Column.TARGET, value, kpi),
                        stated(entry, Column.GUIDE_VALUE, guide, kpi),
                        entry.text(Column.REMARK),
                        entry.at(Column.TARGET))));
  }

  private static ParseResult<Stated> reading(RowReader entry, Column column, KpiDefinition kpi) {
    return new TargetReader(kpi.unit(), kpi.nature()).read(entry.content(column));
  }

  private static Optional<Stated> stated(
      RowReader entry, Column column, ParseResult<Stated> reading, KpiDefinition kpi) {
    Optional<Stated> stated = entry.value(column, reading);
    boolean inWords =
        stated.map(read -> read.value().fold(p -> false, r -> false, t -> true)).orElse(false);
    if (inWords && kpi.nature().filter(nature -> nature != Nature.QUALITATIVE).isPresent()) {
      entry.problem(ProblemCode.TARGET_IN_WORDS, column, new NumberReader(kpi.unit()).expected());
    }
    return stated;
  }

  private static boolean isMissing(ParseResult<Stated> reading) {
    return reading.fold(value -> false, missing -> true, refused -> false);
  }

  private void reportUnknown(RowReader entry, Optional<KpiCode> code) {
    if (entry.row().aside() || remarks.tell(entry)) {
      return;
    }
    if (code.isPresent()) {
      entry.problem(ProblemCode.KPI_UNKNOWN, Column.KPI_CODE, ProblemWords.of("kpi-of-plan"));
    } else {
      entry.required(Column.KPI_CODE);
    }
  }

  /** The target for a year's end is the target of the year. */
  private static ReportingPeriod wholeYear(ReportingPeriod period) {
    return period.kind() == PeriodKind.YEAR_END ? period.fiscalYear() : period;
  }
}
