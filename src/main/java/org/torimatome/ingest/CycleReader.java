package org.torimatome.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.ingest.table.Column;
import org.torimatome.ingest.table.TableName;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.period.ReportingPeriod.Kind;
import org.torimatome.plan.Cycle;

/** Reads the table 評価サイクル. */
final class CycleReader {

  private CycleReader() {}

  static List<Cycle> read(PlanTables tables, PeriodReader periods) {
    Seen<ReportingPeriod> seen = new Seen<>();
    List<Cycle> cycles = new ArrayList<>();
    for (Entry entry : tables.rows(TableName.CYCLES)) {
      Optional<ReportingPeriod> period = entry.requiredPeriod(Column.PERIOD, periods);
      String name = entry.required(Column.NAME);
      entry.required(Column.DUE);
      Optional<ReportingPeriod> due = entry.period(Column.DUE, periods, Kind.MONTH);
      Optional<ReportingPeriod> target = entry.anyPeriod(Column.TARGET_PERIOD, periods);
      Optional<ReportingPeriod> previous = entry.anyPeriod(Column.PREVIOUS, periods);
      if (period.isPresent() && due.isPresent() && seen.isNew(period.get(), entry, Column.PERIOD)) {
        cycles.add(
            new Cycle(
                period.get(),
                name,
                due.get(),
                target.orElse(period.get().fiscalYear()),
                previous,
                entry.text(Column.DOCUMENT_NAME)));
      }
    }
    return cycles;
  }
}
