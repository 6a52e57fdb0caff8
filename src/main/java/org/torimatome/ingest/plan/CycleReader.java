package org.torimatome.ingest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.ingest.cell.DuplicateCheck;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.period.PeriodKind;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Reads the table 評価サイクル. */
final class CycleReader {

  private CycleReader() {}

  static List<Cycle> read(PlanTables tables, PeriodReader periods) {
    DuplicateCheck<ReportingPeriod> seen = new DuplicateCheck<>();
    List<Cycle> cycles = new ArrayList<>();
    for (RowReader row : tables.rows(TableName.CYCLES)) {
      Optional<ReportingPeriod> period = row.requiredPeriod(Column.PERIOD, periods);
      String name = row.required(Column.NAME);
      row.required(Column.DUE);
      Optional<ReportingPeriod> due = row.period(Column.DUE, periods, PeriodKind.MONTH);
      Optional<ReportingPeriod> target = row.anyPeriod(Column.TARGET_PERIOD, periods);
      Optional<ReportingPeriod> previous = row.anyPeriod(Column.PREVIOUS, periods);
      if (period.isPresent() && due.isPresent() && seen.isNew(period.get(), row, Column.PERIOD)) {
        cycles.add(
            new Cycle(
                period.get(),
                name,
                due.get(),
                target.orElse(period.get().fiscalYear()),
                previous,
                row.text(Column.DOCUMENT_NAME)));
      }
    }
    return cycles;
  }
}
